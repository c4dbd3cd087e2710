internal import Export

/// Outcomes → lines of results in a file, for an output that is put together elsewhere.
struct ResultsWriting {
  let path: String
  let cache: ResultCache
  let program: String

  /// Writes a line for each file; the file appears whole.
  func run(_ outcomes: [DocumentOutcome]) throws(BuildError) {
    let beside = "\(path).new"
    var states: [String: DocumentOutcome.State] = [:]
    for outcome in outcomes {
      if case .sameContent = outcome.state { continue }
      if let sha256 = outcome.fingerprint?.sha256 { states[sha256] = outcome.state }
    }
    do throws(ExportError) {
      if let cause = FolderTree.make(FolderTree.parent(of: path)) {
        throw ExportError(
          code: .notWritable, file: path, message: "cannot be written: \(systemReason(cause))")
      }
      let file = try OutputFile(path: beside)
      for outcome in outcomes {
        let state = outcome.fingerprint.flatMap { states[$0.sha256] } ?? outcome.state
        try file.write(try line(outcome, state))
      }
      try file.close()
      guard FileContent.move(beside, to: path) else {
        throw ExportError(
          code: .notWritable, file: path, message: "cannot be written: \(systemReason())")
      }
    } catch {
      FolderTree.remove(beside)
      throw BuildError(
        code: .notWritable, file: path, message: "\(error.message); make room or name another file")
    }
  }

  private func line(
    _ outcome: DocumentOutcome, _ state: DocumentOutcome.State
  ) throws(ExportError) -> [UInt8] {
    switch state {
    case .open, .sameContent: return []
    case .failed(let failure):
      return ResultLine.bytes(
        failure: failure, file: outcome.file, fingerprint: outcome.fingerprint, program: program)
    case .kept(let document):
      guard case .found(let entry) = cache.find(document.key),
        let result = cache.result(of: entry, key: document.key),
        let fingerprint = outcome.fingerprint
      else {
        throw ExportError(
          code: .unreadable, file: cache.path(document.key),
          message: "was kept a moment ago and cannot be read any more; build again")
      }
      return ResultLine.bytes(
        result, file: outcome.file,
        names: OutputNames(
          id: ReportNames.fileName(document.wish(file: outcome.baseName)), file: outcome.baseName),
        fingerprint: fingerprint, program: program)
    }
  }
}
