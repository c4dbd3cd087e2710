/// What the inspectorate, or another body that it cites, asks somebody to do.
public struct Recommendation: Record {
  /// Whose recommendation it is.
  public enum Category: String, CaseIterable, Codable, Sendable {
    /// This report's own.
    case new
    /// An earlier inspection's, whose progress is reported.
    case previous
    /// Another body's, only cited.
    case quoted
  }

  /// Where the report ranks it.
  public enum Priority: String, CaseIterable, Codable, Sendable {
    /// Among the key recommendations.
    case key
    /// Among the others.
    case other
  }

  /// What an earlier recommendation has come to.
  public enum Progress: String, CaseIterable, Codable, Sendable {
    /// None made.
    case none
    /// Some made.
    case some
    /// Enough made.
    case sufficient
    /// Fully met.
    case full
  }

  /// Where it comes from.
  public var provenance: Provenance
  /// Printed number.
  public var number: String?
  /// What is to be done, without the words that lead into it.
  public var text: String
  /// The words above a group or before the first verb: "The Community Rehabilitation Company should".
  public var leadIn: String?
  /// Who is to do it: short codes (CRC, NPS, MoJ, NOMS, HMPPS, HMCTS), else the name as printed.
  public var addressees: [String]
  /// Whose recommendation it is.
  public var category: Category
  /// The body that a quoted recommendation is by.
  public var attributedTo: String?
  /// Where the report ranks it, where it does.
  public var priority: Priority?
  /// The heading that it stands under.
  public var topic: String?
  /// Numbers of the paragraphs that it rests on, "1.4".
  public var paragraphRefs: [String]
  /// Whether the report says that it repeats an earlier inspection's.
  public var repeated: Bool
  /// What an earlier one has come to.
  public var progress: Progress?
  /// What the report says about that progress.
  public var progressText: String?
  /// How often it is printed; the pages name every place.
  public var occurrences: Int

  /// Makes a recommendation.
  public init(
    provenance: Provenance, number: String? = nil, text: String, leadIn: String? = nil,
    addressees: [String] = [], category: Category = .new, attributedTo: String? = nil,
    priority: Priority? = nil, topic: String? = nil, paragraphRefs: [String] = [],
    repeated: Bool = false, progress: Progress? = nil, progressText: String? = nil,
    occurrences: Int = 1
  ) {
    self.provenance = provenance
    self.number = number
    self.text = text
    self.leadIn = leadIn
    self.addressees = addressees
    self.category = category
    self.attributedTo = attributedTo
    self.priority = priority
    self.topic = topic
    self.paragraphRefs = paragraphRefs
    self.repeated = repeated
    self.progress = progress
    self.progressText = progressText
    self.occurrences = occurrences
  }
}

extension Recommendation {
  /// The list that holds it.
  public static var kind: RecordKind { .recommendations }

  /// What tells it from the others of its kind.
  public var identity: RecordIdentity { RecordIdentity(number: number, content: text) }

  /// What its own fields hold.
  public static var ownFieldSchemas: [FieldSchema] {
    [
      FieldSchema("number", .string, nullable: true, "printed number"),
      FieldSchema("text", .string, "what is to be done"),
      FieldSchema("lead_in", .string, nullable: true, "words that lead into the text"),
      FieldSchema(
        "addressees", .strings,
        "who is to do it: CRC, NPS, MoJ, NOMS, HMPPS, HMCTS, else the name as printed"),
      FieldSchema(
        "category", .choice(of: Category.self),
        "new, an earlier inspection's whose progress is reported, or another body's only cited"),
      FieldSchema(
        "attributed_to", .string, nullable: true, "body that a quoted recommendation is by"),
      FieldSchema(
        "priority", .choice(of: Priority.self), nullable: true, "where the report ranks it"),
      FieldSchema("topic", .string, nullable: true, "heading that it stands under"),
      FieldSchema("paragraph_refs", .strings, "numbers of the paragraphs that it rests on"),
      FieldSchema(
        "repeated", .boolean, "whether the report says that it repeats an earlier inspection's"),
      FieldSchema(
        "progress", .choice(of: Progress.self), nullable: true, "what an earlier one has come to"),
      FieldSchema(
        "progress_text", .string, nullable: true, "what the report says about that progress"),
      FieldSchema("occurrences", .integer(minimum: 1), "how often it is printed"),
    ]
  }

  /// Hands its own fields to the sink.
  public func writeOwnFields<Sink: FieldSink>(to sink: inout Sink) {
    sink.put("number", number)
    sink.put("text", text)
    sink.put("lead_in", leadIn)
    sink.put("addressees", addressees)
    sink.put("category", category.rawValue)
    sink.put("attributed_to", attributedTo)
    sink.put("priority", priority?.rawValue)
    sink.put("topic", topic)
    sink.put("paragraph_refs", paragraphRefs)
    sink.put("repeated", repeated)
    sink.put("progress", progress?.rawValue)
    sink.put("progress_text", progressText)
    sink.put("occurrences", occurrences)
  }

  /// Reads a recommendation from its fields.
  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder)
    self.init(
      provenance: try Provenance(fields), number: try fields.optional("number"),
      text: try fields.required("text"), leadIn: try fields.optional("lead_in"),
      addressees: try fields.list("addressees"),
      category: try fields.optional("category") ?? .new,
      attributedTo: try fields.optional("attributed_to"),
      priority: try fields.optional("priority"), topic: try fields.optional("topic"),
      paragraphRefs: try fields.list("paragraph_refs"),
      repeated: try fields.optional("repeated") ?? false,
      progress: try fields.optional("progress"),
      progressText: try fields.optional("progress_text"),
      occurrences: try fields.optional("occurrences") ?? 1)
  }
}
