internal import PDFReading

/// Gives bullets that are drawn and not set their place among the words: browsers paint discs, circles and squares.
struct DrawnBullets {
  let styles: [TextStyle]

  /// The words with a "•" before each line that has a small shape right at its left.
  func added(to words: [Word], from graphics: PageGraphics?) -> [Word] {
    guard let graphics, !words.isEmpty else { return words }
    let largest = words.reduce(0) { max($0, styles[$1.style].size) }
    let shapes = graphics.fills.filter { isDot($0.box, size: largest) }
    guard !shapes.isEmpty, shapes.count <= Self.most else { return words }
    var result = words
    for shape in shapes {
      guard let word = opener(beside: shape, words), isBullet(shape, word, among: shapes) else {
        continue
      }
      var box = word.box
      box.x0 = shape.box.x0
      box.x1 = shape.box.x1
      result.append(Word(text: "•", box: box, style: word.style))
    }
    return result
  }

  /// More small shapes on a page are a chart's or a pattern's.
  private static let most = 80

  /// A bullet is about as wide as high, and no larger than a small letter.
  private func isDot(_ box: Box, size: Double) -> Bool {
    let (short, long) = (min(box.width, box.height), max(box.width, box.height))
    return long < 0.6 * size && short > 0.75 * long
  }

  /// The word right of a shape, at the height of its small letters, that nothing stands before.
  private func opener(beside shape: Fill, _ words: [Word]) -> Word? {
    let row = words.filter {
      $0.box.y0 < shape.box.y0 && $0.box.y1 > shape.box.y1
        && abs($0.box.x0 - shape.box.midX) < 20 * styles[$0.style].size
    }
    guard
      let word = row.filter({ $0.box.x0 > shape.box.x1 }).min(by: { $0.box.x0 < $1.box.x0 })
    else { return nil }
    let size = styles[word.style].size
    guard shape.box.height > 0.18 * size, shape.box.height < 0.6 * size,
      word.box.x0 - shape.box.x1 > 0.2 * size, word.box.x0 - shape.box.x1 < 2.5 * size,
      abs(shape.box.midY - word.box.midY) < 0.4 * size,
      !row.contains(where: { $0.box.x0 < shape.box.x0 && shape.box.x0 - $0.box.x1 < 3 * size })
    else { return nil }
    return word
  }

  /// Whether a shape is painted as its text is, or others under it look the same: the keys of a legend differ.
  private func isBullet(_ shape: Fill, _ word: Word, among shapes: [Fill]) -> Bool {
    let isAlike = shape.colour == styles[word.style].colour
    if isAlike, !shape.isRectangle { return true }
    let column = shapes.filter {
      abs($0.box.x0 - shape.box.x0) < 0.1 * shape.box.width
        && abs($0.box.width - shape.box.width) < 0.1 * shape.box.width
    }
    return column.count > 1 && column.allSatisfy { $0.colour == shape.colour }
  }
}
