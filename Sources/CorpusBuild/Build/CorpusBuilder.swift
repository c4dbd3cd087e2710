internal import Export
internal import ReportModel

/// A corpus of PDFs → the output: reports, texts, CSV files, schema, `build.json`.
///
/// Report by report, so that memory does not grow with the corpus. A document that fails costs that
/// document. The output appears whole or not at all.
public struct CorpusBuilder {
  private let settings: BuildSettings
  private let observe: (BuildEvent) -> Void
  private var summary = BuildSummary()
  private var names = ReportNames()
  /// The first file of each content.
  private var fileOfContent: [String: String] = [:]

  /// Makes a builder; `observe` is told what happens while it happens.
  public init(settings: BuildSettings, observe: @escaping (BuildEvent) -> Void = { _ in }) {
    self.settings = settings
    self.observe = observe
  }

  /// Builds. Throws where no report could be written; an earlier output is then untouched.
  public consuming func build() throws(BuildError) -> BuildSummary {
    let start = ContinuousClock.now
    summary.started = UniversalTime.now()
    summary.profile = settings.profiles.fixedName
    let corpus = try CorpusFinder(corpus: FilePath(settings.corpus))
    for failure in corpus.failures { fail(failure) }
    let output = try StagedOutput(settings.output)
    var csv = try csvFolder(in: output)
    var comparison = try comparisonStep()
    for (index, file) in corpus.files.enumerated() {
      observe(.began(place: index + 1, count: corpus.files.count, file: file.name))
      guard var parsed = parse(file) else { continue }
      comparison.identifyProviders(of: &parsed.report)
      comparison.add(parsed.report)
      try write(parsed, to: output, csv: &csv)
    }
    guard summary.reportCount > 0 else { throw nothingRead(output) }
    do { try csv.finish() } catch { throw output.failure(error) }
    try output.write(ReportSchema.json(), to: "report.schema.json")
    summary.notices = try comparison.write(to: output)
    for notice in summary.notices { summary.warnings[notice.code.rawValue, default: 0] += 1 }
    let feed = CorpusFeed(
      reports: "\(output.staging)/reports", title: "Inspection reports")
    try output.write(try feed.xml(), to: "feed.xml")
    summary.changes = try changes(in: output)
    summary.elapsed = start.duration(to: .now)
    try output.write(summary.json(), to: "build.json")
    if let folder = try output.publish() { observe(.kept(folder: folder)) }
    return summary
  }

  private func comparisonStep() throws(BuildError) -> ComparisonStep {
    if let comparison = settings.comparison { return ComparisonStep(comparison) }
    return ComparisonStep(try ComparisonLoader.comparison())
  }

  private func csvFolder(in output: StagedOutput) throws(BuildError) -> CSVFolder {
    do {
      return try CSVFolder(path: "\(output.staging)/csv")
    } catch {
      throw output.failure(error)
    }
  }

  /// Reads one file and enters what became of it; nil where there is no report to write.
  private mutating func parse(_ file: CorpusFile) -> ParsedReport? {
    var input = BuildSummary.Input(file: file.name, status: .failed)
    defer { summary.inputs.append(input) }
    do {
      var times = StageTimes()
      let content = try times.measure(\.fingerprint) { () throws(BuildError) in
        try FingerprintedFile(file.path)
      }
      let sha256 = content.fingerprint.sha256
      input.fingerprint = content.fingerprint
      if let first = fileOfContent[sha256] {
        input.status = .duplicate
        input.duplicateOf = first
        summary.warnings["duplicate-content", default: 0] += 1
        observe(.duplicate(file: file.name, of: first))
        return nil
      }
      fileOfContent[sha256] = file.name
      let read = try DocumentReader().read(file.path, file: content, times: times)
      input.pages = read.document.info.pageCount
      var parsed = try ReportPipeline(profiles: settings.profiles)
        .recognise(read, path: file.path)
      input.profile = parsed.profile
      if summary.profileHashes[parsed.profile] == nil {
        summary.profileHashes[parsed.profile] = ProfileHash.sha256(of: parsed.profileIdentity)
      }
      parsed.report.rename(to: names.claim(parsed.report.id, sha256: sha256))
      input.status = .built
      input.reportID = parsed.report.id
      return parsed
    } catch {
      fail(inCorpus(error, file: file.name))
      return nil
    }
  }

  private mutating func write(
    _ parsed: ParsedReport, to output: StagedOutput, csv: inout CSVFolder
  ) throws(BuildError) {
    let report = parsed.report
    var times = parsed.times
    try times.measure(\.writing) { () throws(BuildError) in
      try output.write(report.json(), to: "reports/\(report.id).json")
      try output.write(
        Array(ReadingOrderText.text(of: parsed.document).utf8), to: "text/\(report.id).txt")
      try output.write(
        Array(MarkdownText.text(of: parsed.document).utf8), to: "text/\(report.id).md")
      try append(report, to: &csv, of: output)
    }
    summary.times.add(times)
    summary.quality.add(
      ReportQuality(document: parsed.document, report: report), report: report.id)
    summary.counts.merge(report.recordCounts, uniquingKeysWith: +)
    let troubles = report.diagnostics.filter { !$0.isNote }
    for diagnostic in troubles { summary.warnings[diagnostic.code, default: 0] += 1 }
    guard !troubles.isEmpty, let file = summary.inputs.last?.file else { return }
    observe(.warned(file: file, troubles))
  }

  private func changes(in output: StagedOutput) throws(BuildError) -> ChangeSummary {
    do {
      return try EarlierReports.writeChanges(from: output.target, to: output.staging)
    } catch {
      throw output.failure(error)
    }
  }

  private func append(
    _ report: Report, to csv: inout CSVFolder, of output: StagedOutput
  ) throws(BuildError) {
    do {
      try csv.append(report)
    } catch {
      throw output.failure(error)
    }
  }

  private mutating func fail(_ failure: BuildError) {
    summary.failures.append(failure)
    observe(.failed(failure))
  }

  /// The failure of a document in the words of a build, which takes no password.
  private func inCorpus(_ error: BuildError, file: String) -> BuildError {
    var failure = error
    failure.file = file
    if failure.code == .passwordNeeded {
      failure.message =
        "is encrypted and needs a password; put a copy without one in its place, or read it alone "
        + "with winnow parse --password"
    }
    return failure
  }

  private func nothingRead(_ output: StagedOutput) -> BuildError {
    BuildError(
      code: .nothingRead, file: settings.corpus,
      message: "no report could be read from it, so nothing is written"
        + OutputFolder.untouched(output.target))
  }
}
