/// Bodies called after several places: "Holm, Norland and Fens PDU" is one name, and no list of three.
extension AddresseeReader {
  /// Segments of a subject, those joined that are places before the body called after them.
  func withWholeNames(_ segments: [Range<Int>], _ words: SubjectWords) -> [Range<Int>] {
    var whole: [Range<Int>] = []
    for segment in segments {
      var segment = segment
      if isAreaBody(words, segment), isCapitalised(words, segment) {
        while let before = whole.last, isPlace(words, before) {
          segment = before.lowerBound..<segment.upperBound
          whole.removeLast()
          // "The Norland and Fens region": nothing before the article is part of the name.
          if isDetermined(words, segment) { break }
        }
      }
      whole.append(segment)
    }
    return whole
  }

  /// Whether the last words name a body that is called after places.
  func isAreaBody(_ words: SubjectWords, _ segment: Range<Int>) -> Bool {
    organisations.areaBodies.suffix(of: FoldedText(words.printed(segment))) != nil
  }

  /// Whether words may be the name of a place: no body of its own.
  private func isPlace(_ words: SubjectWords, _ segment: Range<Int>) -> Bool {
    isCapitalised(words, segment) && !isAreaBody(words, segment)
      && segment.allSatisfy { words.tokens[$0].organisation == nil }
  }

  private func isDetermined(_ words: SubjectWords, _ segment: Range<Int>) -> Bool {
    segment.first.map { organisations.determiners.containsWord(words.tokens[$0].word) } ?? false
  }

  private func isCapitalised(_ words: SubjectWords, _ segment: Range<Int>) -> Bool {
    words.printed(segment).split(separator: " ").contains { $0.first?.isUppercase ?? false }
      && words.printed(segment).first?.isUppercase ?? false
  }
}
