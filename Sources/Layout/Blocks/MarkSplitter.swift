internal import PDFReading

/// Parts a printed number from the text that follows it without a space: "10.make sure", where the room for marks
/// is too narrow for two figures.
enum MarkSplitter {
  /// The words of a row with such a number as a word of its own.
  static func split(_ words: [Word]) -> [Word] {
    guard let first = words.first, !first.isSuperscript, words.count > 1,
      let length = markLength(first.text)
    else { return words }
    var mark = first
    var rest = first
    let scalars = first.text.unicodeScalars
    let end = scalars.index(scalars.startIndex, offsetBy: length)
    mark.text = String(scalars[..<end])
    rest.text = String(scalars[end...])
    let share = Double(length) / Double(scalars.count)
    mark.box.x1 = first.box.x0 + share * first.box.width
    rest.box.x0 = mark.box.x1
    return [mark, rest] + words.dropFirst()
  }

  /// Number of characters of a mark such as "10." or "3)" with letters right behind it.
  private static func markLength(_ text: String) -> Int? {
    let scalars = text.unicodeScalars
    let digits = scalars.prefix { ("0"..."9").contains($0) }.count
    guard (1...3).contains(digits), digits + 3 <= scalars.count else { return nil }
    let behind = Array(scalars.dropFirst(digits).prefix(3))
    guard behind[0] == "." || behind[0] == ")", LetterTest.isLetter(behind[1]),
      LetterTest.isLetter(behind[2])
    else { return nil }
    return digits + 1
  }
}
