import Layout
import ReportModel

/// Puts key facts together of which the layout saw lines only: a number, and beside it lines that are
/// centred on it.
struct LooseFacts {
  let context: ParsingContext

  /// Facts among paragraphs of a chapter on key facts.
  func facts(among items: [ParsingContext.Item]) -> [KeyFact] {
    let values = items.filter { PrintedNumber($0.block.text) != nil }
    guard !values.isEmpty else { return [] }
    var texts: [[(line: Line, item: ParsingContext.Item)]] = values.map { _ in [] }
    for item in items where PrintedNumber(item.block.text) == nil {
      for line in item.block.lines {
        if let nearest = nearestValue(to: line, among: values) {
          texts[nearest].append((line, item))
        }
      }
    }
    return zip(values, texts).compactMap { value, lines in
      guard !lines.isEmpty else { return nil }
      let sorted = lines.sorted { $0.line.box.y0 < $1.line.box.y0 }
      let regions =
        value.block.regions + sorted.map { PageBox(page: $0.line.page, box: $0.line.box) }
      return KeyFact(
        provenance: context.provenance(
          regions: regions, block: value.top, confidence: 0.6, rule: "key-fact-lines"),
        value: value.block.text, text: sorted.map(\.line.text).joined(separator: " "))
    }
  }

  /// The value on whose height a line stands to the right, not farther than a few lines.
  private func nearestValue(to line: Line, among values: [ParsingContext.Item]) -> Int? {
    var best: (index: Int, distance: Double)?
    for (index, value) in values.enumerated() {
      guard let place = value.block.regions.first(where: { $0.page == line.page }),
        place.box.x1 <= line.box.x0
      else { continue }
      let distance = abs((place.box.y0 + place.box.y1 - line.box.y0 - line.box.y1) / 2)
      if distance <= line.size * Self.reach, distance < best?.distance ?? .infinity {
        best = (index, distance)
      }
    }
    return best?.index
  }

  /// Sizes of a line by which a line of four may stand above or below its number.
  private static let reach = 2.5
}
