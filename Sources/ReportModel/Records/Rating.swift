/// A judgement in the inspectorate's own scale.
public struct Rating: Record {
  /// What is judged.
  public enum Scope: String, CaseIterable, Codable, Sendable {
    /// The provider as a whole.
    case overall
    /// A group of standards.
    case domain
    /// One standard.
    case standard
  }

  /// Where it comes from.
  public var provenance: Provenance
  /// What is judged.
  public var scope: Scope
  /// Number of the domain or standard, "1.1".
  public var number: String?
  /// Name of the provider, domain or standard.
  public var name: String
  /// The judgement as printed.
  public var rating: String?
  /// The judgement in the words of the scale, where those printed are of it: "Requires improvement" for
  /// "require improvement to be good".
  public var grade: String?
  /// The judgement of the inspection before, where it is printed.
  public var previousRating: String?
  /// The score as printed, "16/30".
  public var score: String?

  /// Makes a rating.
  public init(
    provenance: Provenance, scope: Scope, number: String? = nil, name: String,
    rating: String?, grade: String? = nil, previousRating: String? = nil, score: String? = nil
  ) {
    self.provenance = provenance
    self.scope = scope
    self.number = number
    self.name = name
    self.rating = rating
    self.grade = grade
    self.previousRating = previousRating
    self.score = score
  }
}

extension Rating {
  /// The list that holds it.
  public static var kind: RecordKind { .ratings }

  /// What tells it from the others of its kind.
  public var identity: RecordIdentity {
    RecordIdentity(number: number, content: "\(scope.rawValue) \(name)")
  }

  /// What its own fields hold.
  public static var ownFieldSchemas: [FieldSchema] {
    [
      FieldSchema("scope", .choice(of: Scope.self), "what is judged"),
      FieldSchema("number", .string, nullable: true, "number of the domain or standard"),
      FieldSchema("name", .string, "name of the provider, domain or standard"),
      FieldSchema("rating", .string, nullable: true, "judgement as printed"),
      FieldSchema("grade", .string, nullable: true, "judgement in the words of the scale"),
      FieldSchema(
        "previous_rating", .string, nullable: true, "judgement of the inspection before"),
      FieldSchema("score", .string, nullable: true, "score as printed"),
    ]
  }

  /// Hands its own fields to the sink.
  public func writeOwnFields<Sink: FieldSink>(to sink: inout Sink) {
    sink.put("scope", scope.rawValue)
    sink.put("number", number)
    sink.put("name", name)
    sink.put("rating", rating)
    sink.put("grade", grade)
    sink.put("previous_rating", previousRating)
    sink.put("score", score)
  }

  /// Reads a rating from its fields.
  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder)
    self.init(
      provenance: try Provenance(fields), scope: try fields.required("scope"),
      number: try fields.optional("number"), name: try fields.required("name"),
      rating: try fields.optional("rating"), grade: try fields.optional("grade"),
      previousRating: try fields.optional("previous_rating"),
      score: try fields.optional("score"))
  }
}
