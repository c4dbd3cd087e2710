/// What is compared of a kind of record.
struct RecordKind: Sendable {
  /// Name of the list in a report.
  let name: String
  /// Name of the list in gold that keeps its records apart under "records", where it differs.
  let nameAmongRecords: String
  /// The field by which records are matched.
  let textField: String
  /// The fields that the independent scorer compares.
  let fields: [String]
  /// Fields that are looked at besides, where the gold states them.
  let additionalFields: [String]

  private init(
    _ name: String, nameAmongRecords: String? = nil, text: String, fields: [String] = [],
    additional: [String] = []
  ) {
    self.name = name
    self.nameAmongRecords = nameAmongRecords ?? name
    textField = text
    self.fields = fields
    additionalFields = additional
  }

  /// Kinds whose records are matched by their text, in the order in which they are shown.
  static let matchedByText: [RecordKind] = [
    RecordKind(
      "recommendations", text: "text",
      fields: [
        "number", "addressees", "category", "priority", "repeated", "progress", "paragraph_refs",
      ],
      additional: ["lead_in", "topic", "attributed_to", "progress_text", "occurrences"]),
    RecordKind(
      "enablers_barriers", nameAmongRecords: "findings", text: "text",
      fields: ["kind", "number", "organisations", "domain"], additional: ["table_number"]),
    RecordKind(
      "practice_examples", text: "text", fields: ["polarity", "organisations", "domain"],
      additional: ["label", "subject"]),
    RecordKind("quotes", text: "text", additional: ["speaker"]),
    RecordKind("key_facts", text: "text", fields: ["value"]),
    RecordKind("figures", text: "caption", fields: ["number", "source"], additional: ["label"]),
    RecordKind("glossary", text: "definition", fields: ["term"]),
    RecordKind("footnotes", text: "text", fields: ["marker"]),
    RecordKind("sections", text: "title", fields: ["number"], additional: ["level"]),
  ]

  /// Tables, which are matched by their words.
  static let tables = "tables"
  /// Ratings, which are compared as they are.
  static let ratings = "ratings"
  /// The values that describe the report as a whole.
  static let metadata = "metadata"
}
