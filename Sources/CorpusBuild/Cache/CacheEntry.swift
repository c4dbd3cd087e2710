internal import Crypto
internal import FoundationEssentials

/// What the cache keeps of one document.
struct CacheEntry: Codable, Hashable, Sendable {
  /// A file of an entry: what it was when it was written.
  struct File: Codable, Hashable, Sendable {
    /// What tells it without reading.
    var stamp: FileStamp
    /// SHA-256 of its bytes.
    var sha256: String
  }

  /// What is known of the document besides its output.
  var record: ResultRecord
  /// The names that stand in the output.
  var id: String
  /// Name of the document's file without folders.
  var file: String
  /// The output, by file name; none where nothing came of the document.
  var files: [String: File] = [:]
  /// Length of the lines for each of the CSV files, in their order.
  var rowLengths: [Int] = []

  /// Names of an entry's files.
  enum Name {
    /// The entry itself: the last to be written.
    static let record = "record.json"
    /// The report's JSON.
    static let report = "report.json"
    /// Its text.
    static let text = "text.txt"
    /// Its text in Markdown.
    static let markdown = "text.md"
    /// Its lines for all CSV files.
    static let rows = "rows.csv"
    /// What comparing it with others needs, as JSON.
    static let digest = "digest.json"
    /// Places of names in report, lines and digest.
    static let places = "places"
  }

  /// What its output is, as one short text.
  var outputIdentity: String {
    [Name.report, Name.text, Name.markdown, Name.rows, Name.digest].map { files[$0]?.sha256 ?? "" }
      .joined(separator: " ")
  }
}

extension CacheEntry {
  /// The bytes of its file: a line with the hash of the rest, then the rest.
  func bytes() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let json = (try? encoder.encode(self)).map { Array($0) } ?? []
    return Array("\(Self.hash(json))\n".utf8) + json
  }

  /// Reads what `bytes` gives; nil where it is damaged.
  init?(bytes: [UInt8]) {
    guard bytes.count > 65, bytes[64] == UInt8(ascii: "\n") else { return nil }
    let json = Array(bytes[65...])
    guard bytes.starts(with: Self.hash(json).utf8),
      let entry = try? JSONDecoder().decode(CacheEntry.self, from: Data(json))
    else { return nil }
    self = entry
  }

  /// SHA-256 in hexadecimal.
  static func hash(_ bytes: [UInt8]) -> String {
    FileFingerprint.hexadecimal(SHA256.hash(data: bytes))
  }
}
