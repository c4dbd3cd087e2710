internal import PDFReading

/// What marks a note, where it is referred to and where it opens: figures, also "4,5" and "(4)" or "[4]", asterisks and
/// daggers.
enum NoteMarker {
  /// The marker that a raised word is, without brackets; ordinals and units ("nd", "2" of m² excepted by position) are
  /// none.
  static func parse(_ word: String) -> String? {
    if let (number, rest) = bracketed(word) { return rest.isEmpty ? number : nil }
    var result = ""
    for scalar in word.unicodeScalars {
      switch scalar {
      case "0"..."9", "*", "†", "‡", "§", ",": result.unicodeScalars.append(scalar)
      case "a"..."z": return word.utf8.count == 1 ? word : nil
      default: return nil
      }
    }
    return result.isEmpty ? nil : result
  }

  /// A number in brackets at a word's start, and what stands behind it: "4" and "Figures" of "(4)Figures".
  static func bracketed(_ word: String) -> (number: String, rest: Substring)? {
    // Asked of every word: bytes are looked at faster than characters.
    guard let first = word.utf8.first, first == UInt8(ascii: "(") || first == UInt8(ascii: "[")
    else { return nil }
    let figures = word.utf8.dropFirst().prefix { (0x30...0x39).contains($0) }
    let rest = word[figures.endIndex...]
    // Longer ones are years.
    guard (1...3).contains(figures.count), let close = rest.first, let open = word.first,
      areBrackets(open, close)
    else { return nil }
    return (String(word[figures.startIndex..<figures.endIndex]), rest.dropFirst())
  }

  /// Whether a marker may stand between two characters that touch it.
  static func areBrackets(_ open: Character, _ close: Character) -> Bool {
    open == "(" && close == ")" || open == "[" && close == "]"
  }
}

extension Word {
  /// The marker that the word is, where it is raised.
  var raisedMarker: String? { isSuperscript ? NoteMarker.parse(text) : nil }
}

extension Line {
  /// The raised marker that opens the line, as a note's first does.
  var raisedMarker: String? { words.first?.raisedMarker }
}
