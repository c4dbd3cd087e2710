public import ReportModel

/// What the comparison needs of one report: small, so that those of a whole corpus fit into memory, and
/// `Codable`, so that it can be kept beside a report that has not changed.
public struct ReportDigest: Hashable, Sendable, Codable {
  /// The report.
  public var reportID: String
  /// When it was published, ISO 8601 at the precision printed.
  public var published: String?
  /// The last day of the fieldwork, where it is printed.
  public var fieldworkEnd: String?
  /// Its family.
  public var kind: Metadata.Kind
  /// Its programme or framework.
  public var framework: String?
  /// The area inspected.
  public var area: String?
  /// The organisations inspected.
  public var providers: [Provider]
  /// Ratings, and numbers of tables and key facts.
  var scores: [ScoreDigest]
  /// Recommendations.
  var recommendations: [RecommendationDigest]
  /// Themes of its records.
  var themes: [ThemeAssignment]
  /// Its enablers and barriers, counted.
  var enablerBarriers: [EnablerBarrierDigest]

  /// Takes what is needed from a report.
  init(_ report: Report, themes: ThemeVocabulary) {
    reportID = report.id
    published = report.metadata.published
    fieldworkEnd = report.metadata.fieldwork.flatMap(FieldworkDate.last)
    kind = report.metadata.kind
    framework = report.metadata.framework ?? report.metadata.programme
    area = report.metadata.area
    providers = report.metadata.providers
    scores = ScoreDigester(report).digests()
    recommendations = report.recommendations.map(RecommendationDigest.init)
    self.themes = ThemeFinder(vocabulary: themes).assignments(in: report)
    enablerBarriers = EnablerBarrierDigest.counts(of: report.enablersBarriers)
  }

  /// What orders reports in time: publication, or the end of the fieldwork where that is not printed. The
  /// two are weeks apart, inspections of one provider years.
  public var date: String? { published ?? fieldworkEnd }

  /// When its providers were inspected.
  var inspected: InspectionDate {
    InspectionDate(fieldworkEnd: fieldworkEnd, published: published)
  }
}
