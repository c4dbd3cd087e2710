/// What a font's name says of its looks.
struct FontFace {
  /// The name without the subset prefix ("ABCDEF+").
  var name: String
  /// Heavier than regular.
  var isBold: Bool
  /// Italic or oblique.
  var isItalic: Bool

  /// Reads the name as it stands in the PDF, such as "ABCDEF+Arial-BoldItalicMT" or "Calibri,Bold".
  init(pdfName: String) {
    name = Self.withoutSubsetPrefix(pdfName)
    let words = Self.words(of: name)
    isBold = words.contains { Self.boldWords.contains($0) }
    isItalic = words.contains { Self.italicWords.contains($0) }
  }

  private static let boldWords: Set<String> = [
    "bold", "bd", "black", "blk", "heavy", "hv", "semibold", "demibold", "demi", "sb", "extrabold",
    "ultrabold", "boldcond", "boldobl", "boldita", "boldital", "boldit", "boldslanted", "bdit",
    // As URW shortens it where TeX sets Times: "NimbusRomNo9L-Medi".
    "medi",
    // As TeX names its own.
    "cmbx", "cmssbx", "cmbxti", "cmbxsl", "sfbx", "sfsx", "sfbi", "ecbx", "ecbi",
  ]
  private static let italicWords: Set<String> = [
    "italic", "ital", "ita", "it", "oblique", "obl", "slanted", "kursiv", "boldit", "boldital",
    "boldita", "boldobl", "bdit",
    "cmti", "cmsl", "cmbxti", "cmbxsl", "cmssi", "sfti", "sfsl", "sfbi", "ecti", "ecsl", "ecbi",
  ]

  /// Six capitals and a plus sign mark an embedded subset (ISO 32000-1, 9.6.4).
  static func withoutSubsetPrefix(_ name: String) -> String {
    let bytes = name.utf8
    guard bytes.count > 7, let plus = bytes.firstIndex(of: UInt8(ascii: "+")),
      bytes.distance(from: bytes.startIndex, to: plus) == 6,
      bytes[..<plus].allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
    else { return name }
    return String(name[name.index(after: plus)...])
  }

  /// Splits at punctuation and where a capital follows a small letter: "Lato-BlackItalic" gives lato, black, italic.
  /// A family name that only contains such a word ("Blackadder") thus gives no weight, and "MT" and "PS" stay apart.
  private static func words(of name: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var previousIsSmall = false
    func flush() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if previousIsSmall { flush() }
        word.append(byte | 0x20)
        previousIsSmall = false
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        word.append(byte)
        previousIsSmall = true
      default:
        flush()
        previousIsSmall = false
      }
    }
    flush()
    return words
  }
}
