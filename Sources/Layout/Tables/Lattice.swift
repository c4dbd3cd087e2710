internal import PDFReading

/// Edges that touch each other, and the grid that they make.
struct Lattice: Sendable {
  var horizontal: [Edge]
  var vertical: [Edge]
  /// Distinct heights of horizontal edges, from the top.
  var ys: [Double]
  /// Distinct places of vertical edges, from the left.
  var xs: [Double]

  var box: Box {
    Box(
      x0: xs.first ?? horizontal.map(\.start).min() ?? 0,
      y0: ys.first ?? vertical.map(\.start).min() ?? 0,
      x1: xs.last ?? horizontal.map(\.end).max() ?? 0,
      y1: ys.last ?? vertical.map(\.end).max() ?? 0)
  }

  /// Whether it is made of painted areas alone, without a drawn rule.
  var isPainted: Bool {
    !horizontal.contains(where: \.isRule) && !vertical.contains(where: \.isRule)
  }

  /// Whether its columns are told apart by painted areas only, and in few of its rows: then a row without such
  /// an edge is not one cell, its columns are just not shown.
  func hasSparseColumns(tolerance: Double) -> Bool {
    guard columnCount >= 2, rowCount >= 1 else { return false }
    let inner = vertical.filter { edge in
      xs.dropFirst().dropLast().contains { abs($0 - edge.position) <= tolerance + 0.5 }
    }
    guard !inner.contains(where: \.isRule) else { return false }
    // Rules that run on beyond the paint: only some of the table's columns are shown.
    if !vertical.contains(where: \.isRule), let first = xs.first, let last = xs.last,
      horizontal.contains(where: {
        $0.isRule && ($0.start < first - 4 * tolerance || $0.end > last + 4 * tolerance)
      })
    {
      return true
    }
    var separated = 0
    for row in 0..<rowCount {
      for column in 0..<(columnCount - 1)
      where separatesColumns(row: row, after: column, tolerance: tolerance) { separated += 1 }
    }
    return Double(separated) < 0.7 * Double(rowCount * (columnCount - 1))
  }

  /// Its heights as edges over its whole width.
  var crossEdges: [Edge] {
    ys.map { Edge(position: $0, start: box.x0, end: box.x1, isHorizontal: true, isRule: false) }
  }

  var columnCount: Int { max(0, xs.count - 1) }
  var rowCount: Int { max(0, ys.count - 1) }

  /// Groups touching edges.
  static func all(_ edges: EdgeSet, tolerance: Double) -> [Lattice] {
    let list = edges.horizontal + edges.vertical
    let split = edges.horizontal.count
    var sets = DisjointSets(count: list.count)
    for h in 0..<split {
      let horizontal = list[h]
      for v in split..<max(split, list.count) {
        let vertical = list[v]
        if vertical.position >= horizontal.start - tolerance
          && vertical.position <= horizontal.end + tolerance
          && horizontal.position >= vertical.start - tolerance
          && horizontal.position <= vertical.end + tolerance
        {
          sets.unite(h, v)
        }
      }
    }
    var groups: [Int: ([Edge], [Edge])] = [:]
    for index in list.indices {
      if index < split {
        groups[sets.least(index), default: ([], [])].0.append(list[index])
      } else {
        groups[sets.least(index), default: ([], [])].1.append(list[index])
      }
    }
    return groups.keys.sorted().map { key in
      let (h, v) = groups[key] ?? ([], [])
      return Lattice(
        horizontal: h, vertical: v, ys: clustered(h.map(\.position), tolerance: tolerance),
        xs: clustered(v.map(\.position), tolerance: tolerance))
    }
  }

  /// Values with those nearer than `tolerance` to the first of their group replaced by the group's mean.
  static func clustered(_ values: [Double], tolerance: Double) -> [Double] {
    var result: [Double] = []
    var group: [Double] = []
    for value in values.sorted() {
      if let first = group.first, value - first > tolerance {
        result.append(group.reduce(0, +) / Double(group.count))
        group = []
      }
      group.append(value)
    }
    if !group.isEmpty { result.append(group.reduce(0, +) / Double(group.count)) }
    return result
  }

  /// Whether an edge separates column `column` from the next in row `row`.
  func separatesColumns(row: Int, after column: Int, tolerance: Double) -> Bool {
    let x = xs[column + 1]
    let (top, bottom) = (ys[row], ys[row + 1])
    let need = 0.6 * (bottom - top)
    var covered = 0.0
    for edge in vertical where abs(edge.position - x) <= tolerance + 0.5 {
      covered = max(covered, min(edge.end, bottom) - max(edge.start, top))
    }
    return covered >= need
  }

  /// Whether an edge separates row `row` from the next in column `column`.
  func separatesRows(column: Int, after row: Int, tolerance: Double) -> Bool {
    let y = ys[row + 1]
    let (left, right) = (xs[column], xs[column + 1])
    let need = 0.6 * (right - left)
    var covered = 0.0
    for edge in horizontal where abs(edge.position - y) <= tolerance + 0.5 {
      covered = max(covered, min(edge.end, right) - max(edge.start, left))
    }
    return covered >= need
  }
}
