/// The words that a family of reports uses: what is said, where the code knows how it is laid out.
///
/// A profile is a YAML file. Every key is described in the file of the vocabulary that reads it; a profile
/// for another inspectorate is another file and no change of code.
public struct Profile: Sendable {
  /// Name of the profile.
  public var name: String
  /// What it is for, in a sentence.
  public var summary: String?
  /// Names of the profiles that it builds on, the nearest first.
  public var parents: [String]
  /// What speaks for it on the first pages of a document; nil where it is used only when asked for.
  public var evidence: ProfileEvidence?
  /// The bytes of its YAML and of those that it builds on: two profiles read alike where these are equal.
  public var identity: [UInt8]
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
  /// Words and endings of the language.
  public var grammar: GrammarVocabulary
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

  /// The keys at the top of a profile.
  static let keys = [
    "name", "description", "extends", "evidence", "language", "inspectorates", "programmes",
    "families", "organisations", "domains", "headings", "metadata", "grammar", "recommendations",
    "practice_examples", "findings", "ratings", "measures", "quotes", "figures",
  ]

  /// Reads a profile; `file` names it in errors. It may build on those that come with the program.
  public init(yaml: String, file: String) throws(ProfileError) {
    let source = ProfileSource(file: file, bytes: Array(yaml.utf8))
    let head = try ProfileHead(source)
    guard let profile = try ProfileSet(adding: [source]).profile(named: head.name) else {
      throw ProfileError(code: .missingKey, file: file, line: 1, message: "a profile needs a name")
    }
    self = profile
  }

  /// Reads a profile through its own source and those that it builds on, the nearest first.
  init(_ sources: [ProfileSource]) throws(ProfileError) {
    let reader = try ProfileReader(sources)
    try reader.allow(Self.keys)
    name = try reader.required("name").string()
    identity = sources.flatMap { $0.bytes + [0] }
    let own = ProfileReader(layers: Array(reader.layers.prefix(1)), path: "")
    summary = try own.optional("description")?.string()
    evidence = nil
    if let clues = own.optional("evidence") { evidence = try ProfileEvidence(clues) }
    parents = []
    for layer in reader.layers.dropFirst() {
      parents.append(try ProfileReader(layers: [layer], path: "").required("name").string())
    }
    language = try reader.optional("language")?.string()
    inspectorates = try reader.required("inspectorates").map(Inspectorate.init)
    programmes = try reader.phraseTable("programmes", named: "name")
    families = try reader.required("families").map(ReportFamily.init)
    organisations = try OrganisationVocabulary(reader.required("organisations"))
    domains = try DomainVocabulary(reader.optional("domains"))
    headings = try HeadingVocabulary(reader.optional("headings"))
    metadata = try MetadataVocabulary(reader.optional("metadata"))
    grammar = try GrammarVocabulary(reader.optional("grammar"))
    recommendations = try RecommendationVocabulary(
      reader.optional("recommendations"), grammar: grammar)
    practiceExamples = try PracticeExampleVocabulary(reader.optional("practice_examples"))
    findings = try FindingVocabulary(reader.optional("findings"))
    ratings = try RatingVocabulary(reader.optional("ratings"))
    measures = try MeasureVocabulary(reader.optional("measures"))
    quotes = try QuoteVocabulary(reader.optional("quotes"))
    figures = try FigureVocabulary(reader.optional("figures"))
  }

  /// The profile for reports on probation in England and Wales.
  public static func probation() throws(ProfileError) -> Profile {
    try Profile(ProfileSource.builtIn.filter { $0.stem == "hmi-probation" })
  }
}
