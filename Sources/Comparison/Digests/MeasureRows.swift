internal import ReportModel

/// Puts the numbers of one table row together again: current, previous and national of one measure are
/// one score.
struct MeasureRows {
  private let report: Report
  private let tables: [String: TableRecord]

  init(_ report: Report) {
    self.report = report
    tables = Dictionary(report.tables.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A table row's numbers of one measure.
  private struct Row: Hashable {
    var tableID: String?
    var rowLabel: String?
    var organisations: [String]
    var domain: String?
  }

  /// Scores in order of the first number of each.
  func digests() -> [ScoreDigest] {
    var order: [Row] = []
    var measures: [Row: [Measure]] = [:]
    for measure in report.measures {
      let row = Row(
        tableID: measure.tableID, rowLabel: measure.rowLabel,
        organisations: measure.organisations, domain: measure.domain)
      if measures[row] == nil { order.append(row) }
      measures[row, default: []].append(measure)
    }
    return order.flatMap { row in digests(of: row, measures[row] ?? []) }
  }

  /// A row has several measures where its columns differ in more than the period.
  private func digests(of row: Row, _ measures: [Measure]) -> [ScoreDigest] {
    let hasPeriods = measures.contains { Self.isComparison($0.period) }
    let unmarked = measures.count { $0.period == nil }
    var order: [String] = []
    var groups: [String: [Measure]] = [:]
    for measure in measures {
      // "Northern division" beside "All NPS divisions" is the current value, and no measure of its own.
      let isAlone = measure.period == nil && hasPeriods && unmarked == 1
      let label = isAlone ? "" : MeasureColumn.label(of: measure)
      if groups[label] == nil { order.append(label) }
      groups[label, default: []].append(measure)
    }
    return order.compactMap { label in
      groups[label].flatMap { digest(of: row, label: label, $0) }
    }
  }

  private func digest(of row: Row, label: String, _ measures: [Measure]) -> ScoreDigest? {
    let own = measures.filter { $0.period != "previous" && $0.period != "national" }
    let national = measures.filter { $0.period == "national" }
    // Several periods as printed ("2019", "2021"): the last one is the report's own.
    let dated = own.filter { $0.period != "current" && $0.period != nil }
      .sorted { ($0.period ?? "", $0.id) < ($1.period ?? "", $1.id) }
    guard
      let current = own.first(where: { $0.period == "current" })
        ?? own.first(where: { $0.period == nil }) ?? dated.last
    else { return nil }
    let previous =
      measures.first { $0.period == "previous" }
      ?? dated.last { $0.id != current.id && ($0.period ?? "") < (current.period ?? "~") }
    let name = [row.rowLabel ?? "", label].filter { !$0.isEmpty }.joined(separator: ": ")
    guard !name.isEmpty else { return nil }
    let table = row.tableID.flatMap { tables[$0] }
    let printed =
      previous.map { ($0.columnLabel, $0.raw) } ?? unreadPrevious(of: current, in: table)
    return ScoreDigest(
      recordID: current.id, kind: .measure, organisations: row.organisations, domain: row.domain,
      name: name, rowLabel: row.rowLabel, columnLabel: label.isEmpty ? nil : label,
      tableCaption: table?.caption, value: current.value, unit: current.unit,
      printed: current.raw, nationalValue: national.count == 1 ? national[0].value : nil,
      previousLabel: printed?.0, previousPrinted: printed?.1, previousValue: previous?.value)
  }

  /// The words that stand in the column of previous values where there is no number: "No comparable data
  /// available".
  private func unreadPrevious(of current: Measure, in table: TableRecord?) -> (String?, String)? {
    guard let table, current.period == "current", let label = current.rowLabel else { return nil }
    // Any row of the table that has a previous number tells which column that is.
    guard
      let sample = report.measures.first(where: {
        $0.tableID == table.id && $0.period == "previous" && $0.columnLabel != nil
      }),
      let heading = sample.columnLabel.map(Word.key),
      let column = table.rows.prefix(max(table.headerRows, 1)).lazy
        .compactMap({ $0.firstIndex { Word.key(of: $0) == heading } }).first
    else { return nil }
    let key = Word.key(of: label)
    guard
      let row = table.rows.first(where: { $0.first.map { Word.key(of: $0) } == key }),
      column < row.count, !row[column].isEmpty, PrintedNumber(row[column]) == nil
    else { return nil }
    return (sample.columnLabel, row[column])
  }

  private static func isComparison(_ period: String?) -> Bool {
    period == "current" || period == "previous" || period == "national"
  }
}
