internal import Comparison
internal import Crypto
internal import Export
internal import FoundationEssentials
internal import ReportModel

/// The files of an output that are made of all reports together: `csv/`, `comparison/`, `winnow.sqlite`,
/// `datapackage.json`, `report.schema.json`, `feed.xml`, and `winnow.xlsx` where it is wanted. Where the
/// reports are those of the earlier output they are its files, under a second name.
struct WholeOutput {
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

  let output: StagedOutput
  let cache: ResultCache
  let vocabularies: VocabularySelection
  /// The program and the profiles.
  let program: String
  /// What the corpus says of its files.
  let manifest: CorpusManifest
  /// Whether a workbook is wanted.
  let hasWorkbook: Bool

  /// Makes all of them, or takes them over; returns what a person should look at.
  func write(_ reports: [KeptDocument]) throws(BuildError) -> [ComparisonNotice] {
    if let notices = try takeOver(identity(of: reports)) { return notices }
    try writeCSV(reports)
    let notices = try writeComparison(reports)
    let feed = CorpusFeed(reports: "\(output.staging)/reports", title: "Inspection reports")
    try output.write(try feed.xml(), to: "feed.xml")
    return notices
  }

  /// Compares, and puts what came of it into the database before the reports are: the tables across all
  /// reports are in memory once, and not any more while the database grows.
  private func writeComparison(
    _ reports: [KeptDocument]
  ) throws(BuildError) -> [ComparisonNotice] {
    let step = ComparisonStep(comparison: try vocabularies.load())
    let data = try DataFiles(in: output)
    let notices: [ComparisonNotice]
    do {
      var digests = try digests(of: reports)
      let tables = try step.write(&digests, to: output)
      try data.append(tables)
      notices = tables.notices
    }
    try writeData(reports, to: data)
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

  private func digests(of reports: [KeptDocument]) throws(BuildError) -> [ReportDigest] {
    var collection = DigestCollection()
    for report in reports {
      let path = "\(cache.path(report.key))/\(CacheEntry.Name.digest)"
      guard let bytes = FileContent.read(path),
        let digest = try? JSONDecoder().decode(ReportDigest.self, from: Data(bytes))
      else {
        throw BuildError(
          code: .notReadable, file: path,
          message: "was kept a moment ago and cannot be read any more; build again")
      }
      collection.append(digest)
    }
    return collection.digests
  }

  /// The database takes one report at a time from what has been written of it.
  private func writeData(
    _ reports: [KeptDocument], to data: DataFiles
  ) throws(BuildError) {
    var origins: [DataPackage.Origin] = []
    for kept in reports {
      let path = "\(output.staging)/reports/\(kept.names.id).json"
      let pending: Report
      do throws(ExportError) {
        guard let bytes = FileContent.read(path) else {
          throw ExportError(
            code: .unreadable, file: path, message: "cannot be read: \(systemReason())")
        }
        let report = try Report(json: bytes, file: path)
        origins.append(manifest.origin(of: kept.names.file, report.metadata))
        pending = report
      } catch {
        throw output.failure(error)
      }
      try data.append(pending)
    }
    try data.finish(origins: origins, hasWorkbook: hasWorkbook)
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
