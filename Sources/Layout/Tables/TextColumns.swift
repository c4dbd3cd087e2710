internal import PDFReading

/// Columns that the text of a table's rows leaves between its gaps (whitespace rivers through consecutive rows, as in
/// pdfplumber's and camelot's stream modes, here with figures first).
struct TextColumns {
  /// Extent of the text of each column, from the left.
  var extents: [ClosedRange<Double>]
  /// Edges of the columns, outer ones included.
  var edges: [Double]

  /// The columns of rows given as pieces; nil where there are fewer than two.
  ///
  /// A river may be crossed by few of many rows, where a long text runs over its column. `heads` are rows of headings.
  init?(_ rows: [[Line]], em: Double, heads: [[Line]] = []) {
    let rows = rows.filter { $0.count >= 2 }
    guard rows.count >= 2 else { return nil }
    struct End {
      var x: Double
      var change: Int
    }
    var ends: [End] = []
    for piece in rows.joined() {
      ends.append(End(x: piece.box.x0, change: 1))
      ends.append(End(x: piece.box.x1, change: -1))
    }
    ends.sort { ($0.x, -$0.change) < ($1.x, -$1.change) }
    let allowed = rows.count >= 8 ? rows.count / 8 : 0
    let narrowest = 0.3 * em
    var covered: [(Double, Double)] = []
    var depth = 0
    var start = 0.0
    for end in ends {
      let before = depth
      depth += end.change
      if before <= allowed && depth > allowed {
        start = end.x
      } else if before > allowed && depth <= allowed {
        if let last = covered.last, start - last.1 < narrowest {
          covered[covered.count - 1].1 = end.x
        } else {
          covered.append((start, end.x))
        }
      }
    }
    var columns = Self.joined(covered, rows: rows, heads: heads)
    guard columns.count >= 2 else { return nil }
    // What only few rows have was passed over: their outermost text belongs to the outermost columns.
    columns[0].0 = min(columns[0].0, rows.joined().map(\.box.x0).min() ?? columns[0].0)
    let last = columns.count - 1
    columns[last].1 = max(columns[last].1, rows.joined().map(\.box.x1).max() ?? columns[last].1)
    extents = columns.map { $0.0...max($0.0, $0.1) }
    edges = [columns[0].0]
    for (left, right) in zip(columns, columns.dropFirst()) { edges.append((left.1 + right.0) / 2) }
    edges.append(columns[last].1)
  }

  /// Columns between edges that are known.
  init(edges: [Double]) {
    self.edges = edges
    extents = zip(edges, edges.dropFirst()).map { $0...max($0, $1) }
  }

  /// Columns between edges that are known, as wide as the text of rows given as pieces.
  init(edges: [Double], text rows: [[Line]]) {
    self.init(edges: edges)
    for piece in rows.joined() {
      let column = CellText.column(of: piece.box.midX, edges: edges)
      let text = piece.box.x0...max(piece.box.x0, piece.box.x1)
      let known = extents[column]
      let isFirst = known.lowerBound == edges[column] && known.upperBound == edges[column + 1]
      extents[column] =
        isFirst
        ? text
        : min(
          known.lowerBound, text.lowerBound)...max(known.upperBound, text.upperBound)
    }
  }

  /// Neighbours that no row fills both are one column: figures of other widths, a heading set apart. Where a heading of
  /// its own stands over the middle of each, they are columns with few marks.
  private static func joined(
    _ columns: [(Double, Double)], rows: [[Line]], heads: [[Line]]
  ) -> [(Double, Double)] {
    var columns = columns
    let isHeaded = { (column: (Double, Double), head: Line) in
      abs(head.box.midX - (column.0 + column.1) / 2) < 0.3 * head.size
    }
    let areHeaded = { (left: (Double, Double), right: (Double, Double)) in
      heads.contains { row in
        row.contains { isHeaded(left, $0) } && row.contains { isHeaded(right, $0) }
      }
    }
    let fills = { (column: (Double, Double), row: [Line]) in
      row.contains { $0.box.x1 > column.0 && $0.box.x0 < column.1 }
    }
    var index = 0
    while index + 1 < columns.count {
      let both = rows.count { row in
        row.contains { $0.box.midX <= columns[index].1 && $0.box.x1 > columns[index].0 }
          && fills(columns[index + 1], row)
      }
      if both == 0, !areHeaded(columns[index], columns[index + 1]) {
        columns[index].1 = columns[index + 1].1
        columns.remove(at: index + 1)
      } else {
        index += 1
      }
    }
    return columns
  }

  /// The columns that a box reaches into, by the part of it or of the column's text that lies within.
  func columns(of box: Box, share: Double = 0.3) -> ClosedRange<Int> {
    let reached = extents.indices.filter { index in
      let low = max(extents[index].lowerBound, box.x0)
      let high = min(extents[index].upperBound, box.x1)
      let least = min(box.width, extents[index].upperBound - extents[index].lowerBound)
      return high - low > share * least
    }
    if let first = reached.first, let last = reached.last { return first...last }
    let column = CellText.column(of: box.midX, edges: edges)
    return column...column
  }
}
