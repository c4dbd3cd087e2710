internal import PDFReading

/// Parts the numbers of items in brackets from the words that they touch: "(12)The board should …", where a number
/// fills the room before its text, or a program leaves none.
///
/// Two such lines on a page show that they count items, or one with the number before or behind it as a word of its own at
/// the head of another line; one alone may be a formula.
struct GluedItemMarks {
  let styles: [TextStyle]

  /// The lines of a page with such numbers as words of their own; nil where it has none.
  func parted(_ lines: [Line]) -> [Line]? {
    let found = lines.indices.filter { index in
      lines[index].words.first.map { Self.length(ofMarkIn: $0.text) != nil } ?? false
    }
    guard found.count >= 2 || found.first.map({ isCounted($0, of: lines) }) ?? false else {
      return nil
    }
    var result = lines
    for index in found {
      guard let word = lines[index].words.first, let length = Self.length(ofMarkIn: word.text)
      else { continue }
      var (mark, rest) = (word, word)
      mark.text = String(word.text.prefix(length))
      rest.text = String(word.text.dropFirst(length))
      rest.box.x0 = textStart(of: word, behind: length, on: index, of: lines)
      mark.box.x1 = rest.box.x0
      rest.startsCell = false
      result[index] = Line(
        page: lines[index].page, row: lines[index].row,
        words: [mark, rest] + lines[index].words.dropFirst(), styles: styles)
    }
    return result
  }

  /// Whether another line of the page begins at the same place with the number before or behind in brackets.
  private func isCounted(_ index: Int, of lines: [Line]) -> Bool {
    guard let word = lines[index].words.first, let length = Self.length(ofMarkIn: word.text),
      let number = Int(word.text.prefix(length - 1).dropFirst())
    else { return false }
    let marks = ["(\(number - 1))", "(\(number + 1))"]
    return lines.contains { line in
      line.words.count > 1 && line.words.first.map { marks.contains($0.text) } ?? false
        && abs(line.box.x0 - word.box.x0) < Self.sameEdge * lines[index].size
    }
  }

  /// Left edges of marks, which may be set flush to the right of their room, in parts of the type size: a figure's width.
  private static let sameEdge = 0.7

  /// Where the text behind a mark begins: in line with another line of the item, or as if all letters were of one width.
  private func textStart(
    of word: Word, behind length: Int, on index: Int, of lines: [Line]
  ) -> Double {
    let share = Double(length) / Double(word.text.count)
    let guess = word.box.x0 + share * word.box.width
    let near = lines[(index + 1)...].prefix(Self.reach).map(\.box.x0).filter {
      abs($0 - guess) < 0.8 * lines[index].size && $0 > word.box.x0 + 0.5 * lines[index].size
    }
    return near.min { abs($0 - guess) < abs($1 - guess) } ?? guess
  }

  /// Lines beneath one that may be the rest of its item.
  private static let reach = 3

  /// Characters of "(12)" before a letter that opens a word of two and more.
  private static func length(ofMarkIn text: String) -> Int? {
    guard text.utf8.first == UInt8(ascii: "("), text.utf8.count >= 5 else { return nil }
    let figures = text.utf8.dropFirst().prefix { (0x30...0x39).contains($0) }.count
    guard 1...2 ~= figures else { return nil }
    let behind = text.unicodeScalars.dropFirst(1 + figures)
    guard behind.first == ")", behind.dropFirst().prefix(2).count == 2,
      behind.dropFirst().prefix(2).allSatisfy(LetterTest.isLetter)
    else { return nil }
    return figures + 2
  }
}
