internal import PDFReading

/// A row of text cut into the pieces that can be cells: at gaps wider than a space, at leader dots, and behind a row's
/// number.
struct PieceRow {
  /// Lines by index into the page's.
  var indices: [Int]
  var lines: [Line]
  /// At least one.
  var pieces: [Line]
  var box: Box
  /// Size of most of its letters in points.
  var size: Double
  var isBold: Bool

  var isMultiple: Bool { pieces.count >= 2 }

  /// Makes the row of lines that stand beside each other.
  init(_ indices: [Int], sheet: PageSheet, styles: [TextStyle]) {
    let lines = indices.map { sheet.lines[$0] }
    self.indices = indices
    self.lines = lines
    box = lines.dropFirst().reduce(lines[0].box) { $0.union($1.box) }
    size = lines.max { $0.letterCount < $1.letterCount }?.size ?? lines[0].size
    isBold = lines.allSatisfy { styles[$0.style].isBold }
    pieces = lines.flatMap { Self.pieces(of: $0, styles: styles) }
  }

  /// The pieces of a line, without dots that lead the eye to a figure: these are no cells.
  private static func pieces(of line: Line, styles: [TextStyle]) -> [Line] {
    var parts: [[Word]] = []
    let words = CellChunks.withoutLeaders(line.words)
    let isTyped = CellChunks.isTyped(words.map(\.word), size: line.size)
    for (word, followsLeader) in words {
      guard let last = parts.last?.last, !followsLeader else {
        parts.append([word])
        continue
      }
      let gap = word.box.x0 - last.box.x1
      let isNumber =
        parts.count == 1 && parts[0].count == 1 && gap > 0.35 * line.size
        && MarkerColumns.isMarker(last.text)
      let isSpace =
        isTyped && gap < 0.9 * line.size
        || CurrencySigns.belongs(last, to: word, gap: gap, size: line.size)
      if !word.isAttached, !word.isSuperscript, gap > 0.55 * line.size && !isSpace || isNumber {
        parts.append([word])
      } else {
        parts[parts.count - 1].append(word)
      }
    }
    // A line of nothing but dots stays one: no row is without a piece.
    guard parts.count > 1 || !parts.isEmpty && parts[0].count < line.words.count else {
      return [line]
    }
    return parts.map { Line(page: line.page, row: line.row, words: $0, styles: styles) }
  }
}
