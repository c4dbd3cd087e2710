internal import PDFReading

/// Columns of a table whose rows are known but whose column rules are not drawn: the vertical gaps that its text
/// leaves free (projection profile, as in tabula's stream mode).
enum ColumnGaps {
  /// Edges of the columns of `lines` within `box`, outer edges included.
  ///
  /// Lines that stand alone in their row say nothing of columns and may span them. A gap must be `narrowest`
  /// points wide.
  static func edges(of lines: [Line], in box: Box, narrowest: Double) -> [Double] {
    let voters = fullest(VisualRows.groups(lines))
    guard !voters.isEmpty else { return [box.x0, box.x1] }
    var covered: [(Double, Double)] = []
    for line in voters.sorted(by: { $0.box.x0 < $1.box.x0 }) {
      if let last = covered.last, line.box.x0 <= last.1 + narrowest {
        covered[covered.count - 1].1 = max(last.1, line.box.x1)
      } else {
        covered.append((line.box.x0, line.box.x1))
      }
    }
    var edges = [min(box.x0, covered[0].0)]
    for index in 1..<max(1, covered.count) {
      // Text is usually set left: the edge lies nearer to the column that begins.
      let gap = covered[index].0 - covered[index - 1].1
      edges.append(covered[index].0 - min(gap / 2, narrowest))
    }
    edges.append(max(box.x1, covered[covered.count - 1].1))
    return edges
  }

  /// Lines of the rows with the most cells: those with fewer have spanning or empty ones.
  private static func fullest(_ rows: [[Line]]) -> [Line] {
    let rows = rows.filter { $0.count >= 2 }
    var most = rows.map(\.count).max() ?? 0
    // One odd row of many says nothing.
    while most > 2, rows.count >= 4, rows.filter({ $0.count >= most }).count < 2 { most -= 1 }
    return rows.filter { $0.count >= most }.flatMap(\.self)
  }

  /// How far the text of each column can reach: to the next column, the last to the edge of the page's text.
  static func limits(_ edges: [Double], right: Double, em: Double) -> [Double] {
    var limits = edges.dropFirst().map { $0 - 0.5 * em }
    if let last = limits.last { limits[limits.count - 1] = max(last, right) }
    return limits
  }
}
