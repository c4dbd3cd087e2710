internal import PDFReading

/// Running text between the last rule of one table and the headings of the next, which stand on that one's first rule:
/// an office program sets the cells flush with the text, so that only its lines tell it from rows.
struct TextAboveHeadings {
  let sheet: PageSheet
  let styles: [TextStyle]
  /// Where cells begin, but for the first of each row.
  let starts: [Double]

  /// Reads the cells' places from the text rows of all bands.
  init(_ rows: [[Int]], sheet: PageSheet, styles: [TextStyle]) {
    self.sheet = sheet
    self.styles = styles
    let size = rows.joined().map { sheet.lines[$0].size }.median ?? 0
    starts = Lattice.clustered(
      rows.flatMap { row in row.dropFirst().map { sheet.lines[$0].box.x0 } }, tolerance: size)
  }

  /// Which of a band's text rows are text.
  func rows(of rows: [[Int]]) -> Range<Int> {
    let none = 0..<0
    let headings = rows.indices.reversed().prefix { rows[$0].count >= 2 || !runsOver(rows[$0]) }
    guard let top = headings.last, top > 0,
      let first = rows.indices.first(where: { runsOver(rows[$0]) }),
      rows[..<first].allSatisfy({ $0.count == 1 })
    else { return openingLine(of: rows) ?? none }
    var end = top
    // The last line of a paragraph is short.
    while end < rows.count, rows[end].count == 1, follows(rows[end][0], rows[end - 1][0]) {
      end += 1
    }
    if let opening = openingLine(of: Array(rows[end...])) { end += opening.upperBound }
    let beneath = rows[end...]
    guard beneath.contains(where: { $0.count >= 2 }) else { return none }
    let isOfHeadings = areBold(beneath) && !areBold(rows[first..<end])
    let texts = rows[first..<end].count(where: runsOver)
    return isOfHeadings || texts > 1 && beneath.count <= Self.mostPlain ? 0..<end : none
  }

  /// Text rows that plain headings take up at most: below the rule of a heading all rows of a table may stand.
  private static let mostPlain = 3

  /// A plain line or two alone above rows in bold: it leads up to the table.
  private func openingLine(of rows: [[Int]]) -> Range<Int>? {
    let lines = rows.prefix { $0.count == 1 && !areBold([$0]) }.count
    guard (1...2).contains(lines), lines < rows.count, areBold(rows[lines...]),
      rows[lines...].contains(where: { $0.count >= 2 })
    else { return nil }
    return 0..<lines
  }

  /// Whether a line alone runs over most places where cells begin.
  private func runsOver(_ row: [Int]) -> Bool {
    guard row.count == 1, !starts.isEmpty else { return false }
    let line = sheet.lines[row[0]]
    let crossed = starts.count { $0 > line.box.x0 + line.size && $0 < line.box.x1 - line.size }
    return crossed * 2 > starts.count
  }

  /// Whether a line is the next of a paragraph.
  private func follows(_ index: Int, _ above: Int) -> Bool {
    let (line, other) = (sheet.lines[index], sheet.lines[above])
    return line.style == other.style && abs(line.box.x0 - other.box.x0) < 0.2 * line.size
      && line.box.y1 - other.box.y1 < 1.6 * line.size
  }

  private func areBold<Rows: Sequence>(_ rows: Rows) -> Bool where Rows.Element == [Int] {
    rows.allSatisfy { $0.allSatisfy { styles[sheet.lines[$0].style].isBold } }
  }
}
