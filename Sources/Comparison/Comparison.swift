public import ReportModel

/// Reports → digests → the tables across them.
///
/// A digest takes from one report what the comparison needs, once; the tables are made of all digests of a
/// corpus. So a corpus of any size is compared with one report in memory at a time.
public struct Comparison: Sendable {
  /// The providers that are known.
  public var registry: ProviderRegistry
  /// The themes with their words.
  public var themes: ThemeVocabulary
  /// Words for comparing recommendations.
  public var links: LinkVocabulary

  /// Makes a comparison.
  public init(registry: ProviderRegistry, themes: ThemeVocabulary, links: LinkVocabulary) {
    self.registry = registry
    self.themes = themes
    self.links = links
  }

  /// A comparison with the vocabularies that are shipped.
  public init() throws(VocabularyError) {
    self.init(
      registry: try ProviderRegistry.shipped(), themes: try ThemeVocabulary.shipped(),
      links: try LinkVocabulary.shipped())
  }

  /// What the comparison needs of a report. Depends on the report and on the themes, nothing else.
  public func digest(_ report: Report) -> ReportDigest { ReportDigest(report, themes: themes) }

  /// The tables of these reports; their order makes no difference.
  public func tables(of digests: [ReportDigest]) -> ComparisonTables {
    let digests = Self.inOrderOfTime(digests)
    let providers = ResolvedProviders(registry: registry, digests: digests)
    let appearances = providers.appearances(in: digests)
    var scores = ScoreTable(providers: providers)
    var lines: [ProviderScore] = []
    scores.visitScores(
      of: digests, read: { DigestScores(scores: $0.scores) }, { lines += $0 })
    return ComparisonTables(
      providers: appearances, scores: lines,
      links: LinkFinder(digests: digests, providers: providers, vocabulary: links).sortedLinks(),
      themes: digests.flatMap(\.themes),
      enablerBarrierCounts: digests.flatMap(EnablerBarrierCount.counts),
      notices: providers.notices(for: appearances, in: digests) + scores.notices)
  }

  /// Hands the same tables to a visitor piece by piece, for a corpus whose digests would not fit into memory:
  /// of `heads`, digests without scores and themes, those are read back for one report at a time. Returns
  /// what a person should look at.
  public func visitTables<Visitor: ComparisonTableVisitor>(
    of heads: [ReportDigest], reading parts: DigestParts<Visitor.Failure>,
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) -> [ComparisonNotice] {
    let heads = Self.inOrderOfTime(heads)
    let providers = ResolvedProviders(registry: registry, digests: heads)
    // First, since it needs the most room.
    let links = LinkFinder(digests: heads, providers: providers, vocabulary: links).sortedLinks()
    let appearances = providers.appearances(in: heads)
    try visitor.visit(providers: appearances)
    try visitor.visit(scores: [])
    var scores = ScoreTable(providers: providers)
    try scores.visitScores(of: heads, read: parts.scores) { lines throws(Visitor.Failure) in
      try visitor.visit(scores: lines)
    }
    try visitor.visit(links: links)
    try visitor.visit(themes: [])
    for head in heads { try visitor.visit(themes: try parts.themes(head).themes) }
    try visitor.visit(enablerBarrierCounts: [])
    for head in heads {
      try visitor.visit(enablerBarrierCounts: EnablerBarrierCount.counts(of: head))
    }
    return providers.notices(for: appearances, in: heads) + scores.notices
  }

  private static func inOrderOfTime(_ digests: [ReportDigest]) -> [ReportDigest] {
    digests.sorted {
      // What has no date stands last: nothing is known to come after it.
      ($0.date ?? "~", $0.reportID) < ($1.date ?? "~", $1.reportID)
    }
  }

  /// The tables of these reports with the vocabularies that are shipped.
  public static func compare(reports: [Report]) throws(VocabularyError) -> ComparisonTables {
    let comparison = try Comparison()
    return comparison.tables(of: reports.map(comparison.digest))
  }
}
