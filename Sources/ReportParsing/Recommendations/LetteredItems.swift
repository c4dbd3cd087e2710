import Layout

/// Parts the list that one numbered paragraph of a chapter leads into: "18 The department should:", then "a Publish
/// the plan." and "b Agree the costs."
///
/// A number that counts recommendations stays with all that stands below it; here the paragraphs of the chapter are
/// numbered, and the letters count the recommendations. Bullets are one each below "45. The council should:" where the
/// paragraph before the chapter's heading is 44.
struct LetteredItems {
  private let context: ParsingContext
  private let leadIns: LeadInReader
  private let continuation: ItemContinuation

  init(_ context: ParsingContext, addressees: AddresseeReader) {
    self.context = context
    let profile = context.profile
    leadIns = LeadInReader(profile: profile, addressees: addressees)
    continuation = ItemContinuation(profile.recommendations)
  }

  /// The drafts with such lists parted.
  func parted(_ drafts: [RecommendationDraft]) -> [RecommendationDraft] {
    var lists: [Int: [Int]] = [:]
    for index in drafts.indices where drafts[index].source == .list && drafts[index].number != nil {
      guard let zone = drafts[index].zone, !zone.isMixed, !zone.isPrevious else { continue }
      lists[zone.root, default: []].append(index)
    }
    var parted: Set<Int> = []
    for list in lists.values where isLettered(list.map { drafts[$0] }) { parted.formUnion(list) }
    for list in lists.values {
      // Numbers that go on with the chapter's count paragraphs, in all of the list.
      guard let first = list.first, isRunning(drafts[first]) else { continue }
      parted.formUnion(list.filter { leadsOnly(drafts[$0]) })
    }
    return drafts.indices.flatMap { parted.contains($0) ? items(of: drafts[$0]) : [drafts[$0]] }
  }

  /// Whether each draft leads into letters that count on from those before, and its number is no "1"; one of a
  /// chapter's, "6.2", is the recommendation's.
  private func isLettered(_ drafts: [RecommendationDraft]) -> Bool {
    var letters: [String] = []
    for draft in drafts {
      guard draft.number != "1", Int(draft.number ?? "") != nil, draft.parts.count > 2,
        continuation.leadsIntoList(draft.parts[0].text)
      else { return false }
      letters += draft.parts.dropFirst().compactMap(Self.letter)
    }
    return letters.count > 1 && letters == Array(Self.alphabet.prefix(letters.count))
  }

  /// Whether a draft's number goes on with those of the paragraphs above its chapter.
  private func isRunning(_ draft: RecommendationDraft) -> Bool {
    guard let zone = draft.zone, let number = Int(draft.number ?? ""), number > 1 else {
      return false
    }
    let before = context.items[..<draft.place].last { item in
      item.block.marker.map { PrintedItemNumber.number($0) == "\(number - 1)" } ?? false
    }
    return before.map { !context.place(of: $0).chain.contains(zone.root) } ?? false
  }

  /// Whether the words of a draft only say who should do what its bullets say.
  private func leadsOnly(_ draft: RecommendationDraft) -> Bool {
    draft.parts.count > 1 && draft.parts.dropFirst().allSatisfy { $0.form == .bullet }
      && endsInVerb(draft.parts[0].text)
  }

  /// "The council should:", without more.
  private func endsInVerb(_ text: String) -> Bool {
    guard text.last == ":" else { return false }
    let folded = FoldedText(String(text.dropLast()))
    return leadIns.profile.recommendations.verbs.suffix(of: folded) != nil
  }

  private static let alphabet = "abcdefghijklmnopqrstuvwxyz".map(String.init)

  private static func letter(_ part: RecommendationPart) -> String? {
    guard case .marked(let marker) = part.form else { return nil }
    return PrintedItemNumber.number(marker)
  }

  /// The words that lead in: "The department should:" at the end of a paragraph that says first what it is for.
  private func lead(_ text: String) -> RecommendationDraft.LeadIn? {
    if let last = text.sentences.last, last.utf8.count < text.utf8.count,
      let found = leadIns.leadIn(last, isInZone: true), !found.addressees.isEmpty
    {
      return found
    }
    return leadIns.leadIn(text, isInZone: true)
  }

  private func items(of draft: RecommendationDraft) -> [RecommendationDraft] {
    let lead = lead(draft.parts[0].text)
    var result: [RecommendationDraft] = []
    let isBulleted = draft.parts.count > 1 && draft.parts[1].form == .bullet
    for (index, part) in draft.parts.enumerated().dropFirst() {
      // Where each part is a block of its own, its words stand there and nowhere else.
      let items =
        draft.items.count == draft.parts.count ? [draft.items[index]] : draft.items
      let letter = Self.letter(part)
      guard letter != nil || part.form == .bullet && isBulleted else {
        guard !result.isEmpty else { continue }
        result[result.count - 1].parts.append(part)
        if items.count == 1 { result[result.count - 1].items += items }
        continue
      }
      var own = draft
      own.items = items
      own.number = letter
      own.parts = [.paragraph(part.text)]
      own.leadIn = lead ?? draft.leadIn
      result.append(own)
    }
    return result
  }
}
