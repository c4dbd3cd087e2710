/// Reads the words above a group of recommendations: "The Community Rehabilitation Company should:".
struct LeadInReader {
  let profile: Profile
  let addressees: AddresseeReader

  /// The lead-in that a text is, if it is one. Outside of a chapter on recommendations it must name a body,
  /// for "Managers should:" may introduce anything there.
  func leadIn(_ printed: String, isInZone: Bool) -> RecommendationDraft.LeadIn? {
    let hasColon = printed.utf8.last == UInt8(ascii: ":")
    guard hasColon || isInZone, printed.utf8.count <= Self.longest else { return nil }
    var text = printed
    while let last = text.last, last == ":" || last == " " || last == "…" { text.removeLast() }
    guard !text.isEmpty else { return nil }
    let folded = FoldedText(text)
    let verbs = profile.recommendations.verbs
    let endsInVerb = verbs.suffix(of: folded) != nil
    // "We recommend that the NPS:" has its verb before the body asked.
    guard
      endsInVerb
        || hasColon
          && (verbs.occurs(in: folded) || profile.recommendations.introducing.occurs(in: folded))
    else { return nil }
    let named = addressees.addressees(leadIn: behindDash(text))
    guard isInZone || (endsInVerb && hasColon && named.contains(where: addressees.isCode)) else {
      return nil
    }
    return RecommendationDraft.LeadIn(
      text: text, addressees: named, attributedTo: attribution(text, folded))
  }

  /// "Recommendations about piers – the council should": who should act stands behind the one dash.
  private func behindDash(_ text: String) -> String {
    let parts = text.split(separator: " – ")
    guard parts.count == 2, !profile.recommendations.verbs.occurs(in: FoldedText(String(parts[0])))
    else {
      return text
    }
    return String(parts[1])
  }

  /// A sentence that ends in "take the following action" and leads into a chapter's groups of items.
  func sentence(_ printed: String) -> RecommendationDraft.LeadIn? {
    guard printed.utf8.count <= Self.longest * 2 else { return nil }
    var text = printed
    while let last = text.last, ":. ".contains(last) { text.removeLast() }
    let folded = FoldedText(text)
    guard profile.recommendations.leadInEndings.suffix(of: folded) != nil else { return nil }
    return RecommendationDraft.LeadIn(
      text: text, addressees: addressees.addressees(leadIn: text), attributedTo: nil,
      isSentence: true, takesBullets: printed.last == ":")
  }

  /// "Accordingly, we recommend:" at the end of a paragraph of any length: what follows with a number is
  /// the report's own.
  func own(_ printed: String) -> RecommendationDraft.LeadIn? {
    // "The following areas for improvement were identified and discussed with the head." above bullets.
    if profile.recommendations.leadInStarts.prefix(of: FoldedText(printed)) != nil,
      printed.utf8.count <= Self.longest
    {
      return RecommendationDraft.LeadIn(
        text: "", addressees: [], attributedTo: nil, takesBullets: true)
    }
    guard printed.utf8.last == UInt8(ascii: ":") else { return nil }
    let end = FoldedText(String(printed.suffix(Self.longestEnd)))
    let words = end.string.split(separator: " ")
    let vocabulary = profile.recommendations
    // "The first recommendation which I make is that:".
    if vocabulary.leadInEndings.suffix(of: end) != nil {
      // "The area is required to set out how it will tackle the following weaknesses:" asks for all of them.
      // "We found two breaches. The provider must:".
      let last = printed.sentences.last ?? printed
      let named = addressees.addressees(leadIn: last)
      return RecommendationDraft.LeadIn(
        text: named.isEmpty ? "" : String(last.dropLast()), addressees: named, attributedTo: nil,
        takesBullets: vocabulary.verbs.occurs(in: FoldedText(printed)))
    }
    if ItemGrammar(vocabulary).announces(String(printed.suffix(Self.longest))) {
      return RecommendationDraft.LeadIn(
        text: "", addressees: [], attributedTo: nil, takesBullets: true)
    }
    guard
      let said = words.suffix(3).lastIndex(where: { vocabulary.introducing.containsWord($0) }),
      said > words.startIndex
    else { return nil }
    let isOurs = vocabulary.ourselves.occurs(
      in: FoldedText(words[..<said].suffix(4).joined(separator: " ")))
    let isLast = words[(said + 1)...].allSatisfy { $0 == vocabulary.that ?? "" }
    guard isOurs, isLast else { return nil }
    return RecommendationDraft.LeadIn(text: "", addressees: [], attributedTo: nil)
  }

