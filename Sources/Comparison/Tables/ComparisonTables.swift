public import ReportModel

/// All tables across the reports of a corpus, each sorted, so that equal reports give equal bytes.
public struct ComparisonTables: Hashable, Sendable {
  /// Lines of `providers.csv`.
  public var providers: [ProviderAppearance]
  /// Lines of `provider_scores.csv`.
  public var scores: [ProviderScore]
  /// Lines of `recommendation_links.csv`.
  public var links: [RecommendationLink]
  /// Lines of `themes.csv`.
  public var themes: [ThemeAssignment]
  /// Lines of `enabler_barrier_matrix.csv`.
  public var enablerBarrierCounts: [EnablerBarrierCount]
  /// What a person should look at.
  public var notices: [ComparisonNotice]

  /// Makes tables; those that are not given are empty.
  public init(
    providers: [ProviderAppearance] = [], scores: [ProviderScore] = [],
    links: [RecommendationLink] = [], themes: [ThemeAssignment] = [],
    enablerBarrierCounts: [EnablerBarrierCount] = [], notices: [ComparisonNotice] = []
  ) {
    self.providers = providers
    self.scores = scores
    self.links = links
    self.themes = themes
    self.enablerBarrierCounts = enablerBarrierCounts
    self.notices = notices
  }
}

/// Receives the tables one after the other, each with its type.
public protocol ComparisonTableVisitor {
  /// What a visitor may throw.
  associatedtype Failure: Error
  /// Takes rows of one table. A table comes in one piece or in several, one after the other; one without
  /// rows comes too, with none. `name` is that of the CSV file without its ending.
  mutating func visit<Row: FieldWriting>(
    _ name: String, summary: String, _ rows: [Row]
  ) throws(Failure)
}

extension ComparisonTables {
  /// Hands every table to the visitor, each in one piece, in the order of the output.
  public func visitTables<Visitor: ComparisonTableVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(providers: providers)
    try visitor.visit(scores: scores)
    try visitor.visit(links: links)
    try visitor.visit(themes: themes)
    try visitor.visit(enablerBarrierCounts: enablerBarrierCounts)
  }
}

/// The tables by their names, in the order of the output.
extension ComparisonTableVisitor {
  mutating func visit(providers: [ProviderAppearance]) throws(Failure) {
    try visit("providers", summary: "providers by report, with names as printed", providers)
  }

  mutating func visit(scores: [ProviderScore]) throws(Failure) {
    try visit(
      "provider_scores", summary: "ratings and numbers of each provider over time", scores)
  }

  mutating func visit(links: [RecommendationLink]) throws(Failure) {
    try visit(
      "recommendation_links", summary: "pairs of recommendations that say the same", links)
  }

  mutating func visit(themes: [ThemeAssignment]) throws(Failure) {
    try visit("themes", summary: "themes of the records", themes)
  }

  mutating func visit(enablerBarrierCounts: [EnablerBarrierCount]) throws(Failure) {
    try visit(
      "enabler_barrier_matrix",
      summary: "enablers and barriers counted by domain, organisation, kind and report",
      enablerBarrierCounts)
  }
}
