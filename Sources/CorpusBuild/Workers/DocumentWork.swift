internal import Export
internal import Glibc
internal import ReportModel
internal import ReportParsing

/// What a worker does with one document.
struct DocumentWork {
  /// The words of the family of reports.
  let profile: Profile
  /// What tells its text from any other.
  let profileIdentity: String
  /// Is told what is being done.
  let observe: @Sendable (WorkStage, _ page: Int, _ count: Int) -> Void

  /// Reads a document and makes its output.
  func result(of request: WorkRequest, content: [UInt8]) -> DocumentResult {
    let path = FilePath(request.file)
    let file = FingerprintedFile(
      FileFingerprint(sha256: request.sha256, bytes: content.count), content: content)
    do throws(BuildError) {
      let read = try DocumentReader(observe: observe).read(path, file: file, times: StageTimes())
      observe(.parsing, 0, 0)
      var parsed = ReportPipeline(profile: profile).recognise(read, path: path)
      if let id = request.id { parsed.report.rename(to: id) }
      observe(.writing, 0, 0)
      let isNamedByFile = request.id == nil && isNamedByFile(parsed.report)
      var times = parsed.times
      var result = times.measure(\.writing) {
        DocumentResult(
          report: parsed.report, text: Array(ReadingOrderText.text(of: parsed.document).utf8),
          markdown: Array(MarkdownText.text(of: parsed.document).utf8),
          record: ResultRecord(
            sha256: request.sha256, profile: profile.name, profileIdentity: profileIdentity))
      }
      result.record.times = times
      result.record.isNamedByFile = isNamedByFile
      return result
    } catch {
      return DocumentResult(failure: error, sha256: request.sha256)
    }
  }

  /// Whether a report would have another id if its file had another name.
  private func isNamedByFile(_ report: Report) -> Bool {
    let ids = ["a.pdf", "b.pdf"].map { file in
      var source = report.source
      source.file = file
      return ReportNaming.id(metadata: report.metadata, source: source, profile: profile)
    }
    return ids[0] != ids[1]
  }
}
