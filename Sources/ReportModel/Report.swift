/// All that was recovered from one report.
public struct Report: Hashable, Sendable {
  /// Version of the output contract that this code writes.
  public static let schemaVersion = "1"

  /// Name of the report, unique in the corpus: "hmip-2017-02-greater-manchester".
  public var id: String
  /// The file that it was read from.
  public var source: Source
  /// What it says of itself.
  public var metadata: Metadata
  /// Headings.
  public var sections: [Section]
  /// Recommendations.
  public var recommendations: [Recommendation]
  /// Enablers and barriers, strengths and areas for improvement.
  public var enablersBarriers: [EnablerBarrier]
  /// Practice examples.
  public var practiceExamples: [PracticeExample]
  /// Tables.
  public var tables: [TableRecord]
  /// Ratings.
  public var ratings: [Rating]
  /// Numbers of the tables, one a row.
  public var measures: [Measure]
  /// Key facts.
  public var keyFacts: [KeyFact]
  /// Quotes.
  public var quotes: [Quote]
  /// Figures.
  public var figures: [Figure]
  /// Terms explained.
  public var glossary: [GlossaryEntry]
  /// Footnotes.
  public var footnotes: [Footnote]
  /// What could not be read, or only with doubt.
  public var diagnostics: [Diagnostic]

  /// Makes a report; lists that are not given are empty.
  public init(
    id: String, source: Source, metadata: Metadata = Metadata(), sections: [Section] = [],
    recommendations: [Recommendation] = [], enablersBarriers: [EnablerBarrier] = [],
    practiceExamples: [PracticeExample] = [], tables: [TableRecord] = [],
    ratings: [Rating] = [], measures: [Measure] = [], keyFacts: [KeyFact] = [],
    quotes: [Quote] = [], figures: [Figure] = [], glossary: [GlossaryEntry] = [],
    footnotes: [Footnote] = [], diagnostics: [Diagnostic] = []
  ) {
    self.id = id
    self.source = source
    self.metadata = metadata
    self.sections = sections
    self.recommendations = recommendations
    self.enablersBarriers = enablersBarriers
    self.practiceExamples = practiceExamples
    self.tables = tables
    self.ratings = ratings
    self.measures = measures
    self.keyFacts = keyFacts
    self.quotes = quotes
    self.figures = figures
    self.glossary = glossary
    self.footnotes = footnotes
    self.diagnostics = diagnostics
  }
}
