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
      if let last = last(of: parts, beneath: rule, above: next) {
        result.append(
          Edge(
            position: last.position, start: rule.start, end: rule.end, isHorizontal: true,
            isRule: true, joints: rule.joints))
      }
    }
    return result
  }

  /// The last of the shorter rules that follow a rule row by row, where the next one as wide does not end the rows.
  private func last(of parts: [Edge], beneath rule: Edge, above next: Edge?) -> Edge? {
    let beside = parts.filter { part in
      part.position > rule.position + tolerance
        && part.position < (next?.position ?? .infinity) - tolerance
        && abs(part.end - rule.end) <= tolerance
        && rule.joints.contains { abs($0 - part.start) <= tolerance }
    }
    guard let start = beside.first?.start else { return nil }
    if let next, isRow(from: rule, to: next, parts: beside) { return nil }
    var bands = beside.prefix(Self.most).prefix { abs($0.start - start) <= tolerance }
    while let last = bands.last, !isRow(from: rule, to: last, parts: Array(bands)) {
      bands.removeLast()
    }
    // Rows with a label each are rows of their own, be there a rule beneath the label or not.
    let labels = text.rows(
      in: Box(
        x0: rule.start, y0: rule.position, x1: start, y1: bands.last?.position ?? rule.position))
    let heights = [rule.position] + bands.map(\.position)
    let isSpanned = zip(heights, heights.dropFirst()).contains { top, bottom in
      !labels.contains { $0.box.midY > top && $0.box.midY < bottom }
    }
    return isSpanned ? bands.last : nil
  }

  private func isRow(from rule: Edge, to end: Edge, parts: [Edge]) -> Bool {
    let band = Box(x0: rule.start, y0: rule.position, x1: rule.end, y1: end.position)
    return text.isRow(text.rows(in: band), in: band, columns: rule.joints, parts: parts)
  }
}
