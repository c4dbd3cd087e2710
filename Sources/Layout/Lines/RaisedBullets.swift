internal import PDFReading

/// Bullets set smaller and higher than their text, or in another font that reaches lower → the row of the text that they
/// open.
///
/// A program that centres a small bullet on its line, or hangs it from the line's top, gives it a baseline of its own. One
/// that takes the bullet from a font of symbols, the text's having none, sets it on the line's baseline; but the cells of
/// such fonts reach deep, and that baseline is reckoned from the cell.
struct RaisedBullets {
  let styles: [TextStyle]

  /// Rows, from top to bottom, with such bullets before the words that they open.
  func attached(in rows: [LineBuilder.Row]) -> [LineBuilder.Row] {
    var result = rows
    var hasMoved = false
    for index in result.indices {
      // Nearly no word is a bullet: the rest of the rule is asked of few.
      guard result[index].words.contains(where: isBullet) else { continue }
      var kept: [Word] = []
      for (place, word) in result[index].words.enumerated() {
        let next = result[index].words.dropFirst(place + 1).first
        guard isBullet(word), next.map({ !isOpened($0, by: word) }) ?? true,
          let host = host(of: word, near: index, in: result)
        else {
          kept.append(word)
          continue
        }
        let behind = result[host].words.firstIndex { $0.box.x0 > word.box.x0 }
        var moved = word
        if let opened = behind.map({ result[host].words[$0].box }) {
          // A deep cell would reach into the line beneath.
          moved.box.y0 = max(word.box.y0, opened.y0)
          moved.box.y1 = min(word.box.y1, opened.y1)
        }
        result[host].words.insert(moved, at: behind ?? result[host].words.endIndex)
        hasMoved = true
      }
      result[index].words = kept
    }
    if hasMoved { result.removeAll { $0.words.isEmpty } }
    return result
  }

  /// Rows beneath, and above, that may be the text's: another column's may stand between.
  private static let rowsNear = 2

  /// The row with a word that a bullet opens: the first right of it, with nothing near at its left.
  private func host(of bullet: Word, near index: Int, in rows: [LineBuilder.Row]) -> Int? {
    let beneath = rows.indices.dropFirst(index + 1).prefix(Self.rowsNear)
    let above = rows.indices.prefix(index).suffix(Self.rowsNear).reversed()
    return (Array(beneath) + above).first { place in
      let words = rows[place].words
      guard let opener = words.firstIndex(where: { $0.box.x0 > bullet.box.x1 }),
        isOpened(words[opener], by: bullet)
      else { return false }
      let reach = Self.widestIndent * styles[words[opener].style].size
      return opener == 0 || bullet.box.x0 - words[opener - 1].box.x1 > reach
    }
  }

  /// A dash alone may be an empty cell of a table, and is a bullet here only where it is small; an "o" is a letter.
  private func isBullet(_ word: Word) -> Bool {
    let scalars = word.text.unicodeScalars
    guard let first = scalars.first, scalars.dropFirst().isEmpty, !first.isASCII else {
      return false
    }
    return ListMarker.bullet(first) != nil
  }

  /// Whether a bullet stands before a word and within its height, no larger than it.
  private func isOpened(_ word: Word, by bullet: Word) -> Bool {
    let (size, own) = (styles[word.style].size, styles[bullet.style].size)
    let gap = word.box.x0 - bullet.box.x1
    return own <= (bullet.text == "\u{2013}" ? Self.small : 1) * size && gap > 0
      && gap < Self.widestIndent * size
      && bullet.box.midY > word.box.y0 && bullet.box.midY < word.box.y1
  }

  /// Room between a bullet and its text, in the text's size: wider is a gap between columns.
  private static let widestIndent = 2.5
  /// A dash set for a list has at most this share of its text's size; those of cells have all of it.
  private static let small = 0.9
}
