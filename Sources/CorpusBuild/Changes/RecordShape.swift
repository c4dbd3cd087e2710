internal import ReportModel

/// What of a record's fields names it and what are its words, kind by kind.
enum RecordShape {
  /// The name without the report's, which may have another.
  static func local(_ id: String, in report: String) -> String {
    id.hasPrefix("\(report)/") ? String(id.dropFirst(report.count + 1)) : id
  }

  /// The words of a record. Those of a table are its caption and its cells, a row a line.
  static func text<Kind: Record>(of record: Kind) -> String {
    switch record {
    case let measure as Measure:
      [measure.rowLabel, measure.columnLabel, measure.period].compactMap { $0 }
        .joined(separator: " | ") + ": \(measure.raw)"
    case let rating as Rating:
      "\([rating.number, rating.name].compactMap { $0 }.joined(separator: " ")): "
        + [rating.rating, rating.score].compactMap { $0 }.joined(separator: ", ")
    case let finding as EnablerBarrier: finding.text
    case let diagnostic as Diagnostic: diagnostic.message
    case let entry as GlossaryEntry: "\(entry.term): \(entry.definition)"
    case let figure as Figure:
      [[figure.label, figure.number].compactMap { $0 }.joined(separator: " "), figure.caption]
        .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ": ")
    default: record.identity.content.trimmingLineFeeds
    }
  }

  /// The fields that name a record of a kind apart from its words.
  private static func keyFields(_ kind: RecordKind) -> [String] {
    switch kind {
    case .sections: ["number", "level"]
    case .recommendations: ["number", "category"]
    case .enablersBarriers: ["kind", "number", "table_number"]
    case .tables: ["number"]
    case .ratings: ["scope", "number", "name"]
    case .measures: ["table_id", "row_label", "column_label", "period"]
    case .keyFacts: ["text"]
    case .figures: ["label", "number"]
    case .glossary: ["term"]
    case .footnotes: ["marker"]
    case .diagnostics: ["code", "page"]
    case .practiceExamples: ["label", "subject"]
    case .quotes: []
    }
  }

  /// What a record of the kind must have, so that the other fields name it.
  private static func neededField(_ kind: RecordKind) -> String? {
    switch kind {
    case .sections, .recommendations, .enablersBarriers, .tables, .figures: "number"
    case .measures: "row_label"
    case .footnotes: "marker"
    case .practiceExamples: "subject"
    default: nil
    }
  }

  /// What names the record beside its words.
  static func key(of fields: [Field], kind: RecordKind, report: String) -> String? {
    let names = keyFields(kind)
    guard !names.isEmpty else { return nil }
    let values = names.map { name in fields.first { $0.name == name }?.value }
    if let needed = neededField(kind) {
      guard let index = names.firstIndex(of: needed), values[index]?.string != nil else {
        return nil
      }
    }
    return values.map { value in
      guard case .text(let text?)? = value else { return value?.line ?? "" }
      return local(text, in: report)
    }.joined(separator: "\u{1F}")
  }
}

extension String {
  /// The text without line feeds at its ends: a table without caption begins with one.
  fileprivate var trimmingLineFeeds: String {
    var text = self[...]
    while text.first == "\n" { text.removeFirst() }
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }
}
