internal import PDFReading

/// A table with some rules that stands last on its page: what the next page has to know to go on with it.
struct TableEnd {
  /// Its rows of text, from the top.
  var rows: [PieceRow]
  /// How many of them are headings.
  var headings: Int
  /// As read; nil where nothing but headings stands on the page.
  var grid: TableGrid?
  /// From one end of its rules to the other.
  var box: Box
  /// Whether rules stand between its rows.
  var isParted: Bool
  /// Whether a rule stands under its last row.
  var isClosed: Bool

  /// Size of most rows.
  var size: Double { rows.map(\.size).median ?? 0 }

  /// A table with its rules.
  init?(_ table: TableCandidate, edges: EdgeSet, sheet: PageSheet, styles: [TextStyle]) {
    guard table.grid.evidence == .partlyRuled else { return nil }
    let rows = VisualRows.groups(table.lines.sorted(), of: sheet.lines).map {
      PieceRow($0, sheet: sheet, styles: styles)
    }
    guard let last = rows.last else { return nil }
    let (size, box) = (last.size, table.box)
    // Rules between columns show the rest as well.
    let isUpright = edges.vertical.contains {
      $0.isRule && $0.position > box.x0 + size && $0.position < box.x1 - size
        && min($0.end, box.y1) - max($0.start, box.y0) > 0.5 * box.height
    }
    guard !isUpright else { return nil }
    let heads = table.grid.cells.filter { $0.row == 0 }.flatMap(\.lines).map(\.box.y1).max()
    let bottom = heads ?? rows[0].box.y1
    let rules = edges.horizontal.filter {
      $0.isRule && Self.isAlike($0, box, slack: 0.6 * size)
        && $0.position > box.y0 - size && $0.position < last.box.y1 + 1.5 * size
    }.map(\.position)
    guard !rules.isEmpty else { return nil }
    let headings = max(
      rows.prefix { $0.box.midY < bottom }.count, rows.prefix(while: \.isBold).count)
    self.rows = rows
    self.headings = headings
    grid = table.grid
    self.box = box
    isClosed = rules.contains { $0 > last.box.midY }
    isParted = Self.isParted(table.grid, by: rules)
  }

  /// Bold headings between two rules under which nothing stands.
  init?(headings block: Block, edges: EdgeSet, sheet: PageSheet, styles: [TextStyle]) {
    guard block.kind == .paragraph || block.kind == .heading, block.content.isBold,
      block.lines.count <= 4, let text = block.regions.last?.box
    else { return nil }
    let own = sheet.lines.indices.filter {
      text.containsCentre(of: sheet.lines[$0].box)
    }
    let rows = VisualRows.groups(own, of: sheet.lines).map {
      PieceRow($0, sheet: sheet, styles: styles)
    }
    guard let first = rows.first, rows.count <= 2, first.isMultiple else { return nil }
    let near = edges.horizontal.filter {
      $0.isRule && $0.start < text.x0 + 0.1 * first.size && $0.end > text.x1 - 0.1 * first.size
        && $0.position > text.y0 - 1.5 * first.size && $0.position < text.y1 + 1.5 * first.size
    }
    guard let top = near.last(where: { $0.position < text.midY }),
      let foot = near.first(where: { $0.position > text.midY }),
      abs(top.start - foot.start) < 0.3 * first.size, abs(top.end - foot.end) < 0.3 * first.size
    else { return nil }
    self.rows = rows
    self.headings = rows.count
    box = Box(x0: top.start, y0: top.position, x1: top.end, y1: foot.position)
    isParted = false
    isClosed = false
  }

  /// Whether rules stand between most rows of a grid, headings aside.
  private static func isParted(_ grid: TableGrid, by rules: [Double]) -> Bool {
    let rows = (0..<grid.rowCount).compactMap { row in
      let own = grid.cells.filter { $0.row == row && !$0.content.isEmpty }
      let isHeading = row == 0 || own.allSatisfy(\.content.isBold)
      return own.flatMap(\.lines).map(\.box.midY).min().map { (y: $0, isHeading: isHeading) }
    }
    let pairs = zip(rows, rows.dropFirst()).filter { !$0.0.isHeading }.map { ($0.0.y, $0.1.y) }
    let parted = pairs.count { pair in rules.contains { $0 > pair.0 && $0 < pair.1 } }
    return parted > 0 && parted * 3 >= pairs.count * 2
  }

  /// Whether a rule has the extent of a table.
  private static func isAlike(_ rule: Edge, _ box: Box, slack: Double) -> Bool {
    abs(rule.start - box.x0) < slack && abs(rule.end - box.x1) < slack
  }
}
