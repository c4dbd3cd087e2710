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
    let columns = [0, 1].map { side in
      textColumn(of: sheets.filter { $0.number % 2 == side }, size: size)
    }
    for sheet in sheets {
      guard let column = columns[sheet.number % 2] else { continue }
      for line in sheet.lines where line.box.x1 < column.left || line.box.x0 > column.right {
        if let place = place(of: line, size: size) { counts[place, default: 0] += 1 }
      }
    }
    counts = counts.filter { $0.value >= max(Self.leastMarginPages, sheets.count / 4) }
    guard !counts.isEmpty else { return }
    for (page, sheet) in sheets.enumerated() {
      guard let column = columns[sheet.number % 2] else { continue }
      for (index, line) in sheet.lines.enumerated()
      where line.box.x1 < column.left || line.box.x0 > column.right {
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

  /// The edges of the running text of all left pages or all right ones, where they have some: beside a page's own text
  /// may stand the other column's tables.
  private func textColumn(of sheets: [PageSheet], size: Double) -> (left: Double, right: Double)? {
    let lines = sheets.lazy.flatMap(\.lines).filter {
      $0.style == bodyStyle && $0.box.width > 15 * size
    }
    guard let left = lines.map(\.box.x0).min(), let right = lines.map(\.box.x1).max() else {
      return nil
    }
    return (left, right)
  }
}
