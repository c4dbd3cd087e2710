import Foundation

/// Text in its compatibility form (NFKC) with straight quotation marks, plain hyphens and single
/// spaces: what remains when only the shape of marks and blanks may differ.
struct PlainText: Hashable, Sendable {
  /// UTF-8; compared byte by byte, since Swift's string comparison forgives more.
  let bytes: [UInt8]

  /// The plain form of a value; empty where there is none.
  init(_ value: JSONValue?) {
    guard let value, value != .null else {
      bytes = []
      return
    }
    bytes = Self.reduced(value.pythonText)
  }

  /// The plain form of a text.
  init(_ text: String) { bytes = Self.reduced(text) }

  /// The same without any space: what counts as equal to the letter.
  var withoutSpaces: [UInt8] { bytes.filter { $0 != UInt8(ascii: " ") } }

  /// The text as a string.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The first characters, for a list of what is missing.
  func excerpt(_ length: Int) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: string.unicodeScalars.prefix(length))
    return String(view)
  }

  private static func reduced(_ text: String) -> [UInt8] {
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let composed = isASCII ? text : text.precomposedStringWithCompatibilityMapping
    var reduced = String.UnicodeScalarView()
    var isBlankDue = false
    for scalar in composed.unicodeScalars where scalar != "\u{AD}" {
      if scalar.isPythonBlank {
        isBlankDue = true
        continue
      }
      if isBlankDue && !reduced.isEmpty { reduced.append(" ") }
      isBlankDue = false
      reduced.append(scalar.withPlainMark)
    }
    return Array(String(reduced).utf8)
  }
}

extension Unicode.Scalar {
  /// Whether Python's `\s` matches: Unicode's white space and the four ASCII separators.
  var isPythonBlank: Bool {
    (0x1C...0x1F).contains(value) || (value == 0x20) || properties.isWhitespace
  }

  /// The straight form of a quotation mark, the hyphen for a dash; everything else unchanged.
  fileprivate var withPlainMark: Unicode.Scalar {
    switch self {
    case "\u{2018}", "\u{2019}": "'"
    case "\u{201C}", "\u{201D}": "\""
    case "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}", "\u{2212}": "-"
    default: self
    }
  }
}
