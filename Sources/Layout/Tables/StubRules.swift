internal import PDFReading

/// Rules drawn cell by cell that leave out an empty heading over a table's first column, or its last: they part the
/// headings from the rows all the same.
struct StubRules {
  let sheet: PageSheet
  let styles: [TextStyle]
  let measure: TypeMeasure

  /// A page's horizontal edges, these rules as wide as the table.
  func completed(_ edges: [Edge]) -> [Edge] {
    guard edges.contains(where: { !$0.joints.isEmpty }), edges.count <= JointedRuleRuns.most else {
      return edges
    }
    return edges.map { rule in
      guard rule.isRule, let whole = top(over: rule, among: edges) else { return rule }
      var result = rule
      result.start = whole.start
      result.end = whole.end
      return result
    }
  }

  /// The rule right above that goes on beyond one end of another, over an empty heading.
  private func top(over rule: Edge, among edges: [Edge]) -> Edge? {
    let em = measure.bodySize
    let whole = edges.filter { edge in
      let ends = [edge.start - rule.start, edge.end - rule.end].map(abs)
      return edge.isRule && edge.position < rule.position - 0.5 * em
        && edge.position > rule.position - 6 * em && ends.contains { $0 < 0.2 * em }
        && ends.contains { $0 > 2 * em }
        && edge.joints.contains {
          min(abs($0 - rule.start), abs($0 - rule.end)) < 0.2 * em
        }
    }.max { $0.position < $1.position }
    guard let whole else { return nil }
    let lines = sheet.lines.filter { $0.box.x0 < whole.end && $0.box.x1 > whole.start }
    let head = lines.filter { $0.box.midY > whole.position && $0.box.midY < rule.position }
    let isOverText = head.allSatisfy { $0.box.midX > rule.start && $0.box.midX < rule.end }
    guard !head.isEmpty, isOverText, head.allSatisfy({ styles[$0.style].isBold }) else {
      return nil
    }
    // Under a label of several columns their own headings follow.
    let foot =
      edges.filter { $0.position > rule.position + 0.5 * em && $0.end > rule.start }
      .filter { $0.start < rule.end }.map(\.position).min() ?? .infinity
    let body = lines.filter { $0.box.midY > rule.position && $0.box.midY < foot }
    return body.contains { !styles[$0.style].isBold } ? whole : nil
  }
}
