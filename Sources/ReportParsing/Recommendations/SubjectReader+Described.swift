/// Parts of subjects that are told by what they do, or tell of others.
extension SubjectReader {
  /// Whether a part behind a comma tells of the one before: "the Crown Estate, as owner of the shore,".
  func isTold(_ sentence: Sentence, _ part: Range<Int>, in range: Range<Int>) -> Bool {
    guard let first = part.first, first > range.lowerBound else { return false }
    return sentence.words[first - 1].isFollowedByComma
      && isIn(vocabulary.subordinators, sentence, first)
  }

  /// Whether somebody is named by what they do: "those who lead the guilds".
  func isDoing(_ sentence: Sentence, _ part: Range<Int>) -> Bool {
    guard part.count >= Self.leastDoing, let first = part.first else { return false }
    // "Ship owners (or those who charter ships)".
    guard !sentence.words[max(0, first - 1)...first].contains(where: \.isBracketed) else {
      return false
    }
    return isPeople(sentence, first) && isIn(vocabulary.subordinators, sentence, first + 1)
      && sentence.words[first + 1].folded != vocabulary.that
  }

  /// Words of "those who run ferries".
  private static let leastDoing = 4

  /// Whether a name of several words for bodies ends at a word: "integrated care systems".
  func endsPhrase(_ sentence: Sentence, _ index: Int) -> Bool {
    let word = sentence.words[index]
    let end = word.start + word.folded.utf8.count
    return (max(0, index - 2)..<index).contains {
      words.bodies.match(in: sentence.folded, at: sentence.words[$0].start)?.range.upperBound == end
    }
  }
}
