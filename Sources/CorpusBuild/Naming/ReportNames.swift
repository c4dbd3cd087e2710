/// The names of the reports of one build: file names, each used once.
struct ReportNames {
  private var taken: Set<String> = []

  /// File systems allow 255 bytes, and the name has an ending and perhaps a piece of hash to come.
  private static let longest = 200

  /// A name that no other report of this build has: the one wished for, or where that is taken, with
  /// the beginning of the content's hash, so that it does not depend on how many came before.
  mutating func claim(_ wish: String, sha256: String) -> String {
    let name = Self.fileName(wish)
    if taken.insert(name).inserted { return name }
    for length in stride(from: 8, through: sha256.utf8.count, by: 8) {
      let longer = "\(name)-\(sha256.prefix(length))"
      if taken.insert(longer).inserted { return longer }
    }
    preconditionFailure("a build holds no two files of the same content")
  }

  /// The name without what cannot stand in a file name, or would need quoting where the name is part
  /// of a field.
  static func fileName(_ wish: String) -> String {
    var name = String.UnicodeScalarView()
    var size = 0
    for scalar in wish.unicodeScalars {
      size += UTF8.width(scalar)
      guard size <= longest else { break }
      name.append(isBad(scalar) ? "-" : scalar)
    }
    // "." and ".." are folders, and other names with a full stop in front are hidden.
    while name.first == "." { name.removeFirst() }
    return name.isEmpty ? "report" : String(name)
  }

  private static func isBad(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", "\\", "\"", ",", ";": true
    default: scalar.value < 0x20 || scalar.value == 0x7F
    }
  }
}
