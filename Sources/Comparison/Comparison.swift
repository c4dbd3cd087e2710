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
    var digests = digests
    return tables(taking: &digests)
  }

  /// The tables of these reports, of which nothing is left: what has been put into one table is not kept
  /// in memory for the next.
  public func tables(taking digests: inout [ReportDigest]) -> ComparisonTables {
    defer { digests = [] }
    digests.sort {
      // What has no date stands last: nothing is known to come after it.
      ($0.date ?? "~", $0.reportID) < ($1.date ?? "~", $1.reportID)
    }
    let providers = ResolvedProviders(registry: registry, digests: digests)
    let appearances = providers.appearances(in: digests)
    var scores = ScoreTable(providers: providers)
    let lines = scores.scores(of: digests)
    for place in digests.indices { digests[place].scores = [] }
    return ComparisonTables(
      providers: appearances, scores: lines,
      links: LinkFinder(digests: digests, providers: providers, vocabulary: links).sortedLinks(),
      themes: digests.flatMap(\.themes),
      enablerBarrierCounts: digests.flatMap { digest in
        digest.enablerBarriers.map {
          EnablerBarrierCount(
            reportID: digest.reportID, published: digest.published, domain: $0.domain,
            organisation: $0.organisation, kind: $0.kind, count: $0.count,
            sharedCount: $0.sharedCount)
        }
      },
      notices: providers.notices(for: appearances, in: digests) + scores.notices)
  }

  /// The tables of these reports with the vocabularies that are shipped.
  public static func compare(reports: [Report]) throws(VocabularyError) -> ComparisonTables {
    let comparison = try Comparison()
    return comparison.tables(of: reports.map(comparison.digest))
  }
}
