import Layout
import ReportModel

/// Tells recommendations of other bodies, which a report quotes, from its own, and whose they are.
struct OtherBodies {
  private let context: ParsingContext
  private let vocabulary: RecommendationVocabulary

  private let leadIns: LeadInReader

  init(_ context: ParsingContext, addressees: AddresseeReader) {
    self.context = context
    vocabulary = context.profile.recommendations
    leadIns = LeadInReader(profile: context.profile, addressees: addressees)
  }

  /// In a document that answers a report, the orders of that report which are printed with the paragraphs
  /// that they stand in there, "12. We recommend … (Paragraph 46)", or behind a word that says what they are: "1a. PAC
  /// recommendation: The department should …".
  func answered(except taken: Set<Int>) -> [RecommendationDraft] {
    guard answeredReport() != nil else { return [] }
    let references = BracketReferences(vocabulary: vocabulary)
    let grammar = ItemGrammar(vocabulary)
    return context.items.enumerated().compactMap { place, item in
      guard !taken.contains(place),
        [.paragraph, .listItem, .heading, .quote].contains(item.block.kind)
      else { return nil }
      let numbered = PrintedItemNumber.leading(item.block)
      var text = numbered?.1 ?? item.block.text
      if let rest = RecommendationLabel.behind(text, words: vocabulary.labels) {
        text = rest
      } else {
        guard let tail = references.tail(of: item.block.text), !tail.numbers.isEmpty,
          tail.isLabelled ?? true, grammar.isOrder(tail.text)
        else { return nil }
      }
      var draft = RecommendationDraft(
        items: [item], place: place,
        number: numbered.map { PrintedItemNumber.number($0.0) } ?? item.block.number,
        parts: [.paragraph(text)])
      draft.source = .words
      draft.isQuoted = true
      return draft
    }
  }

  /// In a document that answers another body's report all are that body's.
  func attribute(_ drafts: inout [RecommendationDraft]) {
    IntroducedQuotations(context, titles: titles()).mark(&drafts)
    for index in drafts.indices where drafts[index].isQuoted {
      drafts[index].attributedTo = introducedReport(before: drafts[index].place)
    }
    guard !drafts.isEmpty else { return }
    if isCiting {
      for index in drafts.indices { drafts[index].isQuoted = true }
    }
    guard let answered = answeredReport() else { return }
    for index in drafts.indices {
      drafts[index].isQuoted = true
      if drafts[index].attributedTo == nil { drafts[index].attributedTo = answered.name }
    }
  }

  /// The report that the sentence before a quotation names: "The Storm Review made these recommendations:".
  private func introducedReport(before place: Int) -> String? {
    let earlier = context.items[max(0, place - Self.lookback)..<place].reversed()
    guard let sentence = earlier.first(where: { $0.block.text.last == ":" })?.block.text else {
      return nil
    }
    var name: [Substring] = []
    for word in PrintedWord.words(of: sentence).reversed() {
      let isSource = vocabulary.sources.containsWord(word.core.lowercased())
      if word.isCapitalised, !name.isEmpty || isSource {
        name.insert(word.core, at: 0)
      } else if name.count > 1 {
        break
      } else {
        name = []
      }
    }
    // "In The Storm Review": neither is part of the name.
    while let first = name.first?.lowercased(), opensPhrase(first) { name.removeFirst() }
    return name.count > 1
      ? name.joined(separator: " ") : leadIns.others(sentence)?.attributedTo
  }

  /// Whether a word stands before a name: "to", "the".
  private func opensPhrase(_ word: String) -> Bool {
    context.profile.organisations.determiners.containsWord(word)
      || vocabulary.subjects?.prepositions.containsWord(word) ?? false
  }

  /// Blocks between a quotation's part and the sentence that introduces it.
  private static let lookback = 4

