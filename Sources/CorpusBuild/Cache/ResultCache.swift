internal import Glibc
internal import Synchronization

/// Results of documents that have been read before, by the hash of their content, the profile and the
/// program.
///
/// Each is a folder of files that appears whole, by one rename. Files that have lasted through a
/// `synchronise` and look as they did then are taken as they are; any other is read through and
/// compared with its hash.
final class ResultCache: Sendable {
  /// The folder.
  let folder: String
  /// Program and profile: results of another are not looked at.
  private let pipeline: String
  /// What was written before this moment has been on the disk.
  private let synchronised: Int
  private let counter = Atomic(0)
  private let lock: CacheLock

  /// Opens the cache in a folder, which is made where it is missing.
  init(_ folder: String, profile: String, program: String) throws(BuildError) {
    self.folder = folder
    pipeline = "\(program)\n\(profile)"
    for part in ["documents", "new", "outputs"] {
      if let cause = FolderTree.make("\(folder)/\(part)") {
        throw CacheFolder.unwritable(folder, cause)
      }
    }
    guard let lock = CacheLock(folder) else {
      throw BuildError(
        code: .busy, file: folder, message: "the cache is being pruned; wait until that is done")
    }
    self.lock = lock
    synchronised =
      FileContent.read("\(folder)/synchronised")
      .flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 0
    CacheFolder.mark(folder)
  }

  /// The name of a document's entry.
  func key(sha256: String) -> String {
    String(CacheEntry.hash(Array("\(sha256)\n\(pipeline)".utf8)).prefix(40))
  }

  /// Where an entry's files are.
  func path(_ key: String) -> String { "\(folder)/documents/\(key.prefix(2))/\(key)" }

  /// What looking for an entry came to.
  enum Finding: Sendable {
    case found(CacheEntry)
    case missing
    /// It is there and cannot be used.
    case damaged(String)
  }

  /// Looks for an entry.
  func find(_ key: String) -> Finding {
    let path = path(key)
    guard let bytes = FileContent.read("\(path)/\(CacheEntry.Name.record)") else { return .missing }
    guard let entry = CacheEntry(bytes: bytes) else { return .damaged(CacheEntry.Name.record) }
    for (name, file) in entry.files where !isWhole("\(path)/\(name)", file) {
      return .damaged(name)
    }
    return .found(entry)
  }

  /// Keeps a result under the names that stand in it; the entry as it is kept.
  func keep(
    _ result: DocumentResult, as names: OutputNames, key: String
  ) throws(BuildError) -> CacheEntry {
    var entry = CacheEntry(record: result.record, id: names.id, file: names.file)
    let number = counter.add(1, ordering: .relaxed).newValue
    let new = "\(folder)/new/\(getpid())-\(number)"
    FolderTree.remove(new)
    if let cause = FolderTree.make(new) { throw CacheFolder.unwritable(folder, cause) }
    if result.record.failure == nil {
      let id = Array(names.id.utf8)
      entry.rowLengths = result.rowLengths(as: names)
      let files: [(String, [UInt8])] = [
        (CacheEntry.Name.report, result.report.rendered(report: id, file: names.fileInJSON)),
        (CacheEntry.Name.text, result.text), (CacheEntry.Name.markdown, result.markdown),
        (CacheEntry.Name.rows, result.rows.rendered(report: id, file: names.fileInCSV)),
        (CacheEntry.Name.digest, result.digest.rendered(report: id, file: names.fileInJSON)),
        (CacheEntry.Name.places, result.packedPlaces),
      ]
      for (name, bytes) in files {
        entry.files[name] = try write(bytes, to: "\(new)/\(name)")
      }
    }
    _ = try write(entry.bytes(), to: "\(new)/\(CacheEntry.Name.record)")
    try place(new, at: path(key))
    return entry
  }

  /// The result of an entry, to be kept under other names; nil where its files are damaged.
  func result(of entry: CacheEntry, key: String) -> DocumentResult? {
    let path = path(key)
    func read(_ name: String) -> [UInt8]? { FileContent.read("\(path)/\(name)") }
    var index = 0
    guard let report = read(CacheEntry.Name.report), let text = read(CacheEntry.Name.text),
      let markdown = read(CacheEntry.Name.markdown), let rows = read(CacheEntry.Name.rows),
      let digest = read(CacheEntry.Name.digest), let places = read(CacheEntry.Name.places),
      let inReport = NamedBytes.unpack(places, from: &index),
      let inRows = NamedBytes.unpack(places, from: &index),
      let inDigest = NamedBytes.unpack(places, from: &index)
    else { return nil }
    let names = OutputNames(id: entry.id, file: entry.file)
    let id = names.id.utf8.count
    return DocumentResult(
      record: entry.record, text: text, markdown: markdown,
      report: NamedBytes(
        rendered: report, places: inReport, report: id, file: names.fileInJSON.count),
      rows: NamedBytes(rendered: rows, places: inRows, report: id, file: names.fileInCSV.count),
      digest: NamedBytes(
        rendered: digest, places: inDigest, report: id, file: names.fileInJSON.count))
  }

  /// All that was written before `start` is on the disk now.
  func noteSynchronised(before start: Int) {
    _ = FileContent.replace("\(folder)/synchronised", with: Array(String(start).utf8))
  }

  // MARK: -

  private func isWhole(_ path: String, _ file: CacheEntry.File) -> Bool {
    guard let stamp = FileStamp(path) else { return false }
    if stamp == file.stamp, stamp.modified < synchronised { return true }
    guard stamp.bytes == file.stamp.bytes, let bytes = FileContent.read(path) else { return false }
    return CacheEntry.hash(bytes) == file.sha256
  }

  private func write(_ bytes: [UInt8], to path: String) throws(BuildError) -> CacheEntry.File {
    guard FileContent.create(path, with: bytes), let stamp = FileStamp(path) else {
      throw CacheFolder.unwritable(folder, errno)
    }
    return CacheEntry.File(stamp: stamp, sha256: CacheEntry.hash(bytes))
  }

  /// Moves a new entry to its place; an earlier one of its name goes.
  private func place(_ new: String, at path: String) throws(BuildError) {
    if rename(new, path) == 0 { return }
    if errno == ENOENT, let cause = FolderTree.make(FolderTree.parent(of: path)) {
      throw CacheFolder.unwritable(folder, cause)
    }
    // A folder that is not empty is not replaced by a rename; two builds may want to.
    for _ in 0..<3 {
      if rename(new, path) == 0 { return }
      switch FolderSwap.replace(path, with: new) {
      case .placed: return
      case .replaced(let earlier):
        FolderTree.remove(earlier)
        return
      case .failed: continue
      }
    }
    throw CacheFolder.unwritable(folder, errno)
  }
}
