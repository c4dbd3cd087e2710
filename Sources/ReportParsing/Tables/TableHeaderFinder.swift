public import Layout
public import PDFReading
import ReportModel

/// Counts the rows at the top of a table that are headings of its columns.
///
/// Headings are set bold, on a tint of their own or in another colour; where a table shows none of that, what stands above
/// its only light rule, or a row of words above columns of numbers, is a heading.
public struct TableHeaderFinder {
  private let grid: TableGrid
  private let styles: [TextStyle]
  /// Cells with text, by row.
  private let rows: [[Layout.TableCell]]

  /// Looks at a grid whose words have the document's styles.
  public init(_ grid: TableGrid, styles: [TextStyle]) {
    self.grid = grid
    self.styles = styles
    var rows: [[Layout.TableCell]] = Array(repeating: [], count: grid.rowCount)
    for cell in grid.cells where cell.row < grid.rowCount && !cell.content.isEmpty {
      rows[cell.row].append(cell)
    }
    self.rows = rows
  }

  /// How many rows at the top are headings.
  public func headerRows() -> Int {
    guard grid.rowCount > 1 else { return 0 }
    for stands in [isBold, isTinted, isColoured] {
      let leading = rows.indices.prefix(while: stands).count
      // A look that every row has tells nothing.
      guard leading > 0, leading < grid.rowCount else { continue }
      return covered(by: headings(ofLeading: leading))
    }
    if grid.headerRows > 0, grid.headerRows < grid.rowCount { return covered(by: grid.headerRows) }
    return hasWordsAboveNumbers ? 1 : 0
  }

  /// The leading rows that stand out, without bands at their end: below the headings of the columns a row
  /// with a lone text across the table names the group of rows that follows.
  private func headings(ofLeading leading: Int) -> Int {
    let last = (0..<leading).last { row in rows[row].contains { $0.column > 0 } }
    return last.map { $0 + 1 } ?? 1
  }

  /// Headings that reach over several rows take those rows with them.
  private func covered(by count: Int) -> Int {
    let reach = rows[..<count].joined().map { $0.row + $0.rowSpan }.max() ?? count
    return min(max(count, reach), grid.rowCount)
  }

  private func isBold(_ row: Int) -> Bool {
    !rows[row].isEmpty && rows[row].allSatisfy(\.content.isBold)
  }

  /// All on one tint that no other row below has: alternating stripes are no headings.
  private func isTinted(_ row: Int) -> Bool {
    guard let fill = rows[row].first?.fill, rows[row].allSatisfy({ $0.fill == fill }) else {
      return false
    }
    return !rows[(row + 1)...].joined().contains { $0.fill == fill }
  }

  /// All in one colour that no other row below has.
  private func isColoured(_ row: Int) -> Bool {
    let colours = Set(rows[row].compactMap(colour))
    guard colours.count == 1 else { return false }
    return !rows[(row + 1)...].joined().contains { colour($0).map(colours.contains) ?? false }
  }

  private func colour(_ cell: Layout.TableCell) -> Colour? {
    guard let style = cell.lines.first?.style, styles.indices.contains(style) else { return nil }
    return styles[style].colour
  }

  /// Whether the first row has no number where all rows below have one.
  private var hasWordsAboveNumbers: Bool {
    let columns = 1..<max(1, grid.columnCount)
    guard !columns.isEmpty, grid.rowCount > 2 else { return false }
    func isNumber(_ cell: Layout.TableCell) -> Bool { PrintedNumber(cell.content.text) != nil }
    let first = rows[0].filter { columns.contains($0.column) }
    guard !first.isEmpty, !first.contains(where: isNumber) else { return false }
    let below = rows[1...].joined().filter { columns.contains($0.column) }
    return below.count >= 2 && below.allSatisfy(isNumber)
  }
}
