/// The words that a family of reports uses: what is said, where the code knows how it is laid out.
///
/// A profile is a YAML file. Every key is described in the file of the vocabulary that reads it; a profile
/// for another inspectorate is another file and no change of code.
public struct Profile: Sendable {
  /// Name of the profile.
  public var name: String
  /// The YAML that it was read from, by which two of one name are told apart.
  public let source: String
  /// BCP 47 tag of the language of its reports.
  public var language: String?
  /// The bodies that publish reports of this family.
  public var inspectorates: [Inspectorate]
  /// Inspection programmes by the words that name them on a cover.
  public var programmes: PhraseTable<String>
  /// The kinds of report and how each is known.
  public var families: [ReportFamily]
  /// Bodies that reports are about or address.
  public var organisations: OrganisationVocabulary
  /// Subjects under which findings are sorted.
  public var domains: DomainVocabulary
  /// Headings that open a kind of chapter.
  public var headings: HeadingVocabulary
  /// Words of covers and imprints.
  public var metadata: MetadataVocabulary
  /// Words around recommendations.
  public var recommendations: RecommendationVocabulary
  /// Labels of practice examples.
  public var practiceExamples: PracticeExampleVocabulary
  /// Headings of enablers and barriers, strengths and areas for improvement.
  public var findings: FindingVocabulary
  /// Words of ratings.
  public var ratings: RatingVocabulary
  /// Words of table headings that say what a number is.
  public var measures: MeasureVocabulary
  /// Words around quotes.
  public var quotes: QuoteVocabulary
  /// Words around figures and tables.
  public var figures: FigureVocabulary

  /// Reads a profile; `file` names it in errors.
  public init(yaml: String, file: String) throws(ProfileError) {
    source = yaml
    let reader = try ProfileReader(yaml: yaml, file: file)
    try reader.allow(
      "name", "language", "inspectorates", "programmes", "families", "organisations", "domains",
      "headings", "metadata", "recommendations", "practice_examples", "findings", "ratings",
      "measures", "quotes", "figures")
    name = try reader.required("name").string()
    language = try reader.optional("language")?.string()
    inspectorates = try reader.required("inspectorates").map(Inspectorate.init)
    programmes = try reader.phraseTable("programmes", named: "name")
    families = try reader.required("families").map(ReportFamily.init)
    organisations = try OrganisationVocabulary(reader.required("organisations"))
    domains = try DomainVocabulary(reader.optional("domains"))
    headings = try HeadingVocabulary(reader.optional("headings"))
    metadata = try MetadataVocabulary(reader.optional("metadata"))
    recommendations = try RecommendationVocabulary(reader.optional("recommendations"))
    practiceExamples = try PracticeExampleVocabulary(reader.optional("practice_examples"))
    findings = try FindingVocabulary(reader.optional("findings"))
    ratings = try RatingVocabulary(reader.optional("ratings"))
    measures = try MeasureVocabulary(reader.optional("measures"))
    quotes = try QuoteVocabulary(reader.optional("quotes"))
    figures = try FigureVocabulary(reader.optional("figures"))
  }

  /// The profile for reports on probation in England and Wales.
  public static func probation() throws(ProfileError) -> Profile {
    try Profile(
      yaml: String(decoding: PackageResources.hmi_probation_yaml, as: UTF8.self),
      file: "hmi-probation.yaml")
  }
}
