/// Escapes text so that Markdown (GitHub Flavored, https://github.github.com/gfm/) shows it as it is.
enum MarkdownEscaping {
  /// Text in the middle of a line.
  static func inline(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count + 8)
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if needsBackslash(scalar, at: index, in: scalars) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// Escapes what at the start of a line would open a heading, a list, a quotation or a rule.
  static func lineStart(_ escaped: String) -> String {
    guard let first = escaped.utf8.first else { return escaped }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="):
      return "\\\(escaped)"
    case 0x30...0x39:
      // "12. " would open a list; the backslash stands before the full stop.
      let digits = escaped.utf8.prefix { (0x30...0x39).contains($0) }
      let rest = escaped.utf8.dropFirst(digits.count)
      guard digits.count <= 9, rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")"),
        rest.count == 1 || rest.dropFirst().first == 0x20
      else { return escaped }
      return "\(Substring(digits))\\\(Substring(rest))"
    default: return escaped
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "&"), UInt8(ascii: "~"), UInt8(ascii: "|"):
      true
    default: false
    }
  }

  private static func needsBackslash(
    _ scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]
  ) -> Bool {
    switch scalar {
    case "\\", "`", "*", "[", "]", "<", "|": return true
    case ">": return index == 0
    case "~": return neighbour(index - 1, scalars) == "~" || neighbour(index + 1, scalars) == "~"
    case "_":
      // Between letters it is no mark of emphasis, and in an address a backslash would show.
      let isInWord = [index - 1, index + 1].allSatisfy { place in
        neighbour(place, scalars).map {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        } ?? false
      }
      return !isInWord
    case "&":
      // Only what could be read as an entity.
      let next = neighbour(index + 1, scalars)
      return next == "#" || next.map(\.properties.isAlphabetic) ?? false
    default: return false
    }
  }

  private static func neighbour(_ index: Int, _ scalars: [Unicode.Scalar]) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }
}
