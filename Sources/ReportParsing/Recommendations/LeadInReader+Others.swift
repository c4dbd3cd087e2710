extension LeadInReader {
  /// "In 2021 the Lamp Office recommended that:" outside of chapters on recommendations: what follows is another body's,
  /// which the sentence names.
  func others(_ printed: String) -> RecommendationDraft.LeadIn? {
    guard printed.utf8.last == UInt8(ascii: ":"), let last = printed.sentences.last else {
      return nil
    }
    let text = String(last.dropLast())
    let folded = FoldedText(text)
    let vocabulary = profile.recommendations
    if let made = made(text, folded) { return made }
    guard let said = vocabulary.introducing.matches(in: folded).first,
      vocabulary.grammar.isPast(folded.word(at: said.range.lowerBound)),
      leads(folded, from: said.range.upperBound + 1),
      var found = leadIn(last, isInZone: true), found.attributedTo != nil
    else { return nil }
    found.takesBullets = true
    return found
  }

  /// "In 2009 the coroner made the following recommendations:".
  private func made(_ text: String, _ folded: FoldedText) -> RecommendationDraft.LeadIn? {
    let vocabulary = profile.recommendations
    guard let end = vocabulary.headings.suffix(of: folded),
      let made = vocabulary.made.matches(in: folded).last,
      made.range.upperBound < end.range.lowerBound,
      vocabulary.following.matches(in: folded).contains(where: {
        made.range.upperBound < $0.range.lowerBound && $0.range.upperBound < end.range.upperBound
      }), let name = subject(of: made, in: text, folded)
    else { return nil }
    return RecommendationDraft.LeadIn(
      text: text, addressees: [], attributedTo: name, takesBullets: true)
  }

  /// Whether nothing stands behind "recommended", or a clause: "that", "that the department should", "the following".
  private func leads(_ folded: FoldedText, from start: Int) -> Bool {
    guard start < folded.bytes.count else { return true }
    return folded.word(at: start) == profile.recommendations.that
      || profile.recommendations.following.occurs(in: folded)
  }
}
