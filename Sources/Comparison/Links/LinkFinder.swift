internal import ReportModel

/// Digests in order of time → links between their recommendations: printed evidence first, then texts.
struct LinkFinder {
  let corpus: CorpusRecommendations
  private let lineage: Lineage
  private let settings: LinkSettings
  private let providerKinds: Set<String> = Set(Provider.Kind.allCases.map(\.rawValue))
  private(set) var links: [Int: [Int: RecommendationLink]] = [:]
  /// How many pairs have been compared by their texts over the whole corpus.
  private(set) var comparisons = 0

  init(
    digests: [ReportDigest], providers: ResolvedProviders, vocabulary: LinkVocabulary,
    settings: LinkSettings = LinkSettings()
  ) {
    corpus = CorpusRecommendations(digests: digests, vocabulary: vocabulary)
    lineage = Lineage(
      digests: digests, providers: providers, reportsBack: settings.reportsBack)
    self.settings = settings
    for report in digests.indices {
      let originals = linkQuotations(of: report)
      linkNew(of: report, originals: originals)
    }
    linkAnywhere()
  }

  /// All links, by the later recommendation in order of time, then by the earlier one.
  func sortedLinks() -> [RecommendationLink] {
    links.keys.sorted().flatMap { later in
      (links[later] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
    }
  }
}

// MARK: - Printed evidence

extension LinkFinder {
  /// Links what a report prints as an earlier inspection's with the original: original by quotation.
  private mutating func linkQuotations(of report: Int) -> [Int: Int] {
    var open = corpus.places(in: report, .previous)
    var originals: [Int: Int] = [:]
    for earlier in lineage.earlier[report] where !open.isEmpty {
      let pairs = Assignment.pairs(
        earlier: corpus.places(in: earlier, .new), later: open,
        // The inspection before is where it comes from; any other must have the same words.
        threshold: { _ in
          earlier == lineage.predecessor[report] ? settings.quotation : settings.sameWording
        },
        likeness: { first, second in
          let likeness = corpus.similarity(first, second)
          // Two of one report may be near each other; the number printed with both decides.
          let isSameNumber =
            corpus.items[first].record.number == corpus.items[second].record.number
          return isSameNumber ? likeness + 0.001 : likeness
        })
      for pair in pairs {
        originals[pair.later] = pair.earlier
        add(pair.earlier, pair.later, .followsUp, .printed)
      }
      open.removeAll { originals[$0] != nil }
    }
    return originals
  }

  /// Links a report's own recommendations with those it quotes, and with those of the inspection before.
  private mutating func linkNew(of report: Int, originals: [Int: Int]) {
    let new = corpus.places(in: report, .new)
    let quoted = corpus.places(in: report, .previous)
    let threshold = { [settings, corpus] (place: Int) in
      corpus.items[place].record.repeated ? settings.saidToBeRepeated : settings.successive
    }
    let toQuoted = pairs(earlier: quoted, later: new, threshold: threshold)
    for pair in toQuoted {
      let kind = kind(of: pair, hasQuotations: true)
      let evidence = evidence(of: pair.later)
      add(pair.earlier, pair.later, kind, evidence)
      if let original = originals[pair.earlier] { add(original, pair.later, kind, evidence) }
    }
    guard let before = lineage.predecessor[report] else { return }
    let linked = Set(toQuoted.map(\.later))
    let known = Set(originals.values)
    let rest = pairs(
      earlier: corpus.places(in: before, .new).filter { !known.contains($0) },
      later: new.filter { !linked.contains($0) }, threshold: threshold)
    for pair in rest {
      let kind = kind(of: pair, hasQuotations: !quoted.isEmpty)
      add(pair.earlier, pair.later, kind, evidence(of: pair.later))
    }
  }

  /// Those said to be repeated first: they leave fewer for the others.
  private func pairs(
    earlier: [Int], later: [Int], threshold: (Int) -> Double
  ) -> [Assignment.Pair] {
    let repeated = later.filter { corpus.items[$0].record.repeated }
    let first = Assignment.pairs(
      earlier: earlier, later: repeated, threshold: threshold, likeness: likeness)
    let taken = Set(first.map(\.earlier))
    let second = Assignment.pairs(
      earlier: earlier.filter { !taken.contains($0) },
      later: later.filter { !corpus.items[$0].record.repeated }, threshold: threshold,
      likeness: likeness)
    return first + second
  }

