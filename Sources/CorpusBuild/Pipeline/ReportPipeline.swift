public import Layout
public import ReportModel
public import ReportParsing

/// What the road makes of one file.
public struct ParsedReport: Sendable {
  /// Its blocks in reading order.
  public var document: Document
  /// Its records.
  public var report: Report
  /// Time spent.
  public var times: StageTimes
}

/// The road for one file: PDF → pages → document → report.
public struct ReportPipeline: Sendable {
  /// The words of the family of reports.
  private let profile: Profile

  /// Makes a pipeline.
  public init(profile: Profile) { self.profile = profile }

  /// Reads a file and recognises its records; throws where nothing can be read.
  public func parse(_ path: FilePath, password: String? = nil) throws(BuildError) -> ParsedReport {
    recognise(try DocumentReader(password: password).read(path), path: path)
  }

  /// Recognises the records of a file that has been read.
  func recognise(_ read: ReadDocument, path: FilePath) -> ParsedReport {
    var times = read.times
    let info = read.document.info
    let source = Source(
      file: path.lastComponent.text, sha256: read.fingerprint.sha256,
      bytes: read.fingerprint.bytes, pages: info.pageCount, producer: info.producer,
      pdfVersion: info.pdfVersion, tagged: info.isTagged, encrypted: info.isEncrypted)
    let report = times.measure(\.parsing) {
      ReportParser.parse(document: read.document, source: source, profile: profile)
    }
    return ParsedReport(document: read.document, report: report, times: times)
  }
}
