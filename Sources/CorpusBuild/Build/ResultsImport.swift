internal import Comparison

/// Lines of results, from wherever they were made → outcomes, as if the documents had been read here.
struct ResultsImport {
  let folder: String
  let cache: ResultCache
  let comparison: Comparison

  /// Reads all lines and keeps what they hold; outcomes in the order of a corpus.
  func run(
    _ observe: (BuildEvent) -> Void
  ) throws(BuildError) -> [DocumentOutcome] {
    var outcomes: [String: DocumentOutcome] = [:]
    var kept: Set<String> = []
    try ResultFiles(folder).visitLines { (source, number, bytes) throws(BuildError) in
      let line: ReadResultLine
      do throws(ReadResultLine.Trouble) {
        line = try ReadResultLine(bytes)
      } catch {
        throw wrong(source, number, error.message)
      }
      // Whoever carries the lines may have had a document read twice: the first that came well counts.
      if let earlier = outcomes[line.file], !earlier.isFailed { return }
      let outcome = try outcome(of: line, source, number, kept: &kept)
      outcomes[line.file] = outcome
    }
    let sorted = outcomes.values.sorted { Self.isBefore($0.file, $1.file) }
    for outcome in sorted {
      if case .failed(let failure) = outcome.state { observe(.failed(failure)) }
    }
    return sorted
  }

  private func outcome(
    of line: ReadResultLine, _ source: String, _ number: Int, kept: inout Set<String>
  ) throws(BuildError) -> DocumentOutcome {
    let path = FilePath(line.file)
    var outcome = DocumentOutcome(
      file: line.file, baseName: path.lastComponent.text, fingerprint: line.fingerprint,
      state: .sameContent)
    guard let result = line.result(comparison) else {
      throw wrong(source, number, "holds neither a report with its texts nor a failure")
    }
    if let failure = result.record.failure {
      outcome.state = .failed(failure)
      return outcome
    }
    guard kept.insert(result.record.sha256).inserted else { return outcome }
    let key = cache.key(sha256: result.record.sha256)
    let names = OutputNames(
      id: ReportNames.fileName(result.record.wish), file: outcome.baseName)
    let entry = try cache.keep(result, as: names, key: key)
    outcome.state = .kept(KeptDocument(entry, key: key, isFresh: true))
    return outcome
  }

  private func wrong(_ source: String, _ number: Int, _ what: String) -> BuildError {
    BuildError(
      code: .badResults, file: source,
      message: "line \(number) \(what); make the results anew with this version of winnow")
  }

  /// The order in which a corpus is gone through: folder by folder, names by their bytes.
  static func isBefore(_ first: String, _ second: String) -> Bool {
    let (one, other) = (first.utf8.split(separator: 0x2F), second.utf8.split(separator: 0x2F))
    for (left, right) in zip(one, other) where !left.elementsEqual(right) {
      return left.lexicographicallyPrecedes(right)
    }
    return one.count < other.count
  }
}

extension DocumentOutcome {
  /// Whether there is no output.
  var isFailed: Bool {
    if case .failed = state { return true }
    return false
  }
}
