internal import PDFReading

/// Lines side by side in the columns of a table that are rows of their own although nothing parts them: each begins on a
/// new line where the one above had room for its first word. Text that is wrapped in a cell breaks where it has to.
enum FreeBreaks {
  /// Heights between such rows, where lines between two rules are rows rather than those of a single one; `columns` are the
  /// columns' edges from the second on, `right` the last one's end.
  static func seams(
    of pieces: [(column: Int, line: Line)], columns: [Double], right: Double
  ) -> [Double] {
    let rows = Dictionary(grouping: pieces, by: \.line.row).sorted { $0.key < $1.key }.map(\.value)
    guard rows.count >= 3 else { return [] }
    let seams = zip(rows, rows.dropFirst()).compactMap { above, row -> Double? in
      guard isFree(row, under: above, limit: { $0 < columns.count ? columns[$0] : right }),
        let foot = above.map(\.line.box.y1).max(), let top = row.map(\.line.box.y0).min()
      else { return nil }
      return (foot + top) / 2
    }
    return seams.count * 3 >= (rows.count - 1) * 2 ? seams : []
  }

  /// Whether all of two columns or more begin anew in a row, none with a mark or a small letter.
  private static func isFree(
    _ row: [(column: Int, line: Line)], under above: [(column: Int, line: Line)],
    limit: (Int) -> Double
  ) -> Bool {
    let pairs = row.compactMap { piece in
      above.last { $0.column == piece.column }.map {
        (above: $0.line, line: piece.line, piece.column)
      }
    }
    guard pairs.count >= 2, pairs.count == row.count else { return false }
    let begin = pairs.allSatisfy { _, line, _ in
      guard let first = line.words.first?.text.unicodeScalars.first else { return false }
      return !LetterTest.isLowercase(first) && ListMarker.parse(line.text) == nil
    }
    let free = pairs.filter { above, line, column in
      let width = line.words.first?.box.width ?? 0
      return limit(column) - above.box.x1 > width + 1.1 * line.size
    }
    // A column may be just as wide as a grade.
    return begin && !free.isEmpty
      && pairs.allSatisfy { above, _, column in
        above.words.count <= 2 || free.contains { $0.2 == column }
      }
  }
}
