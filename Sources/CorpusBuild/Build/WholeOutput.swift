internal import Crypto
internal import Export
internal import FoundationEssentials
internal import ReportModel

/// The files of an output that are made of all reports together: those in `csv/`, and what the steps
/// write. Where the reports are those of the earlier output they are its files, under a second name.
struct WholeOutput {
  /// What was made of which reports, as the cache remembers it for each output.
  struct Memory: Codable {
    /// The output.
    var target: String
    /// What it was made of.
    var identity: String
    /// Its files, by path below the output.
    var files: [String: FileStamp]
    /// Entries of the cache that it uses.
    var uses: [String]
  }

  let output: StagedOutput
  let cache: ResultCache
  let steps: [any CorpusStep]
  /// The program and the profile.
  let program: String

  /// Makes all of them, or takes them over.
  func write(_ reports: [KeptDocument]) throws(BuildError) {
    let identity = identity(of: reports)
    if try takeOver(identity) { return }
    try writeCSV(reports)
    let staged = StagedReports(ids: reports.map(\.names.id), folder: output.staging)
    for step in steps {
      do { try step.run(staged, into: output.staging) } catch { throw output.failure(error) }
    }
  }

  /// Remembers what the output is made of; to be called once it is published. `keys` are the entries
  /// of the cache that it uses, also of documents of which nothing came.
  func remember(_ reports: [KeptDocument], keys: [String]) {
    var files: [String: FileStamp] = [:]
    for path in paths(below: output.target) {
      if let stamp = FileStamp("\(output.target)/\(path)") { files[path] = stamp }
    }
    let memory = Memory(
      target: output.target, identity: identity(of: reports), files: files,
      uses: keys)
    guard let bytes = try? JSONEncoder().encode(memory) else { return }
    _ = FileContent.replace(memoryPath, with: Array(bytes))
  }

  private var memoryPath: String {
    "\(cache.folder)/outputs/\(CacheEntry.hash(Array(output.target.utf8)).prefix(16)).json"
  }

  private func identity(of reports: [KeptDocument]) -> String {
    var hash = SHA256()
    hash.update(data: Array(program.utf8))
    for step in steps { hash.update(data: Array("\n\(step.identity)".utf8)) }
    for report in reports {
      hash.update(data: Array("\n\(report.names.id)\n\(report.outputIdentity)".utf8))
    }
    return FileFingerprint.hexadecimal(hash.finalize())
  }

  /// Takes over the files of the earlier output, if they were made of the same reports and nobody has
  /// touched them; false where they have to be made.
  private func takeOver(_ identity: String) throws(BuildError) -> Bool {
    guard let bytes = FileContent.read(memoryPath),
      let memory = try? JSONDecoder().decode(Memory.self, from: Data(bytes)),
      memory.identity == identity, memory.target == output.target, !memory.files.isEmpty
    else { return false }
    let isWhole = memory.files.allSatisfy { path, stamp in
      FileStamp("\(output.target)/\(path)") == stamp
    }
    guard isWhole else { return false }
    for path in memory.files.keys.sorted() {
      try output.makeFolder(for: path)
      try output.link("\(output.target)/\(path)", to: path)
    }
    return true
  }

  /// The files that are there of those that are made of all reports.
  private func paths(below folder: String) -> [String] {
    (["csv"] + steps.flatMap(\.outputs)).flatMap { name -> [String] in
      guard FolderTree.isFolder("\(folder)/\(name)") else { return [name] }
      let entries = FolderEntry.names(in: FilePath("\(folder)/\(name)")) ?? []
      return entries.map { "\(name)/\(FilePath(bytes: $0).text)" }
    }
  }

  private func writeCSV(_ reports: [KeptDocument]) throws(BuildError) {
    do throws(ExportError) {
      var csv = try CSVFolder(path: "\(output.staging)/csv")
      for report in reports {
        let path = "\(cache.path(report.key))/\(CacheEntry.Name.rows)"
        guard let rows = FileContent.read(path), rows.count == report.rowLengths.reduce(0, +) else {
          throw ExportError(
            code: .unreadable, file: path, message: "cannot be read: \(systemReason())")
        }
        var start = 0
        let blocks = report.rowLengths.map { length in
          defer { start += length }
          return rows[start..<start + length]
        }
        try csv.append(rows: blocks)
      }
      try csv.finish()
    } catch {
      throw output.failure(error)
    }
  }
}
