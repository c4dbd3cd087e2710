internal import ReportModel

/// Digests → the scores of every provider over time.
struct ScoreTable {
  let providers: ResolvedProviders

  /// What could not be placed.
  private(set) var notices: [ComparisonNotice] = []

  /// The providers of all reports that have scores.
  private var owners: [ProviderRegistry.Resolution] = []

  init(providers: ResolvedProviders) { self.providers = providers }

  /// All scores: by provider, then by series, then by date.
  mutating func scores(of digests: [ReportDigest]) -> [ProviderScore] {
    var byProvider: [String: [Place]] = [:]
    for (order, digest) in digests.enumerated() { add(digest, order: order, to: &byProvider) }
    var scores: [ProviderScore] = []
    scores.reserveCapacity(byProvider.values.reduce(0) { $0 + $1.count })
    for id in byProvider.keys.sorted() {
      // One provider's lines at a time: those of all are the greatest thing in memory.
      let entries = (byProvider[id] ?? []).map { place in
        let digest = digests[Int(place.report)]
        return Entry(
          order: Int(place.report), reportKind: digest.kind,
          score: line(digest.scores[Int(place.score)], of: digest, owners[Int(place.owner)]))
      }
      scores += ProviderSeries(entries: entries, notices: &notices).scores
    }
    return scores
  }

  /// Where a score of a provider stands in the digests.
  private struct Place {
    var report: Int32
    var score: Int32
    /// Place of its provider, as that report names it, in `owners`.
    var owner: Int32
  }

  /// A score of one provider on its way into the table.
  struct Entry {
    /// Place of the report in order of time.
    var order: Int
    var reportKind: Metadata.Kind
    var score: ProviderScore
  }

  private mutating func add(
    _ digest: ReportDigest, order: Int, to byProvider: inout [String: [Place]]
  ) {
    let resolved = providers.providers(of: digest)
    var lost = 0
    for (index, score) in digest.scores.enumerated() {
      guard let owner = owner(of: score, among: resolved) else {
        lost += 1
        continue
      }
      if owners.last != owner { owners.append(owner) }
      byProvider[owner.id, default: []].append(
        Place(report: Int32(order), score: Int32(index), owner: Int32(owners.count - 1)))
    }
    guard lost > 0 else { return }
    let reason =
      resolved.isEmpty
      ? "the report names no provider"
      : "it is not known which of the report's \(resolved.count) providers they are about"
    notices.append(
      ComparisonNotice(
        code: .scoresWithoutProvider, reportID: digest.reportID,
        message:
          "\(lost) of \(digest.scores.count) ratings, measures and key facts are not in the scores: "
          + reason))
  }

  /// Whose score it is: the only provider of the report, or the only one of the organisation named.
  private func owner(
    of score: ScoreDigest, among providers: [ProviderRegistry.Resolution]
  ) -> ProviderRegistry.Resolution? {
    if providers.count == 1 { return providers[0] }
    guard score.organisations.count == 1 else {
      switch score.kind {
      // An overall rating carries the name of whom it is about.
      case .overall: return providers.first { Word.key(of: $0.name) == Word.key(of: score.name) }
      case .keyFact: return named(in: score.name, among: providers)
      default: return nil
      }
    }
    let named = providers.filter { $0.kind.rawValue == score.organisations[0] }
    return named.count == 1 ? named[0] : nil
  }

  /// The one provider whose kind a key fact names: "The CRC's caseload in 2017".
  private func named(
    in text: String, among providers: [ProviderRegistry.Resolution]
  ) -> ProviderRegistry.Resolution? {
    let words = Set(Word.words(of: text).map(\.text))
    let named = providers.filter {
      $0.kind != .other && words.contains($0.kind.rawValue.lowercased())
    }
    return named.count == 1 ? named[0] : nil
  }

  private func line(
    _ score: ScoreDigest, of digest: ReportDigest, _ provider: ProviderRegistry.Resolution
  ) -> ProviderScore {
    ProviderScore(
      providerID: provider.id, providerName: provider.name, providerKind: provider.kind,
      isRegistered: provider.entry != nil, reportID: digest.reportID, recordID: score.recordID,
      published: digest.published, date: digest.date, framework: digest.framework, kind: score.kind,
      domain: score.domain, number: score.number,
      // A provider as a whole is one series, however the report writes its name.
      name: score.kind == .overall ? "Overall" : score.name,
      rowLabel: score.rowLabel, columnLabel: score.columnLabel,
      tableCaption: score.tableCaption, rating: score.rating,
      grade: score.grade ?? RatingScale.fourGrades.grade(of: score.rating),
      ratingPoints: RatingScale.fourGrades.points(of: score.grade)
        ?? RatingScale.fourGrades.points(of: score.rating), score: score.score,
      value: score.value, unit: score.unit, printed: score.printed,
      nationalValue: score.nationalValue, previousLabel: score.previousLabel,
      previousPrinted: score.previousPrinted, previousValue: score.previousValue,
      previousRating: score.previousRating)
  }
}