  /// What the document's title says that it answers: "Government response to the rapid review"; the name
  /// is nil where the title does not tell it.
  private func answeredReport() -> (name: String?, title: String)? {
    var answered: (name: String?, title: String)?
    for title in titles() {
      guard let match = vocabulary.responseTitles.firstMatch(in: FoldedText(title)) else {
        continue
      }
      let folded = FoldedText(title)
      let end = folded.offsets[match.range.upperBound]
      let behind = String(title.utf8.dropFirst(end)) ?? ""
      guard isReport(FoldedText(behind)) else { continue }
      let words = behind.split(separator: " ").drop { opensPhrase(FoldedText(String($0)).string) }
      let name = withoutReport(words).joined(separator: " ")
      if !name.isEmpty { return (name, title) }
      // "Treasury Minutes" stands above "Government response to the Committee of …".
      answered = answered ?? (nil, title)
    }
    return answered
  }

  /// The body of "the Harbours Committee report: Piers in winter", whose report it is.
  private func withoutReport(_ words: ArraySlice<Substring>) -> ArraySlice<Substring> {
    func isSource(_ word: Substring) -> Bool {
      vocabulary.sources.containsWord(FoldedText(String(word)).string)
    }
    guard
      let report = words.indices.dropFirst().first(where: {
        words[$0].first?.isLowercase ?? false && isSource(words[$0]) && isSource(words[$0 - 1])
          && words[$0 - 1].first?.isUppercase ?? false
      })
    else { return withoutReports(words) }
    return words[..<report]
  }

  /// The body of "Committee of Piers on the First to the Third reports of the year".
  private func withoutReports(_ words: ArraySlice<Substring>) -> ArraySlice<Substring> {
    func folded(_ index: Int) -> String { FoldedText(String(words[index])).string }
    func isSource(_ word: String) -> Bool {
      vocabulary.sources.containsWord(word)
        || vocabulary.grammar.isPlural(word)
          && vocabulary.sources.containsWord(String(word.dropLast()))
    }
    let prepositions = vocabulary.subjects?.prepositions ?? PhraseSet()
    guard
      let source = words.indices.first(where: {
        words[$0].first?.isUppercase ?? false && vocabulary.sources.containsWord(folded($0))
      }),
      let end = words.indices.dropLast(2).first(where: {
        $0 > source && words[$0].first?.isLowercase ?? false
          && prepositions.containsWord(folded($0))
          && context.profile.organisations.determiners.containsWord(folded($0 + 1))
      }),
      words.indices[(end + 1)...].contains(where: { index in
        words[index].first?.isLowercase ?? false
          && isSource(folded(index))
      })
    else { return words }
    return words[..<end]
  }

  /// Whether the words behind "response to" name a report, or there are none: how services respond "to floods"
  /// is what an inspection is about.
  private func isReport(_ behind: FoldedText) -> Bool {
    behind.isEmpty || vocabulary.sources.occurs(in: behind)
      || vocabulary.headings.occurs(in: behind)
  }

  /// Whether the document calls itself one that only tells of others' reports: in its title, or on a line of its
  /// own at its head.
  private var isCiting: Bool {
    if titles().contains(where: { vocabulary.citing.prefix(of: FoldedText($0)) != nil }) {
      return true
    }
    let page = context.items.first?.block.page
    return context.items.prefix(Self.opening).contains { item in
      guard item.block.page == page, [.title, .heading, .paragraph].contains(item.block.kind) else {
        return false
      }
      return ([item.block.text] + item.block.lines.map(\.text)).contains {
        vocabulary.citing.value(of: FoldedText($0)) != nil
      }
    }
  }

  /// The title, and what stands largest on the first pages.
  private func titles() -> [String] {
    var found: [String] = []
    for item in context.items.prefix(Self.opening) where item.block.page <= 2 {
      guard item.block.kind == .title || item.block.kind == .heading && item.block.level == 1 else {
        continue
      }
      found.append(item.block.text)
    }
    return found + [context.metadata.title, context.document.info.title].compactMap { $0 }
  }

  /// Blocks among which the title stands.
  private static let opening = 30
}
