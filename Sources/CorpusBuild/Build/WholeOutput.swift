internal import Comparison
internal import Crypto
internal import Export
internal import FoundationEssentials
internal import ReportModel

/// The files of an output that are made of all reports together: `csv/`, `comparison/`, `winnow.sqlite`,
/// `datapackage.json`, `report.schema.json`, `feed.xml`, and `winnow.xlsx` where it is wanted. Where the
/// reports are those of the earlier output they are its files, under a second name.
final class WholeOutput {
  /// What was made of which reports, as the cache remembers it for each output.
  struct Memory: Codable {
    /// A notice of the comparison.
    struct Notice: Codable {
      var code: String
      var reportID: String
      var recordID: String?
      var message: String
    }

    /// The output.
    var target: String
    /// What it was made of.
    var identity: String
    /// Its files, by path below the output.
    var files: [String: FileStamp]
    /// Entries of the cache that it uses.
    var uses: [String]
    /// What the comparison found for a person to look at.
    var notices: [Notice]
  }

  private let output: StagedOutput
  private let cache: ResultCache
  private let vocabularies: VocabularySelection
  /// The program and the profiles.
  private let program: String
  /// What the corpus says of its files.
  private let manifest: CorpusManifest
  /// Whether a workbook is wanted.
  private let hasWorkbook: Bool
  /// Whether the database is written beside other work.
  private let isBeside: Bool
  /// The database and its like, once they have been begun, and how many reports they have.
  private var data: DataFiles?
  private var appended = 0

  /// Prepares the files of an output.
  init(
    output: StagedOutput, cache: ResultCache, settings: BuildSettings, program: String,
    manifest: CorpusManifest
  ) {
    self.output = output
    self.cache = cache
    vocabularies = settings.vocabularies
    self.program = program
    self.manifest = manifest
    hasWorkbook = settings.writesWorkbook
    isBeside = settings.workers.jobs > 1
  }

  // The staging folder goes with the output: nothing may be written there then.
  deinit { data?.stop() }

  /// Writes what can be written while documents are still being read; `reports` are those that come first
  /// in the output. To be called only when a report is not as it was, so that nothing can be taken over.
  func begin(_ reports: [KeptDocument]) throws(BuildError) {
    if isBeside { try append(reports) }
  }

  /// Makes all of them, or takes them over; returns what a person should look at.
  func write(_ reports: [KeptDocument]) throws(BuildError) -> [ComparisonNotice] {
    if data == nil, let notices = try takeOver(identity(of: reports)) { return notices }
    let data = try append(reports)
    do { try data.finishReports() } catch { throw output.failure(error) }
    try writeCSV(reports)
    let notices = try compare(reports, data)
    try data.finish(in: output, hasWorkbook: hasWorkbook)
    self.data = nil
    return notices
  }

  /// Remembers what the output is made of; to be called once it is published. `keys` are the entries
  /// of the cache that it uses, also of documents of which nothing came.
  func remember(_ reports: [KeptDocument], keys: [String], notices: [ComparisonNotice]) {
    var files: [String: FileStamp] = [:]
    for path in paths(below: output.target) {
      if let stamp = FileStamp("\(output.target)/\(path)") { files[path] = stamp }
    }
    let memory = Memory(
      target: output.target, identity: identity(of: reports), files: files, uses: keys,
      notices: notices.map {
        Memory.Notice(
          code: $0.code.rawValue, reportID: $0.reportID, recordID: $0.recordID, message: $0.message)
      })
    guard let bytes = try? JSONEncoder().encode(memory) else { return }
    _ = FileContent.replace(memoryPath, with: Array(bytes))
  }

  private var memoryPath: String {
    "\(cache.folder)/outputs/\(CacheEntry.hash(Array(output.target.utf8)).prefix(16)).json"
  }

