internal import PDFReading

/// A label beside several rows that a page's end cuts has no rule beneath it: the last of the shorter rules, between the
/// rows beside it, ends the table there.
struct CutSpans {
  let text: JointedRows
  let tolerance: Double

  /// Beyond this many rows a page is no table with a label beside them.
  static let most = 80

  /// Rules as wide as their table, from the top, with those that end it beside a label that goes on.
  func closed(_ rules: [Edge], parts: [Edge]) -> [Edge] {
    var result: [Edge] = []
    for (index, rule) in rules.enumerated() {
      result.append(rule)
      let next = index + 1 < rules.count ? rules[index + 1] : nil
      result += ends(among: parts, beneath: rule, above: next).map { end in
        Edge(
          position: end.position, start: rule.start, end: rule.end, isHorizontal: true,
          isRule: true, joints: rule.joints)
      }
    }
    return result
  }

  /// The last of the shorter rules that follow a rule row by row, where the next one as wide does not end the rows; all of
  /// them where each row has a label.
  private func ends(among parts: [Edge], beneath rule: Edge, above next: Edge?) -> [Edge] {
    let beside = parts.filter { part in
      part.position > rule.position + tolerance
        && part.position < (next?.position ?? .infinity) - tolerance
        && abs(part.end - rule.end) <= tolerance
        && rule.joints.contains { abs($0 - part.start) <= tolerance }
    }
    guard let start = beside.first?.start else { return [] }
    if let next, isRow(from: rule, to: next, parts: beside) { return [] }
    var bands = beside.prefix(Self.most).prefix { abs($0.start - start) <= tolerance }
    while let last = bands.last, !isRow(from: rule, to: last, parts: Array(bands)) {
      bands.removeLast()
    }
    guard let last = bands.last else { return [] }
    // Rows with a label each, in line with what stands beside it, are rows of their own, be there a rule beneath the label
    // or not.
    let labels = text.rows(
      in: Box(x0: rule.start, y0: rule.position, x1: start, y1: last.position))
    let cells = text.rows(in: Box(x0: start, y0: rule.position, x1: rule.end, y1: last.position))
    let heights = [rule.position] + bands.map(\.position)
    let inBands = zip(heights, heights.dropFirst()).map { top, bottom in
      labels.filter { $0.box.midY > top && $0.box.midY < bottom }
    }
    let isLabelled = inBands.allSatisfy { own in
      own.count == 1
        && cells.contains { abs($0.box.midY - own[0].box.midY) < 0.15 * own[0].size }
    }
    return isLabelled ? Array(bands) : inBands.contains { $0.isEmpty } ? [last] : []
  }

  private func isRow(from rule: Edge, to end: Edge, parts: [Edge]) -> Bool {
    let band = Box(x0: rule.start, y0: rule.position, x1: rule.end, y1: end.position)
    return text.isRow(text.rows(in: band), in: band, columns: rule.joints, parts: parts)
  }
}
