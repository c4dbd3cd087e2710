import Layout

/// Where a list ends, and where a statement only stands among its items.
extension RecommendationReader {
  /// Whether an item goes on behind a statement with a list that counts from 1 without leaving one out, and asks for
  /// something: then the statement is one of them, "41. The agency is to publish its findings." A chapter's paragraphs
  /// count on as well, but not from 1 in every one.
  mutating func fillsGap(before number: Int, text: String) -> Bool {
    guard let gap, number == gap.number &+ 1, grammar.hasVerb(text), !grammar.isStatement(text)
    else { return false }
    let list = drafts.filter { $0.zone?.root == zone?.root }
    guard gap.number > Self.leastListed,
      list.lazy.compactMap({ Int($0.number ?? "") }).elementsEqual(1..<gap.number),
      // Where the others name paragraphs, one of them would too.
      isTailed(gap.text) || !list.allSatisfy({ isTailed(RecommendationPart.joined($0.parts)) })
    else { return false }
    (isOver, self.gap) = (false, nil)
    append(gap.item, at: gap.place, number: String(gap.number), text: gap.text)
    return true
  }

  /// Recommendations that make a list of which one may say how things are.
  private static let leastListed = 5

  private func isTailed(_ text: String) -> Bool {
    !(BracketReferences(vocabulary: vocabulary).tail(of: text)?.numbers.isEmpty ?? true)
  }

  /// Whether a chapter's next paragraph ends the bullets of all groups that the one before led into: "9. The council
  /// should take the following action:" above them, "10. Crews are few." below.
  mutating func endsChapterList(number: Int, text: String) -> Bool {
    guard let before = chapterLeadInNumber, number == before &+ 1, let last = drafts.last,
      last.number == nil, last.leadIn == chapterLeadIn, !grammar.isOrder(text)
    else { return false }
    (leadIn, chapterLeadIn, chapterLeadInNumber) = (nil, nil, nil)
    (isOpen, isOver) = (false, true)
    return true
  }
}
