internal import Comparison
internal import Export
internal import FoundationEssentials
internal import ReportModel

/// What came of one document: its output, ready to be written, or why there is none.
struct DocumentResult: Sendable {
  /// What is known of it.
  var record: ResultRecord
  /// The report's JSON.
  var report: NamedBytes
  /// Its text in reading order.
  var text: [UInt8]
  /// Its text in Markdown.
  var markdown: [UInt8]
  /// Its lines for all CSV files, one file after the other.
  var rows: NamedBytes
  /// What comparing it with others needs.
  var digest: NamedBytes

  /// A document of which nothing came.
  init(failure: BuildError, sha256: String, times: StageTimes = StageTimes()) {
    record = ResultRecord(sha256: sha256, failure: failure, times: times)
    report = NamedBytes(bytes: [], places: [])
    text = []
    markdown = []
    rows = report
    digest = report
  }

  /// Puts parts together that were made before.
  init(
    record: ResultRecord, text: [UInt8], markdown: [UInt8], report: NamedBytes, rows: NamedBytes,
    digest: NamedBytes
  ) {
    self.record = record
    self.text = text
    self.markdown = markdown
    self.report = report
    self.rows = rows
    self.digest = digest
  }

  /// The output of a report; its own name in it is replaced by a mark for the name that it will get.
  init(
    report source: Report, text: [UInt8], markdown: [UInt8], comparison: Comparison,
    record: ResultRecord
  ) {
    var record = record
    var report = source
    record.wish = report.id
    record.pages = report.source.pages
    record.counts = Dictionary(
      uniqueKeysWithValues: report.recordCounts.map { ($0.key.rawValue, $0.value) })
    record.troubles = report.diagnostics.filter { !$0.isNote }.map {
      ResultRecord.Trouble(
        code: $0.code, severity: $0.severity, message: $0.message, page: $0.page)
    }
    let marks = NameMarks(sha256: record.sha256)
    report.rename(to: marks.report)
    report.source.file = marks.file
    let (reportMark, fileMark) = (Array(marks.report.utf8), Array(marks.file.utf8))
    self.report = NamedBytes(report.json(), report: reportMark, file: fileMark)
    var rows: [UInt8] = []
    var places: [NamedBytes.Place] = []
    for block in CSVTables.rows(of: report) {
      let named = NamedBytes(block, report: reportMark, file: fileMark)
      places += named.places.map {
        NamedBytes.Place(offset: $0.offset + rows.count, name: $0.name)
      }
      rows += named.bytes
      record.rowLengths.append(named.bytes.count)
    }
    self.rows = NamedBytes(bytes: rows, places: places)
    digest = NamedBytes(Self.bytes(comparison.digest(report)), report: reportMark, file: fileMark)
    self.text = text
    self.markdown = markdown
    self.record = record
  }
}

extension DocumentResult {
  private static func bytes(_ digest: ReportDigest) -> [UInt8] {
    let encoder = JSONEncoder()
    // A name with a slash stays findable; the same bytes each time.
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(digest)).map { Array($0) } ?? []
  }

  /// Length of the lines for each of the CSV files once names stand in them.
  func rowLengths(as names: OutputNames) -> [Int] {
    let (id, file) = (names.id.utf8.count, names.fileInCSV.count)
    var place = rows.places.startIndex
    var end = 0
    return record.rowLengths.map { length in
      end += length
      var rendered = length
      while place < rows.places.endIndex, rows.places[place].offset < end {
        rendered += rows.places[place].name == .report ? id : file
        place += 1
      }
      return rendered
    }
  }
}

/// Names that stand in output for those to come. No document can hold its own hash.
struct NameMarks {
  /// For the report's name: nothing in it needs quoting in JSON or CSV.
  let report: String
  /// For the file's name.
  let file: String

  init(sha256: String) {
    report = "winnow:\(sha256):report"
    file = "winnow:\(sha256):file"
  }
}

/// The two names of a report as they are written.
struct OutputNames: Hashable, Sendable {
  /// The report's name, in which nothing needs quoting.
  var id: String
  /// The file's name without folders.
  var file: String

  /// The file's name between the quotation marks of JSON.
  var fileInJSON: [UInt8] {
    var writer = JSONWriter()
    writer.value(file)
    return Array(writer.bytes.dropFirst().dropLast())
  }

  /// The file's name as a field of CSV.
  var fileInCSV: [UInt8] { CSVTables.field(file) }
}
