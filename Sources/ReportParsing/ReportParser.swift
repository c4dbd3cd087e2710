public import Layout
public import ReportModel

/// Turns a document into a report.
public enum ReportParser {
  /// Runs the recognisers in a fixed order and names what they find.
  ///
  /// A pure function: the same document and profile give the same report. Nothing is thrown; what could
  /// not be read is a diagnostic.
  public static func parse(document: Document, source: Source, profile: Profile) -> Report {
    var report = read(document: document, source: source, profile: profile)
    report.assignIDs()
    return report
  }

  /// Reads a document by the profile that was chosen for it, and says so in the report's diagnostics.
  public static func parse(document: Document, source: Source, choice: ProfileChoice) -> Report {
    var report = read(document: document, source: source, profile: choice.profile)
    report.diagnostics.insert(DiagnosticRecogniser.chosen(choice), at: 0)
    report.assignIDs()
    return report
  }

  private static func read(document: Document, source: Source, profile: Profile) -> Report {
    let context = ParsingContext(document: document, source: source, profile: profile)
    var report = Report(id: context.reportID, source: source, metadata: context.metadata)
    report.sections = context.sections.sections
    report.recommendations = RecommendationRecogniser().records(in: context)
    report.enablersBarriers = EnablerBarrierRecogniser().records(in: context)
    report.practiceExamples = PracticeExampleRecogniser().records(in: context)
    report.tables = TableRecogniser().records(in: context)
    RecordID.assign(to: &report.tables, report: report.id)
    let ratings = RatingRecogniser().reading(of: context)
    report.ratings = ratings.records
    report.measures = MeasureRecogniser().records(in: context, tables: report.tables)
    report.keyFacts = KeyFactRecogniser().records(in: context)
    report.quotes = QuoteRecogniser().records(in: context)
    report.figures = FigureRecogniser().records(in: context)
    report.glossary = GlossaryRecogniser().records(in: context)
    report.footnotes = FootnoteRecogniser().records(in: context)
    ConfidenceReview.review(&report)
    report.diagnostics =
      DiagnosticRecogniser().diagnostics(in: context, report: report) + ratings.diagnostics
    return report
  }
}
