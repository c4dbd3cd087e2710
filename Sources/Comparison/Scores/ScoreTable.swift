internal import ReportModel

/// Digests → the scores of every provider over time.
struct ScoreTable {
  let providers: ResolvedProviders

  /// What could not be placed.
  private(set) var notices: [ComparisonNotice] = []

  init(providers: ResolvedProviders) { self.providers = providers }

  /// All scores: by provider, then by series, then by date. `body` is handed some at a time, so that
  /// those of a large corpus need not be in memory together; `read` gives a report's scores, once for each
  /// of its providers.
  mutating func visitScores<Failure: Error>(
    of digests: [ReportDigest], read: (ReportDigest) throws(Failure) -> DigestScores,
    _ body: ([ProviderScore]) throws(Failure) -> Void
  ) throws(Failure) {
    var reportsOf: [String: [Int]] = [:]
    var losses: [Int: ComparisonNotice] = [:]
    for (order, digest) in digests.enumerated() {
      let resolved = providers.providers(of: digest)
      for provider in resolved { reportsOf[provider.id, default: []].append(order) }
      guard resolved.isEmpty else { continue }
      let count = try read(digest).scores.count
      losses[order] = notice(of: digest, lost: count, count: count, providers: 0)
    }
    var differences: [ComparisonNotice] = []
    for id in reportsOf.keys.sorted() {
      var reports: [ProviderSeries.Report] = []
      var texts = SharedTexts()
      for order in reportsOf[id] ?? [] {
        let digest = digests[order]
        let resolved = providers.providers(of: digest)
        let all = try read(digest).scores
        let owners = all.map { self.owner(of: $0, among: resolved) }
        if losses[order] == nil {
          losses[order] = notice(
            of: digest, lost: owners.count { $0 == nil }, count: all.count,
            providers: resolved.count)
        }
        let own = zip(all, owners).filter { $0.1?.id == id }.map(\.0)
        guard !own.isEmpty, let provider = resolved.first(where: { $0.id == id }) else { continue }
        reports.append(
          ProviderSeries.Report(head: digest, provider: provider, scores: texts.share(own)))
      }
      var lines: [ProviderScore] = []
      try ProviderSeries(reports).visit(notices: &differences) {
        series throws(Failure) in
        lines += series
        guard lines.count >= Self.pieceSize else { return }
        try body(lines)
        lines.removeAll(keepingCapacity: true)
      }
      if !lines.isEmpty { try body(lines) }
    }
    notices += losses.sorted { $0.key < $1.key }.map(\.value) + differences
  }

  /// So many lines are handed over together, or a few more.
  private static let pieceSize = 1000

  private func notice(
    of digest: ReportDigest, lost: Int, count: Int, providers: Int
  ) -> ComparisonNotice? {
    guard lost > 0 else { return nil }
    let reason =
      providers == 0
      ? "the report names no provider"
      : "it is not known which of the report's \(providers) providers they are about"
    return ComparisonNotice(
      code: .scoresWithoutProvider, reportID: digest.reportID,
      message: "\(lost) of \(count) ratings, measures and key facts are not in the scores: "
        + reason)
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
}
