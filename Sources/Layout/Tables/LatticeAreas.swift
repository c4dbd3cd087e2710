/// The base cells of a grid, those without an edge between them as one area.
struct LatticeAreas {
  /// The first and last rows and columns of an area.
  struct Extent {
    var top: Int
    var left: Int
    var bottom: Int
    var right: Int
  }

  /// The area of each base cell, row by row, by its first one's index.
  let groups: [Int]
  let extents: [Int: Extent]
  /// How many neighbours in a row have an edge between them.
  let separated: Int

  init(_ lattice: Lattice, tolerance: Double) {
    let (rows, columns) = (lattice.rowCount, lattice.columnCount)
    var sets = DisjointSets(count: rows * columns)
    var separated = 0
    for row in 0..<rows {
      for column in 0..<columns {
        let cell = row * columns + column
        if column + 1 < columns {
          if lattice.separatesColumns(row: row, after: column, tolerance: tolerance) {
            separated += 1
          } else {
            sets.unite(cell, cell + 1)
          }
        }
        if row + 1 < rows, !lattice.separatesRows(column: column, after: row, tolerance: tolerance)
        {
          sets.unite(cell, cell + columns)
        }
      }
    }
    self.separated = separated
    groups = Self.rectangular(
      (0..<(rows * columns)).map(sets.least), rows: rows, columns: columns)
    var extents: [Int: Extent] = [:]
    for (index, key) in groups.enumerated() {
      let (row, column) = (index / columns, index % columns)
      var extent = extents[key] ?? Extent(top: row, left: column, bottom: row, right: column)
      extent.bottom = max(extent.bottom, row)
      extent.left = min(extent.left, column)
      extent.right = max(extent.right, column)
      extents[key] = extent
    }
    self.extents = extents
  }

  /// Groups of base cells made rectangles: one that is none falls into its stretches row by row, so that no cell of
  /// the grid covers another.
  private static func rectangular(_ groups: [Int], rows: Int, columns: Int) -> [Int] {
    var extents: [Int: (top: Int, left: Int, bottom: Int, right: Int, count: Int)] = [:]
    for (index, key) in groups.enumerated() {
      let (row, column) = (index / columns, index % columns)
      var extent = extents[key] ?? (row, column, row, column, 0)
      extent.left = min(extent.left, column)
      extent.right = max(extent.right, column)
      extent.bottom = max(extent.bottom, row)
      extent.count += 1
      extents[key] = extent
    }
    var result = groups
    for index in groups.indices {
      let key = groups[index]
      guard let extent = extents[key],
        extent.count != (extent.bottom - extent.top + 1) * (extent.right - extent.left + 1)
      else { continue }
      let continues = index % columns > 0 && groups[index - 1] == key
      result[index] = continues ? result[index - 1] : index
    }
    return result
  }
}
