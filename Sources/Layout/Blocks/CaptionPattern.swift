/// "Table 4: …", "Figure 2.1 – …", "Chart 3. …" at the start of a text.
struct CaptionPattern: Sendable {
  /// The word printed: "Table", "Figure", "Chart", …
  var label: String
  /// "4", "2.1", "A3".
  var number: String
  /// The rest, without the punctuation after the number.
  var title: String
  /// Whether punctuation or the end stands after the number: without it, the text may be a sentence that
  /// mentions the table.
  var isDelimited: Bool

  /// Words that open captions of tables.
  static let tableLabels: Set<String> = ["table"]
  /// Words that open captions of pictures.
  static let figureLabels: Set<String> = [
    "figure", "fig", "chart", "graph", "diagram", "map", "photograph", "illustration", "exhibit",
    "organogram",
  ]

  /// Whether it is the caption of a table.
  var isTable: Bool { Self.tableLabels.contains(label.lowercased()) }

  /// Whether it opens a table, and is no sentence that mentions one.
  var opensTable: Bool { isTable && isDelimited }

  /// Whether a text is nothing but several words in brackets: the unit of all figures, printed between title and table.
  static func isUnit(_ text: String) -> Bool {
    text.contains(" ")
      && (text.hasPrefix("(") && text.hasSuffix(")") || text.hasPrefix("[") && text.hasSuffix("]"))
  }

  /// Reads the start of a text.
  init?(_ text: String) {
    guard text.utf8.count < 600, let word = Self.label(opening: text) else { return nil }
    let scalars = Array(text.unicodeScalars)
    var index = word.utf8.count
    if index < scalars.count, scalars[index] == "." { index += 1 }
    guard index < scalars.count, scalars[index] == " " else { return nil }
    while index < scalars.count, scalars[index] == " " { index += 1 }
    let start = index
    var digits = 0
    // "A3", "SA3", "B-2": letters of an annex or a series.
    var letters = index
    while letters < scalars.count, letters - index < 4, LetterTest.isUppercase(scalars[letters]) {
      letters += 1
    }
    if letters > index, letters - index < 4 {
      if letters + 1 < scalars.count, scalars[letters] == "-", Self.isDigit(scalars[letters + 1]) {
        index = letters + 1
      } else if letters < scalars.count, Self.isDigit(scalars[letters]) {
        index = letters
      } else if RomanNumeral.value(String(String.UnicodeScalarView(scalars[index..<letters])))
        != nil,
        letters >= scalars.count || [":", ".", "–", "—"].contains(scalars[letters])
      {
        // "Table IV."
        index = letters
        digits = 1
      }
    }
    while index < scalars.count {
      if Self.isDigit(scalars[index]) {
        digits += 1
      } else if scalars[index] == "." || scalars[index] == "-" && digits > 0,
        index + 1 < scalars.count, Self.isDigit(scalars[index + 1])
      {
      } else {
        break
      }
      index += 1
    }
    guard digits > 0 else { return nil }
    if index < scalars.count, LetterTest.isLowercase(scalars[index]),
      index + 1 >= scalars.count || !LetterTest.isLetter(scalars[index + 1])
    {
      index += 1
    }
    number = String(String.UnicodeScalarView(scalars[start..<index]))
    label = word
    var delimited = index >= scalars.count
    // Journals set a bar between number and title: "Figure 2 | Boats".
    while index < scalars.count, [":", ".", "–", "—", "-", "|", "·", " "].contains(scalars[index]) {
      if scalars[index] != " " { delimited = true }
      index += 1
    }
    // "Figure 2  Boats of the harbour": a sentence that mentions the figure goes on in small letters.
    isDelimited = delimited || index < scalars.count && LetterTest.isUppercase(scalars[index])
    title = String(String.UnicodeScalarView(scalars[index...]))
  }

  /// The label that opens a text with a capital. Asked of every line, so of its bytes: few lines open with a word as
  /// long as a label that begins as one does.
  private static func label(opening text: String) -> String? {
    let letters = text.utf8.prefix { (0x41...0x5A).contains($0 & 0xDF) }
    guard let initial = letters.first, initial & 0x20 == 0,
      lengths[Int(initial - 0x41)] & (1 << min(letters.count, 31)) != 0
    else { return nil }
    let word = String(text[..<letters.endIndex])
    let folded = word.lowercased()
    return tableLabels.contains(folded) || figureLabels.contains(folded) ? word : nil
  }

  /// For each letter of the alphabet the lengths of the labels that begin with it, a bit each.
  private static let lengths: [UInt32] = tableLabels.union(figureLabels).reduce(
    into: Array(repeating: 0, count: 26)
  ) { lengths, label in
    guard let initial = label.utf8.first else { return }
    lengths[Int(initial - 0x61)] |= 1 << UInt32(label.utf8.count)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
