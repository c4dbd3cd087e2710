internal import Comparison
internal import Export
internal import ReportModel
internal import ReportParsing

/// What a worker does with one document.
struct DocumentWork {
  /// The profiles among which a report's is chosen.
  let profiles: ProfileSet
  /// What the reports are compared by.
  let comparison: Comparison
  /// Is told what is being done.
  let observe: @Sendable (WorkStage, _ page: Int, _ count: Int) -> Void

  /// Reads a document and makes its output.
  func result(of request: WorkRequest, content: [UInt8]) -> DocumentResult {
    let path = FilePath(request.file)
    let file = FingerprintedFile(
      FileFingerprint(sha256: request.sha256, bytes: content.count), content: content)
    var stage = BuildStage.reading
    do throws(BuildError) {
      let read = try DocumentReader(observe: observe).read(path, file: file, times: StageTimes())
      observe(.parsing, 0, 0)
      stage = .parsing
      var parsed = try ReportPipeline(profiles: profiles).recognise(read, path: path)
      comparison.identifyProviders(of: &parsed.report)
      if let id = request.id { parsed.report.rename(to: id) }
      observe(.writing, 0, 0)
      var record = ResultRecord(
        sha256: request.sha256, profile: parsed.profile,
        profileIdentity: ProfileHash.sha256(of: parsed.profileIdentity),
        isNamedByFile: request.id == nil && isNamedByFile(parsed))
      record.quality = ReportQuality(document: parsed.document, report: parsed.report)
      var times = parsed.times
      var result = times.measure(\.writing) {
        DocumentResult(
          report: parsed.report, text: Array(ReadingOrderText.text(of: parsed.document).utf8),
          markdown: Array(MarkdownText.text(of: parsed.document).utf8), comparison: comparison,
          record: record)
      }
      result.record.times = times
      return result
    } catch {
      return DocumentResult(failure: error.during(stage), sha256: request.sha256)
    }
  }

  /// Whether a report would have another id if its file had another name.
  private func isNamedByFile(_ parsed: ParsedReport) -> Bool {
    guard let profile = try? profiles.profile(named: parsed.profile) else { return false }
    let ids = ["a.pdf", "b.pdf"].map { file in
      var source = parsed.report.source
      source.file = file
      return ReportNaming.id(metadata: parsed.report.metadata, source: source, profile: profile)
    }
    return ids[0] != ids[1]
  }
}
