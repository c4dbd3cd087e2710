internal import PDFReading

extension RulePanels {
  /// Panels that a page's end has cut: under the last rule, or above the first, all text is indented.
  func cut(_ rules: [Edge], excluding used: Set<Int>) -> [Box] {
    let text = sheet.lines.indices.filter {
      !furniture.contains($0) && sheet.lines[$0].size > 0.8 * measure.bodySize
    }
    guard let top = text.map({ sheet.lines[$0].box.y0 }).min(),
      let bottom = text.map({ sheet.lines[$0].box.y1 }).max()
    else { return [] }
    let notes = rules.last { areNotes(under: $0) }
    let foot = notes?.position ?? bottom
    // The rule above footnotes has none of the text beneath.
    let lowest = rules.last { $0.position < foot }
    let highest = rules.first { $0.position > top }
    let room = 0.1 * measure.bodySize
    var result: [Box] = []
    for (rule, isBelow) in [(lowest, true), (highest, false)] {
      guard let rule else { continue }
      let box = Box(
        x0: rule.start, y0: isBelow ? rule.position : top - room, x1: rule.end,
        y1: isBelow ? foot + (notes == nil ? room : 0) : rule.position)
      let inside = text.map { sheet.lines[$0] }.filter {
        $0.box.midY > box.y0 && $0.box.midY < box.y1 && $0.box.horizontalOverlap(box) > 0
      }
      let gap =
        isBelow
        ? (inside.map(\.box.y0).min() ?? .infinity) - rule.position
        : rule.position - (inside.map(\.box.y1).max() ?? -.infinity)
      guard gap < 1.5 * measure.leading, inside.count > 1 || inside.contains(where: goesOn),
        !endsTable(rule, isBelow: !isBelow, among: rules),
        !isOfHeading(at: rule.position, isAbove: isBelow, box), isPanel(box, excluding: used)
      else { continue }
      result.append(box)
    }
    return result
  }

  /// Whether a line that the page's end leaves alone goes on on the other side of it.
  private func goesOn(_ line: Line) -> Bool {
    TextEnding.continuesSentence(line.text) || !TextEnding.endsSentence(line.text)
  }

  /// Whether all that stands under a rule is notes.
  private func areNotes(under rule: Edge) -> Bool {
    let below = sheet.lines.indices.filter {
      !furniture.contains($0) && sheet.lines[$0].box.midY > rule.position
    }
    return !below.isEmpty && areNotes(below)
  }
}
