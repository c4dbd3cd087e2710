/// Reads the words above a group of recommendations: "The Community Rehabilitation Company should:".
struct LeadInReader {
  let profile: Profile
  let addressees: AddresseeReader

  /// The lead-in that a text is, if it is one. Outside of a chapter on recommendations it must name a body,
  /// for "Managers should:" may introduce anything there.
  func leadIn(_ printed: String, isInZone: Bool) -> RecommendationDraft.LeadIn? {
    var text = printed
    let hasColon = text.last == ":"
    while let last = text.last, last == ":" || last == " " || last == "…" { text.removeLast() }
    guard text.utf8.count <= Self.longest, !text.isEmpty else { return nil }
    let folded = FoldedText(text)
    let verb = profile.recommendations.verbs.matches(in: folded).last
    let endsInVerb = verb?.range.upperBound == folded.bytes.count - 1
    // "We recommend that the NPS:" has its verb before the body asked.
    let introduces = verb != nil || profile.recommendations.introducing.occurs(in: folded)
    guard endsInVerb || (hasColon && introduces) else { return nil }
    let named = addressees.addressees(leadIn: text)
    guard isInZone || (endsInVerb && hasColon && named.contains(where: addressees.isCode)) else {
      return nil
    }
    return RecommendationDraft.LeadIn(
      text: text, addressees: named, attributedTo: attribution(text, folded))
  }

  /// A lead-in is a clause; longer texts are paragraphs that happen to end in a colon.
  private static let longest = 300

  /// The subject of "recommended", unless it is the inspectorate itself.
  private func attribution(_ text: String, _ folded: FoldedText) -> String? {
    guard let said = profile.recommendations.introducing.firstMatch(in: folded) else { return nil }
    let before = String(text.utf8.prefix(folded.offsets[said.range.lowerBound])) ?? ""
    let subject = FoldedText(before)
    guard !subject.isEmpty, !profile.recommendations.ourselves.occurs(in: subject),
      !profile.inspectorates.contains(where: { $0.phrases.occurs(in: subject) })
    else { return nil }
    let words = PrintedWord.words(of: before)
    let name = words.drop { ["The", "the"].contains($0.core) }.filter { !$0.core.isEmpty }
    guard name.first?.isCapitalised ?? false, name.count <= Self.longestName else { return nil }
    return name.map { String($0.core) }.joined(separator: " ")
  }

  /// Words in the name of a body.
  private static let longestName = 8
}
