/// Tables → plots. A plot that would be empty is not made.
public struct ComparisonPlots {
  private let tables: ComparisonTables
  private let digests: [ReportDigest]
  private let vocabulary: PlotVocabulary

  /// Makes plots of the tables of these digests.
  public init(tables: ComparisonTables, digests: [ReportDigest]) throws(VocabularyError) {
    self.tables = tables
    self.digests = digests.sorted {
      ($0.date ?? "~", $0.reportID) < ($1.date ?? "~", $1.reportID)
    }
    vocabulary = try PlotVocabulary.shipped()
  }

  /// All plots, those of the whole corpus first.
  public func plots() -> [Plot] {
    let all = [
      RatingPlots(scores: tables.scores, digests: digests).plots(),
      SufficiencyPlot(scores: tables.scores, digests: digests, vocabulary: vocabulary).plots(),
      AddresseeThemePlot(themes: tables.themes, digests: digests).plots(),
      EnablerBarrierPlot(counts: tables.enablerBarrierCounts, digests: digests).plots(),
    ]
    return all.flatMap { $0 }
  }
}
