internal import PDFReading

/// Headings that only their capitals tell: reports typed like a letter, and those of some parliaments, set them in the
/// text's own font and size.
extension HeadingClassifier {
  /// Whether lines in capitals stand alone before text again and again: one or two may be an address or a stamp.
  func hasCapitalHeads(_ blocks: [Block]) -> Bool {
    guard let cover = blocks.first?.page else { return false }
    var count = 0
    for (block, next) in zip(blocks, blocks.dropFirst()) where block.page > cover {
      guard next.kind == .paragraph || next.kind == .listItem, isCapitalHead(block),
        next.text.unicodeScalars.contains(where: LetterTest.isLowercase)
      else { continue }
      count += 1
      if count >= Self.leastCapitalHeads { return true }
    }
    return false
  }

  /// Whether a paragraph is a line or two of capitals in the text's size that is no sentence.
  func isCapitalHead(_ block: Block) -> Bool {
    guard block.kind == .paragraph, block.marker == nil, block.lines.count <= 2,
      abs(styles[block.style].size - measure.bodySize) < 0.05 * measure.bodySize
    else { return false }
    var letters = 0
    for scalar in block.text.unicodeScalars where LetterTest.isLetter(scalar) {
      if LetterTest.isLowercase(scalar) { return false }
      letters += 1
    }
    return letters >= Self.leastLetters && !TextEnding.endsSentence(block.text)
  }

  private static let leastCapitalHeads = 3
  /// Fewer letters are an abbreviation.
  private static let leastLetters = 6
}
