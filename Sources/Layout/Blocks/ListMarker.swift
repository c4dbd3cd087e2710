/// What opens a list item or a numbered paragraph.
struct ListMarker: Equatable, Sendable {
  /// Kinds of marks; items of one list have one kind.
  enum Kind: Equatable, Sendable {
    case bullet(String)
    /// "1." or "1)" or "1".
    case number(Int)
    /// "1.12": a paragraph or section number.
    case sectionNumber
    /// "a)" or "(a)".
    case letter(Int)
    /// "(ii)".
    case roman
  }

  var kind: Kind
  /// As printed; private-use bullets as "•".
  var text: String

  /// The mark that a whole text is, or nil.
  static func parse(_ text: String) -> ListMarker? {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, scalars.count <= 9 else { return nil }
    if scalars.count == 1, let bullet = bullet(first) {
      return ListMarker(kind: .bullet(bullet), text: bullet)
    }
    var body = scalars[...]
    let opened = body.first == "("
    if opened { body.removeFirst() }
    var closed = false
    if let last = body.last, last == "." || last == ")" || last == ":" {
      closed = true
      body.removeLast()
    }
    guard !body.isEmpty else { return nil }
    let inner = String(String.UnicodeScalarView(body))
    let isDigits = body.allSatisfy { $0.value >= 0x30 && $0.value <= 0x39 }
    if isDigits, body.count <= 3, let value = Int(inner), value > 0 {
      return ListMarker(kind: .number(value), text: text)
    }
    if body.allSatisfy({ $0.value >= 0x30 && $0.value <= 0x39 || $0 == "." }), body.contains(".") {
      let parts = inner.split(separator: ".", omittingEmptySubsequences: false)
      if parts.count <= 4, parts.allSatisfy({ (1...3).contains($0.count) }) {
        return ListMarker(kind: .sectionNumber, text: text)
      }
    }
    guard opened || closed else { return nil }
    if body.count == 1, let letter = body.first, LetterTest.isLetter(letter), letter.isASCII {
      let value = Int(letter.properties.lowercaseMapping.unicodeScalars.first?.value ?? 97) - 96
      return ListMarker(kind: .letter(value), text: text)
    }
    return RomanNumeral.value(inner) == nil ? nil : ListMarker(kind: .roman, text: text)
  }

  /// The mark that a small letter without stop or bracket is, where the room behind it shows that it is no word.
  static func bareLetter(_ text: String) -> ListMarker? {
    guard text.utf8.count == 1, let letter = text.utf8.first, (0x61...0x7A).contains(letter) else {
      return nil
    }
    return ListMarker(kind: .letter(Int(letter) - 0x60), text: text)
  }

  /// The mark of a letter or two in capitals with a number, "R3" or "MR12.", where the room behind it shows that it is one.
  static func identifier(_ text: String) -> ListMarker? {
    var body = Substring(text)
    if body.last == "." || body.last == ":" { body.removeLast() }
    let letters = body.utf8.prefix { (0x41...0x5A).contains($0) }.count
    let digits = body.utf8.dropFirst(letters)
    guard (1...2).contains(letters), (1...2).contains(digits.count),
      digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return ListMarker(kind: .sectionNumber, text: text)
  }

  /// The plain bullet that a character is, private-use ones of Symbol and Wingdings included.
  static func bullet(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x2022, 0x2023, 0x25CF, 0x25AA, 0x25AB, 0x25A0, 0x25A1, 0x25E6, 0x25CB, 0x2043, 0x2219,
      0xB7, 0x25BA, 0x25FB, 0x25FC, 0x25FD, 0x25FE, 0x2B1B, 0x2B24, 0x26AB,
      0x27A2, 0x27A4, 0x2794, 0x2192, 0x203A, 0xBB, 0x25B7, 0x25B9, 0x2605, 0x2610,
      0x2713, 0x2714, 0x2715, 0x2716, 0x2717, 0x2718, 0x25C6, 0x2756, 0x25B6, 0x25B8, 0x2666:
      return String(Character(scalar))
    case 0xF0B7, 0xF06E, 0xF0A7, 0xF076, 0xF0D8, 0xF0FC, 0xF0A8, 0xF06F, 0xF071, 0xF075: return "•"
    case 0x2013, 0x2D, 0x2014, 0x2212: return "–"
    // A bullet's number in a symbol font that lost its map to Unicode; in a text it stands before a word without a space.
    case 0x201E: return "•"
    case 0x6F: return "o"
    case 0x2A: return "*"
    case 0x2B: return "+"
    default: return nil
    }
  }

  /// Whether the item after `other` in one list can have this mark.
  func follows(_ other: ListMarker) -> Bool {
    switch (other.kind, kind) {
    case (.number(let first), .number(let second)): second == first + 1
    case (.letter(let first), .letter(let second)): second == first + 1
    case (.bullet(let first), .bullet(let second)): first == second
    case (.sectionNumber, .sectionNumber), (.roman, .roman): true
    // "(i)", "(v)" and "(x)" read as letters until a neighbour shows that they are numbers.
    case (.letter(let letter), .roman), (.roman, .letter(let letter)): [9, 22, 24].contains(letter)
    default: false
    }
  }
}