  private func identity(of reports: [KeptDocument]) -> String {
    var hash = SHA256()
    hash.update(data: Array(program.utf8))
    hash.update(data: Array(manifest.identity.utf8))
    for report in reports {
      hash.update(data: Array("\n\(report.names.id)\n\(report.outputIdentity)".utf8))
    }
    return FileFingerprint.hexadecimal(hash.finalize())
  }

  /// Takes over the files of the earlier output, if they were made of the same reports and nobody has
  /// touched them; nil where they have to be made.
  private func takeOver(_ identity: String) throws(BuildError) -> [ComparisonNotice]? {
    guard let bytes = FileContent.read(memoryPath),
      let memory = try? JSONDecoder().decode(Memory.self, from: Data(bytes)),
      memory.identity == identity, memory.target == output.target, !memory.files.isEmpty,
      Set(paths(below: output.target)) == Set(memory.files.keys)
    else { return nil }
    let isWhole = memory.files.allSatisfy { path, stamp in
      FileStamp("\(output.target)/\(path)") == stamp
    }
    guard isWhole else { return nil }
    for path in memory.files.keys.sorted() {
      try output.makeFolder(for: path)
      try output.link("\(output.target)/\(path)", to: path)
    }
    return memory.notices.compactMap { notice in
      ComparisonNotice.Code(rawValue: notice.code).map {
        ComparisonNotice(
          code: $0, reportID: notice.reportID, recordID: notice.recordID, message: notice.message)
      }
    }
  }

  /// The files that are there of those that are made of all reports.
  private func paths(below folder: String) -> [String] {
    var own = [
      "csv", "comparison", "winnow.sqlite", "datapackage.json", "report.schema.json", "feed.xml",
    ]
    if hasWorkbook { own.append(DataFiles.workbookName) }
    return own.flatMap { name -> [String] in
      guard FolderTree.isFolder("\(folder)/\(name)") else { return [name] }
      let entries = FolderEntry.names(in: FilePath("\(folder)/\(name)")) ?? []
      return entries.map { "\(name)/\(FilePath(bytes: $0).text)" }
    }
  }

  /// The database takes one report at a time from what has been written of it.
  @discardableResult
  private func append(_ reports: [KeptDocument]) throws(BuildError) -> DataFiles {
    let data: DataFiles
    if let begun = self.data {
      data = begun
    } else {
      data = try DataFiles(in: output, isBeside: isBeside)
      self.data = data
    }
    do throws(ExportError) {
      for kept in reports[appended...] {
        try data.append(
          reportIn: "\(output.staging)/reports/\(kept.names.id).json", file: kept.names.file,
          manifest: manifest)
      }
    } catch {
      throw output.failure(error)
    }
    appended = reports.count
    return data
  }

  private func compare(
    _ reports: [KeptDocument], _ data: DataFiles
  ) throws(BuildError) -> [ComparisonNotice] {
    var paths: [String: String] = [:]
    var heads: [ReportDigest] = []
    for report in reports {
      let path = "\(cache.path(report.key))/\(CacheEntry.Name.digest)"
      paths[report.names.id] = path
      heads.append(try Self.digest(DigestHead.self, in: path).digest)
    }
    let comparison = ComparisonStep(
      comparison: try vocabularies.load(), heads: heads,
      parts: DigestParts(
        scores: { [paths] head throws(BuildError) in
          try Self.digest(DigestScores.self, in: paths[head.reportID] ?? "")
        },
        themes: { [paths] head throws(BuildError) in
          try Self.digest(DigestThemes.self, in: paths[head.reportID] ?? "")
        }))
    return try comparison.write(to: output, data)
  }

  /// A part of a digest.
  private static func digest<Part: Decodable>(
    _ part: Part.Type, in path: String
  ) throws(BuildError) -> Part {
    guard let bytes = FileContent.read(path),
      let part = try? JSONDecoder().decode(part, from: Data(bytes))
    else {
      throw BuildError(
        code: .notReadable, file: path,
        message: "was kept a moment ago and cannot be read any more; build again")
    }
    return part
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
