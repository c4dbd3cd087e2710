public import ReportModel

/// One rating or number of one provider in one report: a line of `provider_scores.csv`.
public struct ProviderScore: Hashable, Sendable, FieldWriting {
  /// What is scored.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// The provider as a whole.
    case overall
    /// A group of standards.
    case domain
    /// One standard or judgement.
    case standard
    /// A number of a table.
    case measure
    /// A number set large among the key facts.
    case keyFact = "key_fact"
  }

  /// Name of the provider in the registry, or derived from its printed name.
  public var providerID: String
  /// The provider's canonical name.
  public var providerName: String
  /// What the provider is.
  public var providerKind: Provider.Kind
  /// Whether the registry knows the provider.
  public var isRegistered: Bool
  /// The report.
  public var reportID: String
  /// The rating, measure or key fact that holds the value.
  public var recordID: String
  /// When the report was published, ISO 8601 at the precision printed.
  public var published: String?
  /// What orders the series: publication, or the last day of the fieldwork where that is not printed.
  public var date: String?
  /// The programme or framework of the inspection, where it is known.
  public var framework: String?
  /// Whether the provider's report before was made under another framework; nil where there is none
  /// before or one of the two is not known.
  public var isFrameworkChanged: Bool?
  /// What is scored.
  public var kind: Kind
  /// The standard, domain or chapter that a measure stands under.
  public var domain: String?
  /// Printed number of a domain or standard.
  public var number: String?
  /// Name of the standard or measure; the same for every value of one series.
  public var name: String
  /// Heading of the table row that a measure stands in.
  public var rowLabel: String?
  /// What the headings of its column say beside the period.
  public var columnLabel: String?
  /// Caption of the table that a measure stands in.
  public var tableCaption: String?
  /// The rating as printed.
  public var rating: String?
  /// The rating in the words of its scale, the same under every framework that uses the scale.
  public var grade: String?
  /// Place of the rating on its scale, 0 for the worst.
  public var ratingPoints: Int?
  /// The score printed with a rating, "16/30".
  public var score: String?
  /// The number.
  public var value: Double?
  /// What the number counts.
  public var unit: MeasurementUnit?
  /// The value or rating as printed.
  public var printed: String
  /// The number for all providers of the kind, where it is printed beside.
  public var nationalValue: Double?
  /// Heading of the column with the previous value: "Previous inspection", "Year before".
  public var previousLabel: String?
  /// The previous value or rating as printed.
  public var previousPrinted: String?
  /// The previous number.
  public var previousValue: Double?
  /// The previous rating.
  public var previousRating: String?
  /// The provider's report before that holds the same standard or measure.
  public var earlierReportID: String?
  /// What that report printed as its own value.
  public var earlierPrinted: String?
  /// Whether the previous value is what the earlier report printed; nil where there is nothing to
  /// compare.
  public var previousAgrees: Bool?

  /// Makes a score; what is not given is unknown.
  public init(
    providerID: String, providerName: String, providerKind: Provider.Kind,
    isRegistered: Bool = false, reportID: String, recordID: String, published: String? = nil,
    date: String? = nil,
    framework: String? = nil, isFrameworkChanged: Bool? = nil, kind: Kind,
    domain: String? = nil, number: String? = nil, name: String, rowLabel: String? = nil,
    columnLabel: String? = nil, tableCaption: String? = nil, rating: String? = nil,
    grade: String? = nil, ratingPoints: Int? = nil, score: String? = nil, value: Double? = nil,
    unit: MeasurementUnit? = nil, printed: String, nationalValue: Double? = nil,
    previousLabel: String? = nil, previousPrinted: String? = nil, previousValue: Double? = nil,
    previousRating: String? = nil, earlierReportID: String? = nil,
    earlierPrinted: String? = nil, previousAgrees: Bool? = nil
  ) {
    self.providerID = providerID
    self.providerName = providerName
    self.providerKind = providerKind
    self.isRegistered = isRegistered
    self.reportID = reportID
    self.recordID = recordID
    self.published = published
    self.date = date
    self.framework = framework
    self.isFrameworkChanged = isFrameworkChanged
    self.kind = kind
    self.domain = domain
    self.number = number
    self.name = name
    self.rowLabel = rowLabel
    self.columnLabel = columnLabel
    self.tableCaption = tableCaption
    self.rating = rating
    self.grade = grade
    self.ratingPoints = ratingPoints
    self.score = score
    self.value = value
    self.unit = unit
    self.printed = printed
    self.nationalValue = nationalValue
    self.previousLabel = previousLabel
    self.previousPrinted = previousPrinted
    self.previousValue = previousValue
    self.previousRating = previousRating
    self.earlierReportID = earlierReportID
    self.earlierPrinted = earlierPrinted
    self.previousAgrees = previousAgrees
  }
}
