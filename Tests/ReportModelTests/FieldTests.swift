import ReportModel
import Testing

/// Collects the names of the fields that a value hands over.
private struct KeySink: FieldSink {
  var keys: [String] = []
  mutating func put(_ key: String, _ value: String?) { keys.append(key) }
  mutating func put(_ key: String, _ value: Int?) { keys.append(key) }
  mutating func put(_ key: String, _ value: Double?) { keys.append(key) }
  mutating func put(_ key: String, _ value: Bool?) { keys.append(key) }
  mutating func put(_ key: String, _ values: [String]) { keys.append(key) }
  mutating func put(_ key: String, _ values: [Int]) { keys.append(key) }
  mutating func put(_ key: String, _ rows: [[String]]) { keys.append(key) }
  mutating func put(_ key: String, _ spans: [TableSpan]) { keys.append(key) }
  mutating func put(_ key: String, _ regions: [Region]) { keys.append(key) }
  mutating func put(_ key: String, _ providers: [Provider]) { keys.append(key) }
}

@Suite struct FieldTests {
  private static let provenance = Provenance(rule: "test")
  private static let values: [any FieldWriting] = [
    Source(file: "a.pdf"), Metadata(), Provider(name: "A", kind: .other),
    Section(provenance: provenance, level: 1, title: "Foreword"),
    Recommendation(provenance: provenance, text: "improve"),
    EnablerBarrier(provenance: provenance, kind: .enabler, text: "Staff"),
    PracticeExample(provenance: provenance, polarity: .good, text: "A box"),
    TableRecord(provenance: provenance, rows: [[""]]),
    Rating(provenance: provenance, scope: .overall, name: "Staff", rating: nil),
    Measure(provenance: provenance, raw: "42"),
    KeyFact(provenance: provenance, value: "42", text: "People"),
    Quote(provenance: provenance, text: "\"Yes\""), Figure(provenance: provenance),
    GlossaryEntry(provenance: provenance, term: "CRC", definition: "A company"),
    Footnote(provenance: provenance, marker: "1", text: "Note"),
    Diagnostic(provenance: provenance, severity: .error, code: "x", message: "y"),
  ]

  /// The contract, name by name.
  private static let contract: [RecordKind: [String]] = [
    .sections: ["level", "number", "title", "parent_id"],
    .recommendations: [
      "number", "text", "lead_in", "addressees", "category", "attributed_to", "priority", "topic",
      "paragraph_refs", "repeated", "progress", "progress_text", "occurrences",
    ],
    .enablersBarriers: ["kind", "number", "text", "organisations", "domain", "table_number"],
    .practiceExamples: ["polarity", "label", "subject", "text", "organisations", "domain"],
    .tables: [
      "number", "caption", "header_rows", "rows", "spans", "notes", "source", "style",
    ],
    .ratings: ["scope", "number", "name", "rating", "grade", "previous_rating", "score"],
    .measures: [
      "table_id", "row_label", "column_label", "value", "unit", "raw", "period", "organisations",
      "domain",
    ],
    .keyFacts: ["value", "number", "unit", "text"], .quotes: ["text", "speaker"],
    .figures: ["number", "caption", "source", "values", "label"],
    .glossary: ["term", "definition"], .footnotes: ["marker", "text", "anchor_pages"],
    .diagnostics: ["severity", "code", "message", "page"],
  ]

  @Test func everyFieldIsDescribedInItsOrder() {
    for value in Self.values {
      var sink = KeySink()
      value.writeFields(to: &sink)
      #expect(sink.keys == type(of: value).fieldSchemas.map(\.key), "\(type(of: value))")
    }
  }

  @Test func everyKindIsAmongTheValues() {
    let kinds = Self.values.compactMap { ($0 as? any Record).map { type(of: $0).kind } }
    #expect(kinds == RecordKind.allCases)
  }

  @Test(arguments: RecordKind.allCases)
  func namesAreThoseOfTheContract(_ kind: RecordKind) throws {
    let fields = try #require(Report.recordSchemas.first { $0.kind == kind }).fields.map(\.key)
    #expect(
      fields.prefix(6) == ["id", "section_id", "pages", "regions", "confidence", "rule"])
    #expect(Array(fields.dropFirst(6)) == Self.contract[kind])
  }

  @Test func aReportHoldsItsListsInOrder() {
    #expect(
      Report.fieldSchemas.map(\.key)
        == ["schema_version", "id", "source", "metadata"] + RecordKind.allCases.map(\.rawValue))
  }

  @Test func recordsAreCounted() {
    let quote = Quote(provenance: Self.provenance, text: "\"Yes\"")
    let report = Report(id: "r", source: Source(file: "a.pdf"), quotes: [quote, quote])
    #expect(report.recordCounts[.quotes] == 2)
    #expect(report.recordCounts[.tables] == 0)
    #expect(report.recordCounts.count == RecordKind.allCases.count)
  }

  @Test func aKeyFactReadsItsNumber() {
    let fact = KeyFact(provenance: Self.provenance, value: "5 (of 21)", text: "Companies")
    #expect(fact.number == 5)
    #expect(fact.unit == .count)
  }
}
