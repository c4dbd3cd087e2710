internal import Glibc

/// Hashes of the corpus's files, known again by what the system tells of a file without reading it.
struct FileIndex: Sendable {
  /// What is known of one file.
  struct Entry: Hashable, Sendable {
    /// Size, time of change and number.
    var stamp: FileStamp
    /// Nanoseconds since 1970 at which anything about the file was changed last.
    var changed: Int
    /// Hash of its content.
    var sha256: String
  }

  private var entries: [String: Entry] = [:]
  private let path: String

  /// A file changed so shortly before it was hashed could be changed again without a trace: clocks of
  /// file systems tick.
  private static let tick = 50_000_000

  /// Reads the index of a cache; a missing or damaged one is empty, and costs only time.
  init(cache: String) {
    path = "\(cache)/files"
    guard let bytes = FileContent.read(path) else { return }
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 5)
      guard fields.count == 6, fields[0].count == 64 else { continue }
      let numbers = fields[1...4].map { Int(String(decoding: $0, as: UTF8.self)) }
      guard let bytes = numbers[0], let modified = numbers[1], let inode = numbers[2],
        let changed = numbers[3]
      else { continue }
      entries[String(decoding: fields[5], as: UTF8.self)] = Entry(
        stamp: FileStamp(bytes: bytes, modified: modified, inode: UInt64(bitPattern: Int64(inode))),
        changed: changed, sha256: String(decoding: fields[0], as: UTF8.self))
    }
  }

  /// The fingerprint of a file that has not been changed since it was entered.
  func fingerprint(of path: FilePath) -> FileFingerprint? {
    guard let entry = entries[Self.name(path)], let now = Self.look(at: path),
      now.stamp == entry.stamp, now.changed == entry.changed
    else { return nil }
    return FileFingerprint(sha256: entry.sha256, bytes: entry.stamp.bytes)
  }

  /// What to enter for a file before its content is read; nil where it is too young to be known again.
  static func look(at path: FilePath) -> (stamp: FileStamp, changed: Int)? {
    var status = stat()
    guard path.withSystemPath({ stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    return (FileStamp(status), FileStamp.nanoseconds(status.st_ctim))
  }

  /// Whether a file was changed so long ago that a change since would show.
  static func isOld(_ changed: Int) -> Bool { FileStamp.now() - changed > tick }

  /// The path from the root, on one line.
  static func name(_ path: FilePath) -> String {
    guard path.bytes.first != UInt8(ascii: "/"), let here = getcwd(nil, 0) else {
      return PrintableName.text(path.text)
    }
    defer { free(here) }
    return PrintableName.text("\(String(cString: here))/\(path.text)")
  }

  /// Enters a file.
  mutating func enter(_ path: FilePath, _ entry: Entry) {
    entries[Self.name(path)] = entry
  }

  /// Writes the index with the files of this build only; others are gone, or not asked for.
  func save(only paths: Set<String>) {
    var bytes: [UInt8] = []
    for path in entries.keys.sorted() where paths.contains(path) {
      guard let entry = entries[path] else { continue }
      let fields = [
        entry.sha256, String(entry.stamp.bytes), String(entry.stamp.modified),
        String(Int64(bitPattern: entry.stamp.inode)), String(entry.changed), path,
      ]
      bytes.append(contentsOf: fields.joined(separator: " ").utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    _ = FileContent.replace(path, with: bytes)
  }
}
