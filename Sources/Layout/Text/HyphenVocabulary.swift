internal import PDFReading

/// Which compounds a document writes with a hyphen: evidence for what a hyphen at a line end means.
struct HyphenVocabulary: Sendable {
  /// "multi-agency" as written within a line.
  private var hyphenated: Set<String> = []
  /// First parts of compounds seen within lines: "co" of "co-located".
  private var firstParts: Set<String> = []
  /// Words seen without a hyphen, and where in their lines.
  private var plain: [String: Places] = [:]
  /// Tokens with figures seen within lines.
  private var numbers: Set<String> = []
  /// Lines that end in a character for breaks alone, and those that end in the hyphen of compounds.
  private var markedBreaks = 0
  private var plainBreaks = 0
  /// Words with a character for breaks inside of a line: then it is the hyphen of compounds as well.
  private var markedCompounds = 0
  /// The halves of words with a hyphen at a line's end.
  private var halves: [(String, String)] = []
  private var lineCount = 0
  /// Whether the document breaks no words: the few hyphens at its lines' ends are those of compounds.
  private var isUnbroken = false

  /// Where in lines a word was seen.
  private struct Places: OptionSet {
    var rawValue: UInt8
    static let beforeOthers = Places(rawValue: 1)
    static let behindOthers = Places(rawValue: 2)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The place of a word in its line. What stands further off than a word's space is the next cell's.
    init(of index: Int, in line: Line) {
      self = []
      let words = line.words
      let space = 0.5 * line.size
      if index > 0, words[index].box.x0 - words[index - 1].box.x1 < space { insert(.behindOthers) }
      if index + 1 < words.count, words[index + 1].box.x0 - words[index].box.x1 < space {
        insert(.beforeOthers)
      }
    }
  }

  init() {}

  /// Learns the words of a page's lines; the last word of each is left out where it ends in a hyphen.
  mutating func learn(_ lines: [Line]) {
    // Lines that end in a cut word: what goes on stands under them, not in the column or cell beside them.
    var cut: [(box: Box, half: String)] = []
    lineCount += lines.count
    for line in lines {
      let goesOn = { (box: Box) in box.y1 < line.box.y1 && box.horizontalOverlap(line.box) > 0 }
      let first = cut.first { goesOn($0.box) }
      let wasCut = first != nil
      if let first {
        cut.removeAll { goesOn($0.box) }
        halves.append((first.half, Self.bare(line.words.first?.text ?? "")))
      }
      for (index, word) in line.words.enumerated() {
        if let first = word.text.utf8.first, first >= 0x30 && first <= 0x39 {
          numbers.insert(word.text)
        }
        // The second half of a word cut at the line's end is no word, nor is what stands behind a drop letter.
        if index == 0 && wasCut || word.isInitial { continue }
        if index > 0 && line.words[index - 1].isInitial { continue }
        let text = Self.bare(word.text)
        guard !text.isEmpty else { continue }
        if text.utf8.dropLast().contains(0x2D) {
          guard text.utf8.count > 2 else { continue }
          hyphenated.insert(text)
          if word.text.unicodeScalars.dropLast().contains("\u{2010}") { markedCompounds += 1 }
          firstParts.insert(String(text.prefix { $0 != "-" }))
        } else if text.utf8.last != 0x2D {
          plain[text, default: []].formUnion(Places(of: index, in: line))
        }
      }
      guard let last = line.words.last?.text, let end = last.unicodeScalars.last,
        ["\u{AD}", "\u{2010}", "-"].contains(end)
      else { continue }
      cut.append((line.box, String(Self.bare(last).prefix { $0 != "-" })))
      if end == "-" { plainBreaks += 1 } else { markedBreaks += 1 }
    }
  }

  /// Draws what only all pages tell.
  mutating func settle() {
    guard markedBreaks == 0, halves.count * Self.rarest < lineCount else { return }
    let compounds = halves.count { hyphenated.contains($0 + "-" + $1) }
    isUnbroken = compounds >= 2 && !halves.contains { isWord($0 + $1) }
  }

  /// A document that breaks words does so in more than one of this many lines, and has some of them elsewhere whole.
  private static let rarest = 50

  /// Whether a token with figures broken without a hyphen ("2016/201|7") is one: only the whole is written
  /// elsewhere.
  func isBrokenNumber(_ before: String, _ next: String) -> Bool {
    guard before.utf8.last.map({ $0 >= 0x30 && $0 <= 0x39 }) == true,
      next.utf8.first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true, before.utf8.count >= 4
    else { return false }
    return numbers.contains(before + next)
  }

  /// Whether the last letters before a line's end and the first behind it are one word that a program has broken without
  /// a hyphen, as some do in cells that are too narrow for it: the whole is written elsewhere, and neither half beside
  /// other words. A capital begins no second half, but among capitals.
  func isBrokenWord(_ before: String, _ next: String) -> Bool {
    let (first, second) = (Self.bare(before), Self.bare(Self.firstWord(next)))
    guard !first.isEmpty, !second.isEmpty, isWord(first + second),
      let end = before.unicodeScalars.last, let start = next.unicodeScalars.first,
      LetterTest.isLetter(end), LetterTest.isLetter(start),
      !LetterTest.isUppercase(start) || LetterTest.isUppercase(end)
    else { return false }
    return plain[first]?.contains(.beforeOthers) != true
      && plain[second]?.contains(.behindOthers) != true
  }

