internal import PDFReading

/// The last rule of a table with rules between its columns, drawn beneath the cells of the last row alone: a cell beside
/// several rows ends with it, and has none. All rules between the columns end there.
struct FootRules {
  let measure: TypeMeasure

  /// A page's horizontal edges, these rules as wide as the table.
  func completed(_ edges: EdgeSet) -> [Edge] {
    let uprights = edges.vertical.filter(\.isRule)
    guard uprights.count >= 2, edges.horizontal.count <= JointedRuleRuns.most,
      uprights.count <= JointedRuleRuns.most
    else { return edges.horizontal }
    return edges.horizontal.map { rule in
      guard rule.isRule, let head = head(over: rule, among: edges.horizontal, uprights: uprights)
      else { return rule }
      var result = rule
      result.start = head.start
      result.end = head.end
      return result
    }
  }

  private var slack: Double { 0.2 * measure.bodySize }

  /// The rule beneath the headings above a shorter one, as wide as the table: all rules between columns go on through it
  /// and end at the height of the shorter one, which ends at one of them.
  private func head(over rule: Edge, among rules: [Edge], uprights: [Edge]) -> Edge? {
    let own = uprights.filter { abs($0.end - rule.position) < slack }
    let heads = rules.filter { head in
      head.isRule && head.position < rule.position - measure.leading
        && head.start < rule.start + slack && head.end > rule.end - slack
        && head.end - head.start > rule.end - rule.start + 2 * measure.bodySize
    }
    guard own.count >= 2, let head = heads.max(by: { $0.position < $1.position }) else {
      return nil
    }
    let beneath = uprights.filter {
      $0.position > head.start - slack && $0.position < head.end + slack
        && $0.end > head.position + slack && $0.start < rule.position - slack
    }
    let open = [rule.start, rule.end].filter {
      abs($0 - head.start) > slack && abs($0 - head.end) > slack
    }
    return beneath.allSatisfy { upright in
      abs(upright.end - rule.position) < slack && upright.start < head.position + slack
    }
      && open.allSatisfy { end in
        own.contains { abs($0.position - end) < 0.5 * measure.bodySize }
      }
      ? head : nil
  }
}
