import Layout
import ReportModel

/// Puts key facts together of which the layout saw lines only: a number, and beside it lines that are
/// centred on it.
struct LooseFacts {
  let context: ParsingContext

  /// Facts among paragraphs of a chapter on key facts.
  func facts(among items: [ParsingContext.Item]) -> [KeyFact] {
    let values = items.filter { FactCards.value($0.block) != nil }
    guard !values.isEmpty else { return [] }
    var texts: [[(line: Line, item: ParsingContext.Item)]] = values.map { _ in [] }
    let others = items.filter { FactCards.value($0.block) == nil }
    let areLevel = areLevel(values, with: others)
    for item in others {
      for line in item.block.lines {
        let place =
          areLevel ? valueAbove(line, among: values) : nearestValue(to: line, among: values)
        if let place { texts[place].append((line, item)) }
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
        value: FactCards.value(value.block) ?? value.block.text,
        text: sorted.map(\.line.text).joined(separator: " "))
    }
  }

  /// Whether each value has a line beside it that begins at its height: texts of several lines hang from there.
  private func areLevel(_ values: [ParsingContext.Item], with texts: [ParsingContext.Item]) -> Bool
  {
    values.allSatisfy { value in
      guard let place = value.block.regions.first else { return false }
      return texts.contains {
        $0.block.lines.contains { line in
          line.page == place.page && line.box.x0 >= place.box.x1
            && abs(line.box.y0 - place.box.y0) < Self.level * line.size
        }
      }
    }
  }

  /// The last value that begins no lower than a line at its right, not farther than a few lines.
  private func valueAbove(_ line: Line, among values: [ParsingContext.Item]) -> Int? {
    values.indices.filter { index in
      guard let place = values[index].block.regions.first, place.page == line.page,
        place.box.x1 <= line.box.x0
      else { return false }
      let depth = line.box.y0 - place.box.y0
      return depth > -Self.level * line.size && depth < Self.longest * line.size
    }.max { (values[$0].block.regions[0].box.y0) < (values[$1].block.regions[0].box.y0) }
  }

  /// Sizes of a line by which its top may stand off from that of the larger number beside it.
  private static let level = 0.4

  /// Sizes of a line down to the last of a text of five.
  private static let longest = 6.5

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
