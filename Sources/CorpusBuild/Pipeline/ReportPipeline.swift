public import Layout
public import ReportModel
public import ReportParsing

/// What the road makes of one file.
public struct ParsedReport: Sendable {
  /// Its blocks in reading order.
  public var document: Document
  /// Its records.
  public var report: Report
  /// Name of the profile that it was read by.
  public var profile: String
  /// The bytes of that profile, by which two of one name are told apart.
  public var profileIdentity: [UInt8]
  /// Time spent.
  public var times: StageTimes
}

/// The road for one file: PDF → pages → document → report.
public struct ReportPipeline: Sendable {
  /// The words of families of reports, among which each report's are chosen.
  private let profiles: ProfileSet

  /// Makes a pipeline.
  public init(profiles: ProfileSet) { self.profiles = profiles }

  /// Reads a file and recognises its records; throws where nothing can be read.
  public func parse(_ path: FilePath, password: String? = nil) throws(BuildError) -> ParsedReport {
    try recognise(try DocumentReader(password: password).read(path), path: path)
  }

  /// Recognises the records of a file that has been read.
  func recognise(_ read: ReadDocument, path: FilePath) throws(BuildError) -> ParsedReport {
    var times = read.times
    let info = read.document.info
    let source = Source(
      file: path.lastComponent.text, sha256: read.fingerprint.sha256,
      bytes: read.fingerprint.bytes, pages: info.pageCount, producer: info.producer,
      pdfVersion: info.pdfVersion, tagged: info.isTagged, encrypted: info.isEncrypted)
    let (report, profile) = try times.measure(\.parsing) { () throws(BuildError) in
      let choice = try ProfileLoader.choice(for: read.document, among: profiles)
      let report = ReportParser.parse(document: read.document, source: source, choice: choice)
      return (report, choice.profile)
    }
    return ParsedReport(
      document: read.document, report: report, profile: profile.name,
      profileIdentity: profile.identity, times: times)
  }
}
