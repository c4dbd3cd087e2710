public import ReportModel

/// The columns of a line as texts, for examples.
public struct ColumnTexts: FieldSink, Sendable {
  /// Column name → text as in the CSV file; what is not known is left out.
  public private(set) var texts: [String: String] = [:]

  /// Takes no fields yet.
  public init() {}

  /// Takes a text.
  public mutating func put(_ key: String, _ value: String?) { texts[key] = value }
  /// Takes a whole number.
  public mutating func put(_ key: String, _ value: Int?) { texts[key] = value.map(String.init) }
  /// Takes a number.
  public mutating func put(_ key: String, _ value: Double?) {
    guard let value else { return }
    var digits: [UInt8] = []
    digits.append(number: value)
    texts[key] = String(decoding: digits, as: UTF8.self)
  }
  /// Takes a truth value.
  public mutating func put(_ key: String, _ value: Bool?) { texts[key] = value.map(String.init) }
  /// Takes a list of texts.
  public mutating func put(_ key: String, _ values: [String]) { list(key, JoinedText.of(values)) }
  /// Takes a list of whole numbers.
  public mutating func put(_ key: String, _ values: [Int]) { list(key, JoinedText.of(values)) }
  /// Takes rows of cell texts.
  public mutating func put(_ key: String, _ rows: [[String]]) { list(key, JoinedText.of(rows)) }
  /// Takes the spans of a table.
  public mutating func put(_ key: String, _ spans: [TableSpan]) { list(key, JoinedText.of(spans)) }
  /// Takes places on pages.
  public mutating func put(_ key: String, _ regions: [Region]) {
    list(key, JoinedText.of(regions))
  }
  /// Takes the organisations that a report is about.
  public mutating func put(_ key: String, _ providers: [Provider]) {
    put("provider_ids", providers.map { $0.id ?? "" })
    put("provider_names", providers.map(\.name))
    put("provider_kinds", providers.map(\.kind.rawValue))
  }

  private mutating func list(_ key: String, _ text: String) {
    if !text.isEmpty { texts[key] = text }
  }
}

extension ColumnTexts {
  /// The first line of each of the tables of `csv/` that a report fills.
  public static func firstLines(of report: Report) -> [String: [String: String]] {
    var first = FirstLines(reportID: report.id)
    var line = ColumnTexts()
    line.put("report_id", report.id)
    report.metadata.writeFields(to: &line)
    report.source.writeFields(to: &line)
    first.lines["reports"] = line.texts
    report.visitRecords(&first)
    // A cell with a number says more than the first one, which is a heading.
    let cells = report.tables.flatMap { table in table.cells.map { (table.id, $0) } }
    if let (table, cell) = cells.first(where: { PrintedNumber($0.1.text)?.unit != nil }) {
      var line = ColumnTexts()
      CSVTables.writeFields(of: cell, table: table, report: report.id, to: &line)
      first.lines["table_cells"] = line.texts
    }
    return first.lines
  }
}

/// Takes the first record of each kind.
private struct FirstLines: RecordVisitor {
  let reportID: String
  var lines: [String: [String: String]] = [:]

  mutating func visit<Kind: Record>(_ records: [Kind]) {
    guard let record = records.first else { return }
    var line = ColumnTexts()
    record.writeFields(to: &line)
    line.put("report_id", reportID)
    lines[Kind.kind.rawValue] = line.texts
  }
}