  /// Likeness of two recommendations about one subject: less where only some of the addressees are the
  /// same, none where none is, and none of words that are not enough to tell.
  private func likeness(_ earlier: Int, _ later: Int) -> Double {
    let first = corpus.items[earlier]
    let second = corpus.items[later]
    guard
      !first.addressees.isDisjoint(with: second.addressees) || first.addressees == second.addressees
    else { return 0 }
    let value = corpus.similarity(earlier, later)
    let isEnough =
      second.record.repeated || value >= settings.sameWording
      || first.vector.shared(second.vector) >= settings.fewestShared
    guard isEnough else { return 0 }
    return first.addressees == second.addressees ? value : value * 0.75
  }

  private func kind(
    of pair: Assignment.Pair, hasQuotations: Bool
  ) -> RecommendationLink.Kind {
    let later = corpus.items[pair.later]
    if later.record.repeated { return .repeats }
    let value = corpus.similarity(pair.earlier, pair.later)
    if value >= settings.sameWording { return .repeats }
    // A report that prints what became of the earlier ones says which it repeats.
    if hasQuotations { return .similar }
    if later.isContinuing { return .followsUp }
    return value >= settings.repetition ? .repeats : .similar
  }

  private func evidence(of later: Int) -> RecommendationLink.Evidence {
    corpus.items[later].record.repeated ? .printed : .text
  }
}

// MARK: - Texts

extension LinkFinder {
  /// Links recommendations of any two reports that are worded alike. What has been repeated or followed up
  /// is represented by its first printing, so that a new likeness is one link and not one to each copy.
  private mutating func linkAnywhere() {
    var families = Families(count: corpus.items.count)
    for (later, earlier) in links {
      for (place, link) in earlier where link.kind != .similar { families.join(place, later) }
    }
    linkVerbatim(&families)
    var index = CandidateIndex(threshold: settings.anywhere)
    for place in corpus.items.indices where families.first(of: place) == place {
      let item = corpus.items[place]
      guard item.vector.terms.count >= settings.fewestTerms else { continue }
      let alike = index.candidates(andAdd: place, item.vector)
        .map { (place: $0, value: corpus.similarity($0, place)) }
        .filter { $0.value >= settings.anywhere && isAlike($0.place, place) }
        .sorted { (-$0.value, $0.place) < (-$1.value, $1.place) }
      for other in alike.prefix(settings.mostLinks) { add(other.place, place, .similar, .text) }
    }
    comparisons = index.comparisons
  }

  /// Links equal texts of different reports with the first of them.
  private mutating func linkVerbatim(_ families: inout Families) {
    var first: [String: Int] = [:]
    for (place, item) in corpus.items.enumerated()
    where item.vector.terms.count >= settings.fewestTerms {
      guard let earlier = first[item.key] else {
        first[item.key] = place
        continue
      }
      let original = corpus.items[earlier]
      guard original.report != item.report, families.first(of: place) != families.first(of: earlier)
      else { continue }
      families.join(earlier, place)
      let isSame = !original.addressees.isDisjoint(with: item.addressees)
      let isProvider = !item.addressees.isDisjoint(with: providerKinds)
      add(earlier, place, isSame && !isProvider ? .repeats : .similar, .text)
    }
  }

  /// Whether two recommendations ask sorts of bodies that are alike for something alike.
  private func isAlike(_ earlier: Int, _ later: Int) -> Bool {
    let first = corpus.items[earlier]
    let second = corpus.items[later]
    guard first.report != second.report else { return false }
    guard !roles(first.addressees).isDisjoint(with: roles(second.addressees)) else { return false }
    return corpus.weights.alignment(first.vector, second.vector) >= settings.alignment
  }

  /// Companies and divisions are inspected alike; a ministry is asked for other things. A recommendation
  /// that names nobody is made to the inspected.
  private func roles(_ addressees: Set<String>) -> Set<String> {
    addressees.isEmpty
      ? ["provider"] : Set(addressees.map { providerKinds.contains($0) ? "provider" : $0 })
  }

  private mutating func add(
    _ earlier: Int, _ later: Int, _ kind: RecommendationLink.Kind,
    _ evidence: RecommendationLink.Evidence
  ) {
    guard links[later]?[earlier] == nil else { return }
    let first = corpus.items[earlier]
    let second = corpus.items[later]
    links[later, default: [:]][earlier] = RecommendationLink(
      earlierReportID: first.reportID, earlierID: first.record.id, laterReportID: second.reportID,
      laterID: second.record.id, kind: kind, evidence: evidence,
      similarity: corpus.similarity(earlier, later),
      isVerbatim: corpus.isVerbatim(earlier, later),
      progress: kind == .followsUp ? second.record.progress : nil)
  }
}