  /// Letters at a paragraph's end among which "we recommend that:" stands.
  private static let longestEnd = 60

  /// A heading that is only the name of a body leads into what stands under it: "The Ministry of Justice".
  func body(_ heading: String) -> RecommendationDraft.LeadIn? {
    let named = addressees.bodies(namedBy: heading)
    guard !named.isEmpty else { return nil }
    var text = heading
    while let last = text.last, ": ".contains(last) { text.removeLast() }
    return RecommendationDraft.LeadIn(
      text: text, addressees: named, attributedTo: nil,
      isHeading: profile.recommendations.subjects != nil)
  }

  /// A lead-in is a clause; longer texts are paragraphs that happen to end in a colon.
  private static let longest = 300

  /// The subject of "recommended", unless it is the inspectorate itself.
  private func attribution(_ text: String, _ folded: FoldedText) -> String? {
    // "The agency is recommended to" names who is asked.
    guard let said = profile.recommendations.introducing.firstMatch(in: folded),
      !profile.recommendations.verbs.matches(in: folded).contains(where: {
        $0.range.contains(said.range.lowerBound)
      })
    else { return nil }
    return subject(of: said, in: text, folded)
  }

  /// Who is the subject of a verb, unless it is the inspectorate itself.
  func subject(of said: PhraseSet.Match, in text: String, _ folded: FoldedText) -> String? {
    let before = String(text.utf8.prefix(folded.offsets[said.range.lowerBound])) ?? ""
    let subject = FoldedText(before)
    guard !subject.isEmpty, !profile.recommendations.ourselves.occurs(in: subject),
      !profile.inspectorates.contains(where: { $0.phrases.occurs(in: subject) })
    else { return nil }
    let name = subjectName(PrintedWord.words(of: before).filter { !$0.core.isEmpty })
    guard let first = name.first, first.isCapitalised, name.count <= Self.longestName,
      // "It was recommended" and "They have recommended" name nobody.
      !(profile.recommendations.subjects?.referring.containsWord(first.core.lowercased()) ?? false)
    else { return nil }
    return name.map { String($0.core) }.joined(separator: " ")
  }

  /// The words of a subject that name it: not "In 2021" or "In its report," before, nor "has also" behind.
  private func subjectName(_ words: [PrintedWord]) -> ArraySlice<PrintedWord> {
    var name = words[...]
    let vocabulary = profile.recommendations
    while let last = name.last?.core.lowercased(),
      vocabulary.finiteVerbs.containsWord(last)
        || profile.organisations.adverbs.containsWord(last)
    {
      name.removeLast()
    }
    // "The Storm Review, which met in 2021, recommended".
    if let clause = name.indices.dropFirst().first(where: {
      vocabulary.subordinators.containsWord(name[$0].core.lowercased())
        && name[$0 - 1].after.contains(",")
    }) {
      name = name[..<clause]
    }
    if let opening = name.dropLast().lastIndex(where: {
      $0.after.contains(",") || PrintedDate.year($0.core) != nil
    }) {
      name = name[(opening + 1)...]
    }
    return name.drop { profile.organisations.determiners.containsWord($0.core.lowercased()) }
  }

  /// Words in the name of a body.
  private static let longestName = 8
}
