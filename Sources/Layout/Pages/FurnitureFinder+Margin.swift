internal import PDFReading

extension FurnitureFinder {
  /// Text and height of a line, as coarse as a line is placed anew on each page. Left and right pages have them on
  /// different sides.
  private struct MarginPlace: Hashable {
    var text: String
    var top: Int
  }

  /// Running heads in the outer margin, often in several short lines: they stand beside the running text, so that no
  /// height tells them, but each line comes back at one place of the page. A head of the text that stands in the
  /// margin goes up and down with what it heads.
  func markMargins(_ sheets: [PageSheet], _ result: inout Result) {
    guard styles.indices.contains(bodyStyle), sheets.count >= Self.leastMarginPages else { return }
    let size = styles[bodyStyle].size
    var counts: [MarginPlace: Int] = [:]
    let columns = sheets.map { textColumn(of: $0, size: size) }
    for (sheet, column) in zip(sheets, columns) {
      guard let column else { continue }
      for line in sheet.lines where line.box.x1 < column.left || line.box.x0 > column.right {
        if let place = place(of: line, size: size) { counts[place, default: 0] += 1 }
      }
    }
    counts = counts.filter { $0.value >= max(Self.leastMarginPages, sheets.count / 4) }
    guard !counts.isEmpty else { return }
    for (page, sheet) in sheets.enumerated() {
      // Pages without running text have the same heads, beside their tables.
      for (index, line) in sheet.lines.enumerated()
      where columns[page].map({ line.box.x1 < $0.left || line.box.x0 > $0.right }) ?? true {
        if let place = place(of: line, size: size), counts[place] != nil {
          result.lines[page].insert(index)
        }
      }
    }
  }

  private func place(of line: Line, size: Double) -> MarginPlace? {
    guard line.style != bodyStyle, line.letterCount > 1 else { return nil }
    return MarginPlace(
      text: Self.masked(line.text),
      top: Int((line.box.y0 / (Self.marginReach * size)).rounded()))
  }

  /// Fewest pages that have a running head in the margin; a head of the text that opens pages by chance has less.
  private static let leastMarginPages = 5
  /// How far one such line may stand higher or lower than another, as a share of the body size.
  private static let marginReach = 0.25

  /// The edges of a page's running text, where it has some.
  private func textColumn(of sheet: PageSheet, size: Double) -> (left: Double, right: Double)? {
    var edges: (left: Double, right: Double)?
    for line in sheet.lines where line.style == bodyStyle && line.box.width > 15 * size {
      edges =
        edges.map { (min($0.left, line.box.x0), max($0.right, line.box.x1)) }
        ?? (line.box.x0, line.box.x1)
    }
    return edges
  }
}
