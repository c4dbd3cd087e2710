/// A word of a text, made comparable.
struct Word: Hashable, Sendable {
  /// Lower case, without apostrophes and without a possessive "s".
  var text: String
  /// Where it stands, in UTF-8 offsets of the text.
  var range: Range<Int>

  /// The words of a text: runs of letters and digits, with "&" as "and". A hyphen ends a word.
  static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var current = ""
    var start = 0
    var offset = 0
    /// Where an apostrophe was met in the current word, in characters of it.
    var apostrophe: Int?
    func finish(_ end: Int) {
      guard !current.isEmpty else { return }
      if let mark = apostrophe, mark > 0, current.utf8.count == mark + 1, current.last == "s" {
        current.removeLast()
      }
      words.append(Word(text: current, range: start..<end))
      current = ""
      apostrophe = nil
    }
    for scalar in text.unicodeScalars {
      let length = UTF8.width(scalar)
      switch scalar {
      case "a"..."z", "0"..."9":
        if current.isEmpty { start = offset }
        current.unicodeScalars.append(scalar)
      case "A"..."Z":
        if current.isEmpty { start = offset }
        current.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      case "'", "\u{2019}", "\u{2018}":
        if !current.isEmpty, apostrophe == nil { apostrophe = current.utf8.count }
      case "\u{AD}": break
      case "&":
        finish(offset)
        words.append(Word(text: "and", range: offset..<offset + length))
      default:
        if scalar.value > 0x7F, scalar.properties.isAlphabetic {
          if current.isEmpty { start = offset }
          current += scalar.properties.lowercaseMapping
        } else {
          finish(offset)
        }
      }
      offset += length
    }
    finish(offset)
    return words
  }

  /// The words joined by spaces: equal for texts that differ in case, punctuation and quotation marks
  /// only.
  static func key(of text: String) -> String {
    words(of: text).map(\.text).joined(separator: " ")
  }
}
