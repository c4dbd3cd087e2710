/// Reads who speaks from the sentence that introduces a quote: "One sentencer told us:".
struct SpeakerFinder {
  let vocabulary: QuoteVocabulary

  /// The speaker named by the end of a paragraph; nil where it names nobody, or only "one" or "he".
  func speaker(introducedBy paragraph: String) -> String? {
    guard paragraph.last == ":" else { return nil }
    let sentence = Self.lastSentence(of: paragraph)
    let folded = FoldedText(sentence)
    guard let verb = vocabulary.speechVerbs.matches(in: folded).last else { return nil }
    let end = sentence.utf8.index(
      sentence.startIndex, offsetBy: folded.offsets[verb.range.lowerBound])
    var words = Self.lastClause(of: sentence[..<end]).split(separator: " ")
    while let first = words.first, vocabulary.joiners.containsWord(first.lowercased()) {
      words.removeFirst()
    }
    guard let first = words.first, let last = words.last, words.count <= 12,
      !vocabulary.openers.containsWord(first.lowercased()),
      !vocabulary.pronouns.containsWord(last.lowercased())
    else { return nil }
    return words.joined(separator: " ")
  }

  /// The text after the last full stop, exclamation or question mark inside it.
  private static func lastSentence(of paragraph: String) -> String {
    var start = paragraph.startIndex
    var index = paragraph.startIndex
    while index < paragraph.endIndex {
      let next = paragraph.index(after: index)
      if [".", "!", "?"].contains(paragraph[index]), next < paragraph.endIndex,
        paragraph[next] == " "
      {
        start = paragraph.index(after: next)
      }
      index = next
    }
    return String(paragraph[start...])
  }

  /// What follows the last comma or semicolon.
  private static func lastClause(of text: Substring) -> Substring {
    guard let comma = text.lastIndex(where: { $0 == "," || $0 == ";" }) else { return text }
    return text[text.index(after: comma)...]
  }
}
