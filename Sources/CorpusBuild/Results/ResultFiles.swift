internal import Glibc

/// Files of results: every `*.jsonl`, `*.ndjson` and `part-*` in a folder, in the order of their names,
/// or one file.
struct ResultFiles {
  /// Their paths.
  let paths: [FilePath]

  init(_ path: String) throws(BuildError) {
    let folder = FilePath(path)
    switch FolderEntry.kind(of: folder) {
    case .file: paths = [folder]
    case .folder:
      paths = (FolderEntry.names(in: folder) ?? []).filter(Self.isNamedResults).map(
        folder.appending)
    case .missing, .other:
      throw BuildError(
        code: .notFound, file: path,
        message: "there is no such folder; name the one that holds the lines of results")
    }
    guard !paths.isEmpty else {
      throw BuildError(
        code: .emptyCorpus, file: path,
        message: "holds no results: files named *.jsonl or part-*, as winnow worker makes them")
    }
  }

  private static func isNamedResults(_ name: [UInt8]) -> Bool {
    guard name.first != UInt8(ascii: "."), name.first != UInt8(ascii: "_") else { return false }
    let text = String(decoding: name, as: UTF8.self)
    // Spark and Hadoop leave checksums beside their parts.
    return text.hasSuffix(".jsonl") || text.hasSuffix(".ndjson")
      || (text.hasPrefix("part-") && !text.hasSuffix(".crc") && !text.hasSuffix(".gz"))
  }

  /// Goes through the lines of all files, one at a time.
  func visitLines(
    _ body: (_ file: String, _ line: Int, _ bytes: [UInt8]) throws(BuildError) -> Void
  ) throws(BuildError) {
    for path in paths {
      guard let stream = path.withSystemPath({ fopen($0, "re") }) else {
        throw BuildError(
          code: .notReadable, file: path.text, message: "cannot be read: \(systemReason())")
      }
      defer { fclose(stream) }
      var lines = LineReader(stream)
      var number = 0
      while let line = lines.next() {
        number += 1
        if line.allSatisfy({ $0 <= 0x20 }) { continue }
        try body(path.text, number, line)
      }
      guard ferror(stream) == 0 else {
        throw BuildError(
          code: .notReadable, file: path.text, message: "cannot be read: \(systemReason())")
      }
    }
  }
}

/// The lines of a stream, each without its end.
struct LineReader {
  private let stream: UnsafeMutablePointer<FILE>

  init(_ stream: UnsafeMutablePointer<FILE>) { self.stream = stream }

  mutating func next() -> [UInt8]? {
    var text: UnsafeMutablePointer<CChar>?
    var room = 0
    defer { free(text) }
    let count = getline(&text, &room, stream)
    guard count >= 0, let text else { return nil }
    var bytes = UnsafeRawBufferPointer(start: text, count: count)
    if bytes.last == UInt8(ascii: "\n") {
      bytes = UnsafeRawBufferPointer(rebasing: bytes.dropLast())
    }
    return Array(bytes)
  }
}
