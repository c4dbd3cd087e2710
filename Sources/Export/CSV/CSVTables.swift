public import ReportModel

/// The files of `csv/` in memory. Reports are added one by one; what has been added can be taken out
/// at any time, so that memory does not grow with the corpus.
public struct CSVTables: Sendable {
  /// One writer for each of `CSVFile.all`.
  private var writers: [CSVWriter]

  /// Makes all files with their header lines.
  public init() {
    writers = CSVFile.all.map { file in
      var writer = CSVWriter()
      for column in file.columns { writer.field(column.key) }
      writer.endLine()
      return writer
    }
  }

  /// The lines of one report, without headings: one block of bytes for each of `CSVFile.all`.
  public static func rows(of report: Report) -> [[UInt8]] {
    var tables = CSVTables()
    for index in tables.writers.indices { _ = tables.writers[index].take() }
    tables.append(report)
    return tables.writers.map(\.bytes)
  }

  /// A text as one field.
  public static func field(_ text: String) -> [UInt8] {
    var writer = CSVWriter()
    writer.field(text)
    return writer.take()
  }

  /// Adds the lines of a report to every file.
  public mutating func append(_ report: Report) {
    writers[0].put("report_id", report.id)
    report.metadata.writeFields(to: &writers[0])
    report.source.writeFields(to: &writers[0])
    writers[0].endLine()
    var lines = RecordLines(reportID: report.id, writers: writers, next: 1)
    writers = []
    report.visitRecords(&lines)
    writers = lines.writers
    for table in report.tables { append(table, of: report.id) }
  }

  /// Adds lines that were made before: a block for each of `CSVFile.all`, in its order.
  public mutating func append(rows blocks: [ArraySlice<UInt8>]) {
    for (index, block) in blocks.enumerated() where index < writers.count {
      writers[index].append(lines: block)
    }
  }

  /// Hands over what each file has gained since the last time, file by file, and forgets it.
  public mutating func drain<Failure: Error>(
    into body: (CSVFile, [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    for (index, file) in CSVFile.all.enumerated() where !writers[index].bytes.isEmpty {
      try body(file, writers[index].take())
    }
  }

  /// Bytes that wait to be taken.
  public var waitingBytes: Int { writers.reduce(0) { $0 + $1.bytes.count } }

  /// Adds the cells of a table.
  private mutating func append(_ table: TableRecord, of report: String) {
    let last = writers.count - 1
    for cell in table.cells {
      Self.writeFields(of: cell, table: table.id, report: report, to: &writers[last])
      writers[last].endLine()
    }
  }

  /// Hands the fields of a line of `table_cells.csv` to the sink.
  package static func writeFields<Sink: FieldSink>(
    of cell: TableCell, table: String, report: String, to sink: inout Sink
  ) {
    let number = PrintedNumber(cell.text)
    sink.put("report_id", report)
    sink.put("table_id", table)
    sink.put("row", cell.row)
    sink.put("column", cell.column)
    sink.put("row_span", cell.rowSpan)
    sink.put("column_span", cell.columnSpan)
    sink.put("is_header", cell.isHeader)
    sink.put("text", cell.text)
    sink.put("number", number?.value)
    sink.put("unit", number?.unit?.rawValue)
  }
}

/// Writes each list of a report into the file of its kind.
private struct RecordLines: RecordVisitor {
  var reportID: String
  var writers: [CSVWriter]
  /// Place of the next kind's file.
  var next: Int

  mutating func visit<Kind: Record>(_ records: [Kind]) {
    for record in records {
      let provenance = record.provenance
      writers[next].put("report_id", reportID)
      writers[next].put("id", provenance.id)
      record.writeOwnFields(to: &writers[next])
      writers[next].put("section_id", provenance.sectionID)
      writers[next].put("pages", provenance.pages)
      writers[next].put("regions", provenance.regions)
      writers[next].put("confidence", provenance.writtenConfidence)
      writers[next].put("rule", provenance.rule)
      writers[next].endLine()
    }
    next += 1
  }
}
