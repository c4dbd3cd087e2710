import Layout

/// Takes the pages out of a list that names in a column at its right where each recommendation is made: "Page 12" behind
/// a line's end, in the midst of the words that run on beneath.
struct PageColumn {
  private let words: PhraseSet

  init(_ vocabulary: RecommendationVocabulary) { words = vocabulary.pageWords }

  /// Drafts without the marks of a column, where several have one at one place.
  func without(_ drafts: [RecommendationDraft]) -> [RecommendationDraft] {
    let marks = drafts.map { $0.items.flatMap { $0.block.lines.compactMap(mark) } }
    let found = marks.flatMap { $0 }
    guard found.count >= Self.least else { return drafts }
    var drafts = drafts
    for index in drafts.indices {
      for mark in marks[index]
      where found.count(where: { abs($0.left - mark.left) < Self.slack * mark.size })
        >= Self.least
      {
        for part in drafts[index].parts.indices {
          drafts[index].parts[part].text = mark.taken(from: drafts[index].parts[part].text)
        }
      }
    }
    return drafts
  }

  private static let least = 3
  /// How far apart the marks of a column begin at most, in type sizes.
  private static let slack = 0.2

  private struct Mark {
    var left: Double
    var size: Double
    /// The line up to its end, and its last words.
    var before: String
    var text: String

    /// A text without the mark, where that stands behind its line's words.
    func taken(from text: String) -> String {
      guard let found = text.firstRange(of: before + " " + self.text) else { return text }
      let rest = text[found.upperBound...]
      guard rest.first.map(\.isWhitespace) ?? true else { return text }
      return text[..<found.lowerBound] + before + rest
    }
  }

  /// "Page 12" at a line's end, a gap before it that is wider than a space.
  private func mark(of line: Line) -> Mark? {
    guard line.words.count > 3, let number = line.words.last?.text, number.allSatisfy(\.isNumber)
    else { return nil }
    let word = line.words[line.words.count - 2]
    let last = line.words[line.words.count - 3]
    guard words.containsWord(word.text.lowercased()), word.box.x0 - last.box.x1 > 0.8 * line.size
    else { return nil }
    // The block's text lacks the label that opens it.
    let before = line.words.dropLast(2).suffix(Self.context).map(\.text).joined(separator: " ")
    return Mark(
      left: word.box.x0, size: line.size, before: before, text: word.text + " " + number)
  }

  /// Words before a mark that tell where it stands.
  private static let context = 2
}
