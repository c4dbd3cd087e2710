/// The part of a profile that is read to choose among many: its name, what it builds on, its evidence.
///
/// Parsing all of every profile would cost more than choosing one, so only the lines of these keys are
/// parsed; the others are left blank, which keeps the numbers of lines.
struct ProfileHead: Sendable {
  /// Name of the profile.
  var name: String
  /// Name of the profile that it builds on.
  var parent: String?
  /// What speaks for it; nil where it is used only when it is asked for.
  var evidence: ProfileEvidence?
  /// The bytes that were parsed.
  var bytes: [UInt8]
  /// Line of the key `extends`.
  var parentLine: Int

  private static let keys = ["name", "description", "extends", "evidence"]

  /// Reads the head of a source.
  init(_ source: ProfileSource) throws(ProfileError) {
    let lines = Self.headLines(source.bytes)
    bytes = lines
    let head = ProfileSource(file: source.file, bytes: lines)
    let reader: ProfileReader
    if let found = try? ProfileReader([head]), found.optional("name") != nil {
      reader = found
    } else {
      // Written as one flow mapping, or no YAML at all: then the error is that of the whole.
      reader = try ProfileReader([source])
      try reader.allow(Profile.keys)
      bytes = source.bytes
    }
    name = try reader.required("name").string()
    let extends = reader.optional("extends")
    parent = try extends?.string()
    parentLine = extends?.line ?? 1
    evidence = try reader.optional("evidence").map(ProfileEvidence.init)
  }

  /// The lines of the keys wanted; of every other line only its end.
  static func headLines(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var isWanted = false
    for line in bytes.split(separator: newline, omittingEmptySubsequences: false) {
      if let key = key(of: line) { isWanted = keys.contains(key) }
      if isWanted { result += line }
      result.append(newline)
    }
    return result
  }

  /// The key with which a line starts that is not indented.
  private static func key(of line: ArraySlice<UInt8>) -> String? {
    guard let first = line.first, first | 0x20 >= 0x61, first | 0x20 <= 0x7A,
      let colon = line.firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    return String(decoding: line[..<colon], as: UTF8.self)
  }

  private static let newline = UInt8(ascii: "\n")
}

extension Optional {
  /// `map` for a body that throws a type of its own.
  fileprivate func map<Value>(_ make: (Wrapped) throws(ProfileError) -> Value) throws(ProfileError)
    -> Value?
  {
    guard let self else { return nil }
    return try make(self)
  }
}
