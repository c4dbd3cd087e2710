internal import PDFReading

/// Rules over all columns of a table that are drawn in one piece, among which shorter ones part the rows beside a cell that
/// spans them: word processors draw rules of one look as one. Tinted headings or the text show where the pieces would meet,
/// the shorter rules' ends make sure of it.
struct SpanJoints {
  let sheet: PageSheet
  let styles: [TextStyle]
  let measure: TypeMeasure
  let tolerance: Double

  /// A page's horizontal edges, such rules with joints.
  func completed(_ edges: EdgeSet) -> [Edge] {
    let rules = edges.horizontal.filter(\.isRule)
    guard rules.count > 2, rules.count <= JointedRuleRuns.most else { return edges.horizontal }
    var result = edges.horizontal
    for table in tables(rules, beside: edges.vertical) {
      for index in result.indices where isPart(result[index], of: table) {
        result[index].joints = table.columns
      }
    }
    return result
  }

  /// Rules of one extent with a table between them.
  private struct Table {
    var box: Box
    var columns: [Double]
  }

  private func isPart(_ edge: Edge, of table: Table) -> Bool {
    edge.isRule && edge.joints.isEmpty && abs(edge.start - table.box.x0) <= tolerance
      && abs(edge.end - table.box.x1) <= tolerance && edge.position > table.box.y0 - tolerance
      && edge.position < table.box.y1 + tolerance
  }

  private func tables(_ rules: [Edge], beside uprights: [Edge]) -> [Table] {
    let stacks = BandStack.edges(
      rules.filter(\.joints.isEmpty), shortest: 8 * measure.bodySize, tolerance: tolerance)
    return stacks.flatMap { stack in
      runs(stack, beside: uprights).compactMap { run -> Table? in
        let box = Box(
          x0: run[0].start, y0: run[0].position, x1: run[0].end, y1: run[run.count - 1].position)
        let parts = rules.filter { isBesideSpan($0, in: box) }
        // One among the headings is under a label over several columns.
        let areOfBody = parts.allSatisfy { $0.position > run[1].position - tolerance }
        guard !parts.isEmpty,
          let columns = tinted(over: box, parts: parts)
            ?? (areOfBody ? columns(in: box, parts: parts) : nil)
        else { return nil }
        return Table(box: box, columns: columns)
      }
    }
  }

  /// The rules of a stack between which there is text that stands no farther from them than in a cell, and nothing upright.
  private func runs(_ stack: [Edge], beside uprights: [Edge]) -> [[Edge]] {
    var result: [[Edge]] = []
    for rule in stack {
      if let last = result.last?.last, isFilled(from: last, to: rule),
        !uprights.contains(where: { meets($0, from: last, to: rule) })
      {
        result[result.count - 1].append(rule)
      } else {
        result.append([rule])
      }
    }
    return result.filter { $0.count >= 2 }
  }

  private func isFilled(from rule: Edge, to next: Edge) -> Bool {
    let band = Box(x0: rule.start, y0: rule.position, x1: rule.end, y1: next.position)
    let text = JointedRows(sheet: sheet, styles: styles, measure: measure, used: []).rows(in: band)
    guard let first = text.first, let last = text.last else { return false }
    return first.box.y0 - band.y0 < 1.3 * first.size && band.y1 - last.box.y1 < 1.3 * last.size
  }

  private func meets(_ edge: Edge, from rule: Edge, to next: Edge) -> Bool {
    edge.position > rule.start + tolerance && edge.position < rule.end - tolerance
      && edge.start < next.position - tolerance && edge.end > rule.position + tolerance
  }

  /// Whether a rule leaves out a column or more at one end of a table or both, and is no underline.
  private func isBesideSpan(_ rule: Edge, in box: Box) -> Bool {
    let least = 2 * measure.bodySize
    return rule.position > box.y0 + tolerance && rule.position < box.y1 - tolerance
      && rule.start > box.x0 - tolerance && rule.end < box.x1 + tolerance
      && rule.end - rule.start > least && !sheet.isUnderline(rule)
      && (rule.start > box.x0 + least || rule.end < box.x1 - least)
  }

  /// Where the shorter rules of a table begin or end.
  private func ends(of parts: [Edge], in box: Box) -> [Double] {
    let ends = parts.flatMap { [$0.start, $0.end] }
      .filter { $0 > box.x0 + tolerance && $0 < box.x1 - tolerance }
    return Lattice.clustered(ends, tolerance: tolerance)
  }

  /// The columns' edges that the tints of headings right above the first rule show.
  private func tinted(over box: Box, parts: [Edge]) -> [Double]? {
    let tints = sheet.graphics.fills.filter { fill in
      EdgeSet.bounds(fill, page: sheet) && abs(fill.box.y1 - box.y0) <= tolerance
        && fill.box.x0 > box.x0 - tolerance && fill.box.x1 < box.x1 + tolerance
    }
    let sides = tints.flatMap { [$0.box.x0, $0.box.x1] }
      .filter { $0 > box.x0 + tolerance && $0 < box.x1 - tolerance }
    let columns = Lattice.clustered(sides, tolerance: tolerance)
    let isMet = ends(of: parts, in: box).allSatisfy { end in
      columns.contains { abs($0 - end) <= tolerance }
    }
    return isMet && !columns.isEmpty ? columns : nil
  }

  /// The columns' edges that text leaves free between rules; nil where a shorter rule ends at none.
  private func columns(in box: Box, parts: [Edge]) -> [Double]? {
    let lines = CellText(sheet: sheet, styles: styles).lineIndices(in: box, excluding: [])
      .map { sheet.lines[$0] }
    let em = min(measure.bodySize, lines.map(\.size).median ?? measure.bodySize)
    let gaps = ColumnGaps.edges(of: lines, in: box, narrowest: 0.55 * em, mergesAligned: true)
    var columns = Array(gaps.dropFirst().dropLast())
    guard !columns.isEmpty else { return nil }
    for end in ends(of: parts, in: box) {
      guard
        let index = columns.indices.min(by: { abs(columns[$0] - end) < abs(columns[$1] - end) }),
        isFree(from: min(end, columns[index]), to: max(end, columns[index]), of: lines)
      else { return nil }
      columns[index] = end
    }
    return columns
  }

  /// Whether no word lies between two places in a row of several cells.
  private func isFree(from left: Double, to right: Double, of lines: [Line]) -> Bool {
    VisualRows.groups(lines).filter { $0.count >= 2 }.joined().flatMap(\.words)
      .allSatisfy { $0.box.x1 < left + tolerance || $0.box.x0 > right - tolerance }
  }
}
