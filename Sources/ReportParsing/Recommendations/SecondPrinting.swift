import ReportModel

/// Finds recommendations that are printed twice, in a list and again at the end of a chapter.
///
/// The second printing may abbreviate ("NPS" for "National Probation Service"), so words are compared with
/// each body's name as its code, and an equal number makes up for what differs.
struct SecondPrinting {
  private let organisations: OrganisationVocabulary
  private let grammar: ItemGrammar

  init(_ profile: Profile) {
    organisations = profile.organisations
    grammar = ItemGrammar(profile.recommendations)
  }

  /// Records with each second printing joined to the first: pages and regions of both.
  func join(_ records: [Recommendation]) -> [Recommendation] {
    var joined: [Recommendation] = []
    var bags: [[String]] = []
    for record in records {
      let bag = words(of: record.text)
      let first = joined.indices.first { isSame(joined[$0], bags[$0], record, bag) }
      guard let first else {
        joined.append(record)
        bags.append(bag)
        continue
      }
      // A list that names the paragraph says more than the paragraph.
      if let number = joined[first].number, number != record.number,
        record.paragraphRefs.contains(number)
      {
        joined[first].number = record.number
        joined[first].paragraphRefs = record.paragraphRefs
        joined[first].topic = record.topic ?? joined[first].topic
      }
      // A list under "To the governor" says whom the chapter asks by "There should be".
      if joined[first].addressees.isEmpty { joined[first].addressees = record.addressees }
      if runsOn(joined[first], beyond: record) {
        joined[first].text = record.text
        joined[first].addressees = record.addressees
      }
      joined[first].occurrences += 1
      joined[first].provenance.regions += record.provenance.regions
      joined[first].provenance.pages = Set(joined[first].provenance.pages + record.provenance.pages)
        .sorted()
      joined[first].provenance.confidence = min(0.99, joined[first].provenance.confidence + 0.05)
      if joined[first].paragraphRefs.isEmpty { joined[first].paragraphRefs = record.paragraphRefs }
      // A box within a chapter may have no number, and the list of all gives it one.
      joined[first].number = joined[first].number ?? record.number
    }
    return joined
  }

  private func isSame(
    _ first: Recommendation, _ firstWords: [String], _ second: Recommendation,
    _ secondWords: [String]
  ) -> Bool {
    guard first.provenance.sectionID != second.provenance.sectionID else { return false }
    // An answer may list in a table what it answers one by one further on.
    if first.category == .quoted, second.category == .quoted {
      return first.number != nil && first.number == second.number
        && first.attributedTo == second.attributedTo
        && Self.commonShare(firstWords, secondWords) >= Self.shareAlone
    }
    guard first.category == .new, isOwn(second) else { return false }
    if runsOn(first, beyond: second) { return true }
    let needed: Double
    switch (first.number, second.number) {
    case (let one?, let other?) where one != other:
      // "1.5" at a chapter's end is "5.3 … (1.5)" in the list of all.
      guard second.paragraphRefs.contains(one) else { return false }
      needed = Self.shareAlone
    // Letters begin anew below each "I recommend:", often with much the same words.
    case (let one?, .some):
      needed = one.contains(where: \.isNumber) ? Self.shareWithNumber : Self.shareWithLetter
    default: needed = Self.shareAlone
    }
    return Self.commonShare(firstWords, secondWords) >= needed
  }

  /// Whether a record may print a recommendation of the report itself: a plan of action has its progress beside each, as
  /// an answer to somebody else's report has.
  private func isOwn(_ record: Recommendation) -> Bool {
    record.category == .new || record.category == .quoted && record.attributedTo == nil
  }

  /// Whether the first printing has the second one's words, and behind them paragraphs that ask for nothing: below a
  /// heading nothing shows where a recommendation ends and the text goes on.
  private func runsOn(_ first: Recommendation, beyond second: Recommendation) -> Bool {
    guard first.number != nil, first.number == second.number,
      first.text.hasPrefix(second.text + Self.paragraphEnd)
    else { return false }
    let rest = String(first.text.dropFirst(second.text.count + Self.paragraphEnd.count))
    return !grammar.isOrder(String(rest[..<rest.firstSentenceEnd]))
  }

  private static let paragraphEnd = "\n\n"

  /// Abbreviating bodies, systems and terms leaves at least half of the words.
  private static let shareWithNumber = 0.5
  /// Without a number to go by, two recommendations on one matter must not be taken for one.
  private static let shareAlone = 0.85

  /// Of ten words that only one tells apart two are made.
  private static let shareWithLetter = 0.95

  /// Words in alphabetical order; a body's name is its code.
  private func words(of text: String) -> [String] {
    SubjectWords(text, names: organisations.names).tokens.map { token in
      token.organisation.map { organisations.organisations[$0].code } ?? token.word
    }.sorted()
  }

  /// Words in common as a share of the longer text; both in order.
  static func commonShare(_ first: [String], _ second: [String]) -> Double {
    let longest = max(first.count, second.count)
    guard longest > 0 else { return 0 }
    var (one, other, common) = (0, 0, 0)
    while one < first.count, other < second.count {
      if first[one] == second[other] {
        common += 1
        one += 1
        other += 1
      } else if first[one] < second[other] {
        one += 1
      } else {
        other += 1
      }
    }
    return Double(common) / Double(longest)
  }
}
