/// File names as one line of text.
public enum PrintableName {
  /// The name with line ends and other control characters written as escapes: "a\nb.pdf".
  public static func text(_ name: String) -> String {
    guard name.unicodeScalars.contains(where: isControl) else { return name }
    return name.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default: text += isControl(scalar) ? escape(scalar) : String(scalar)
      }
    }
  }

  /// A name that is no UTF-8, with its bytes that are not ASCII as escapes: "caf\xE9.pdf".
  static func text(bytes: [UInt8]) -> String {
    // Latin-1 names from old archives: ASCII stays, the rest is shown byte by byte.
    return bytes.reduce(into: "") { text, byte in
      text +=
        byte < 0x80
        ? self.text(String(Unicode.Scalar(byte))) : "\\x\(String(byte, radix: 16, uppercase: true))"
    }
  }

  /// Also what would turn the direction of the text after it, or end a line for some programs.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }
}
