public import ReportModel

/// How many enablers, barriers, strengths or areas for improvement a report lists for one domain and
/// organisation: a line of `enabler_barrier_matrix.csv`. What there is none of has no line.
public struct EnablerBarrierCount: Hashable, Sendable, FieldWriting {
  /// The report.
  public var reportID: String
  /// When it was published.
  public var published: String?
  /// The domain, chapter or standard.
  public var domain: String?
  /// Whose work; nil where the report does not say.
  public var organisation: String?
  /// What is counted.
  public var kind: EnablerBarrier.Kind
  /// How many there are; one about several organisations counts for each of them.
  public var count: Int
  /// How many of them are counted for another organisation too.
  public var sharedCount: Int

  /// Makes a count.
  public init(
    reportID: String, published: String?, domain: String?, organisation: String?,
    kind: EnablerBarrier.Kind, count: Int, sharedCount: Int
  ) {
    self.reportID = reportID
    self.published = published
    self.domain = domain
    self.organisation = organisation
    self.kind = kind
    self.count = count
    self.sharedCount = sharedCount
  }
}

extension EnablerBarrierCount {
  /// The lines of one report.
  static func counts(of digest: ReportDigest) -> [EnablerBarrierCount] {
    digest.enablerBarriers.map {
      EnablerBarrierCount(
        reportID: digest.reportID, published: digest.published, domain: $0.domain,
        organisation: $0.organisation, kind: $0.kind, count: $0.count, sharedCount: $0.sharedCount)
    }
  }

  /// The columns of `enabler_barrier_matrix.csv`.
  public static let fieldSchemas = [
    FieldSchema("report_id", .string, "report"),
    FieldSchema("published", .string, nullable: true, "ISO 8601 at the precision printed"),
    FieldSchema("domain", .string, nullable: true, "domain, or the chapter's or standard's name"),
    FieldSchema("organisation", .string, nullable: true, "whose work"),
    FieldSchema("kind", .choice(of: EnablerBarrier.Kind.self), "what is counted"),
    FieldSchema(
      "count", .integer(minimum: 0),
      "how many there are; one about several organisations counts for each"),
    FieldSchema(
      "shared_count", .integer(minimum: 0),
      "how many of them are counted for another organisation too"),
  ]

  /// Hands its fields to the sink.
  public func writeFields<Sink: FieldSink>(to sink: inout Sink) {
    sink.put("report_id", reportID)
    sink.put("published", published)
    sink.put("domain", domain)
    sink.put("organisation", organisation)
    sink.put("kind", kind.rawValue)
    sink.put("count", count)
    sink.put("shared_count", sharedCount)
  }
}
