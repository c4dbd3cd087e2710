public import Layout

/// A table of any PDF, ready to be written: what `winnow tables` tells of it.
public struct ExtractedTable: Sendable {
  /// "p3-1": the page on which it begins and its place among the tables that begin there.
  public var id: String
  /// Its grid.
  public var grid: TableGrid
  /// Where it stands: a box for each page that it touches.
  public var regions: [PageBox]
  /// How many rows at the top are headings.
  public var headerRows: Int

  /// Makes a table.
  public init(id: String, grid: TableGrid, regions: [PageBox], headerRows: Int) {
    self.id = id
    self.grid = grid
    self.regions = regions
    self.headerRows = headerRows
  }

  /// The tables of a document in reading order, those inside of boxes too.
  public static func tables(
    of document: Document, headerRows: (TableGrid) -> Int
  ) -> [ExtractedTable] {
    var counts: [Int: Int] = [:]
    return blocks(document.blocks).compactMap { block in
      guard let grid = block.table else { return nil }
      counts[block.page, default: 0] += 1
      return ExtractedTable(
        id: "p\(block.page)-\(counts[block.page] ?? 0)", grid: grid, regions: block.regions,
        headerRows: headerRows(grid))
    }
  }

  private static func blocks(_ all: [Block]) -> [Block] {
    all.flatMap { ($0.kind == .table ? [$0] : []) + blocks($0.children) }
  }

  /// Cells that cover more than one position.
  var spanningCells: [TableCell] {
    grid.cells.filter { $0.rowSpan > 1 || $0.columnSpan > 1 }
  }

  /// Label and number as printed with the caption, "Table 4: Staff by grade"; nil where it has neither.
  var title: String? {
    let label = grid.number.map { "Table \($0)" }
    let parts = [label, grid.caption?.text].compactMap { $0 }.filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: ": ")
  }
}