  /// Whether a drop letter is a word of its own before the one behind it: the document uses it as one, and writes the
  /// other, but never both in one.
  func parts(_ letter: String, from next: String) -> Bool {
    let (first, second) = (Self.bare(letter), Self.bare(next))
    return plain[first] == [.beforeOthers, .behindOthers] && isWord(second)
      && !isWord(first + second)
  }

  private func isWord(_ text: String) -> Bool { text.utf8.count > 2 && plain[text] != nil }

  /// Whether the hyphen between the two halves of a word belongs to it.
  ///
  /// Seen hyphenated inside a line: kept. Seen as one word: healed. Never seen: a half that is no word by
  /// itself is a syllable, so healed; two words of their own keep the hyphen.
  func keepsHyphen(_ before: String, _ next: String) -> Bool {
    let first = Self.bare(before)
    let tail = Self.bare(Self.firstWord(next))
    guard let firstLetter = next.unicodeScalars.first else { return true }
    if !LetterTest.isLetter(firstLetter) { return true }
    // Addresses break after their own hyphens.
    if before.utf8.contains(0x2F) || before.utf8.contains(0x40) { return true }
    if LetterTest.isUppercase(firstLetter) || isUnbroken { return true }
    // "UK-|wide": no syllable is an abbreviation.
    let capitals = before.unicodeScalars.dropLast().reversed().prefix { LetterTest.isUppercase($0) }
    if capitals.count > 1 { return true }
    if before.unicodeScalars.last == "\u{2010}", marksBreaks, markedCompounds == 0 { return false }
    let stem = first.hasSuffix("-") ? String(first.dropLast()) : first
    // "long-|term" and "face-to-|face": an earlier hyphen in the word, or a known compound.
    if hyphenated.contains(stem + "-" + tail) { return true }
    // "12-|month": no syllable is a figure.
    if stem.isEmpty { return true }
    if isWord(stem + tail) { return false }
    if stem.utf8.contains(0x2D) {
      // "well-be‐|ing": the hyphen of the compound is another character than the one of the break.
      return !(before.unicodeScalars.last == "\u{2010}" && before.utf8.contains(0x2D))
    }
    // A program that breaks words with a character of its own breaks none with the hyphen of compounds.
    if before.utf8.last == 0x2D, marksBreaks { return true }
    let pieces = tail.split(separator: "-", maxSplits: 1).map(String.init)
    if pieces.count > 1, isWord(stem + pieces[0]) { return false }
    if Self.prefixes.contains(stem) { return true }
    if stem.utf8.count > 3, Self.lastParts.contains(pieces.first ?? tail) { return true }
    // Too short to be told from a syllable, but for documents that use them.
    if ["co", "ex"].contains(stem), firstParts.contains(stem) { return true }
    return isWord(tail) && (isWord(stem) || firstParts.contains(stem))
  }

  /// Whether words are broken with a soft hyphen or U+2010, as most lines that end in a hyphen show.
  private var marksBreaks: Bool {
    markedBreaks >= Self.fewestBreaks && markedBreaks > 2 * plainBreaks
  }

  /// Fewer broken lines may be an accident of what was pasted in.
  private static let fewestBreaks = 8

  /// First halves that English joins by a hyphen before a free choice of words.
  private static let prefixes: Set<String> = [
    "non", "self", "multi", "semi", "cross", "half", "two", "three", "well", "long", "short",
    "face", "follow",
  ]

  /// Second halves that English joins by a hyphen to a free choice of words, and that end no word: "related" in
  /// "offending-related".
  private static let lastParts: Set<String> = [
    "related", "based", "specific", "focused", "focussed", "centred", "informed", "driven",
    "making", "sharing", "funded", "oriented",
  ]

  private static func firstWord(_ text: String) -> String {
    String(text.prefix { $0 != " " })
  }

  /// Lower-cased, without punctuation at the ends (a hyphen at the end stays).
  private static func bare(_ text: String) -> String {
    // Most words are lower-case letters already.
    if text.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) { return text }
    if let bare = text.utf8.withContiguousStorageIfAvailable(bareASCII) ?? nil { return bare }
    var scalars = Array(text.unicodeScalars)
    for index in scalars.indices where scalars[index] == "\u{2010}" || scalars[index] == "\u{2011}"
    {
      scalars[index] = "-"
    }
    var kept = scalars[...]
    while let first = kept.first, !LetterTest.isLetter(first) { kept.removeFirst() }
    // The possessive is left out.
    if let end = kept.firstIndex(where: { $0 == "'" || $0 == "\u{2019}" }) { kept = kept[..<end] }
    while let last = kept.last, !LetterTest.isLetter(last), last != "-" { kept.removeLast() }
    return String(String.UnicodeScalarView(kept)).lowercased()
  }

  /// The same for text in ASCII, which nearly all is; nil for other.
  private static func bareASCII(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
    let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte | 0x20) }
    guard let start = text.firstIndex(where: isLetter) else { return "" }
    var kept = text[start...]
    if let end = kept.firstIndex(of: 0x27) { kept = kept[..<end] }
    while let last = kept.last, !isLetter(last), last != 0x2D { kept.removeLast() }
    return String(unsafeUninitializedCapacity: kept.count) { buffer in
      buffer.initialize(
        fromContentsOf: kept.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
    }
  }
}
