internal import Export
internal import Glibc
public import ReportModel

/// A report's JSON on the disk.
public enum ReportFile {
  /// Reads a report; throws where it cannot be read, or is none.
  public static func read(_ path: String) throws(BuildError) -> Report {
    let bytes = try content(of: path)
    do {
      return try Report(json: bytes, file: path)
    } catch {
      throw BuildError(
        code: BuildError.Code(rawValue: error.code.rawValue), file: path,
        message: "\(error.message); build it again")
    }
  }

  /// The SHA-256 of the PDF that a report was read from; nil where it is not known.
  static func sourceHash(of path: String) -> String? { headValue("sha256", of: path) }

  /// The text under a key that stands in the beginning of a report's JSON, which is not decoded: a
  /// thousand reports can be looked at so in the time that decoding ten takes. A text cannot be taken
  /// for a key, since quotation marks in it are escaped.
  private static func headValue(_ key: String, of path: String) -> String? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var start = [UInt8](repeating: 0, count: 1 << 14)
    let count = fread(&start, 1, start.count, file)
    let head = start[..<count]
    guard let place = head.firstRange(of: Array("\"\(key)\": \"".utf8))?.upperBound,
      let end = head[place...].firstIndex(of: UInt8(ascii: "\""))
    else { return nil }
    return String(validating: head[place..<end], as: UTF8.self)
  }

  private static func content(of path: String) throws(BuildError) -> [UInt8] {
    guard let file = fopen(path, "re") else { throw failure(path) }
    defer { fclose(file) }
    var status = stat()
    let size = fstat(fileno(file), &status) == 0 ? max(0, Int(status.st_size)) : 0
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&part, 1, part.count, file)
      if count == 0 { break }
      bytes.append(contentsOf: part[..<count])
    }
    guard ferror(file) == 0 else { throw failure(path) }
    return bytes
  }

  private static func failure(_ path: String) -> BuildError {
    BuildError(
      code: .notReadable, file: path, message: "cannot be read: \(systemReason())")
  }
}
