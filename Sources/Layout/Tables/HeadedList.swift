internal import PDFReading

/// A numbered list under a heading on a tint: "1." and its words look like two cells of a table, the heading like its
/// title.
struct HeadedList {
  let sheet: PageSheet
  let measure: TypeMeasure

  /// Whether a table is such a list: nothing but numbers and words in the size of running text, under one heading and
  /// no caption.
  func isList(_ table: TableCandidate) -> Bool {
    let grid = table.grid
    guard grid.columnCount == 2, grid.rowCount > 1 else { return false }
    let rows = (0..<grid.rowCount).map { row in
      grid.cells.filter { $0.row == row && !$0.content.isEmpty }
    }
    return rows[0].count == 1 && rows.dropFirst().allSatisfy(isItem)
      && !isCaptioned(above: table.box.y0)
  }

  private func isItem(_ cells: [TableCell]) -> Bool {
    guard cells.count == 2, let mark = ListMarker.parse(cells[0].content.text),
      !mark.isBullet
    else { return false }
    return cells.flatMap(\.lines).allSatisfy {
      abs($0.size - measure.bodySize) < 0.03 * measure.bodySize
    }
  }

  /// Whether the caption of a table stands close above a height.
  private func isCaptioned(above top: Double) -> Bool {
    sheet.lines.contains { line in
      line.box.y1 < top + 0.3 * line.size && line.box.y1 > top - 2.5 * measure.leading
        && CaptionPattern(line.text)?.opensTable == true
    }
  }
}
