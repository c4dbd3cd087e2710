/// Phrases with what each stands for, looked up by their first word.
///
/// A table finds all its phrases in one walk over a text, so the time depends on the text and hardly on
/// the number of phrases.
public struct PhraseTable<Value: Sendable>: Sendable {
  /// A phrase found in a text.
  public struct Match: Sendable {
    /// What the phrase stands for.
    public var value: Value
    /// Bytes of the folded text, the spaces around the phrase left out.
    public var range: Range<Int>
  }

  private struct Entry: Sendable {
    var bytes: [UInt8]
    var value: Value
  }

  private var entries: [UInt64: [Entry]] = [:]

  /// Whether there is no phrase.
  public var isEmpty: Bool { entries.isEmpty }

  /// A table without phrases.
  public init() {}

  /// Makes a table; of two equal phrases the first stands.
  public init(_ phrases: [(phrase: String, value: Value)]) {
    for (phrase, value) in phrases {
      let folded = FoldedText(phrase)
      guard !folded.isEmpty else { continue }
      let bytes = Array(folded.bytes.dropFirst())
      let key = Self.firstWord(bytes[...])
      if entries[key]?.contains(where: { $0.bytes == bytes }) == true { continue }
      entries[key, default: []].append(Entry(bytes: bytes, value: value))
      // Longer phrases first: "Community Rehabilitation Company" before "Community".
      entries[key]?.sort { $0.bytes.count > $1.bytes.count }
    }
  }

  /// All phrases in a text from left to right, the longest at each place, none inside another.
  public func matches(in text: FoldedText) -> [Match] {
    var result: [Match] = []
    var start = 1
    while start < text.bytes.count {
      if let match = match(in: text, at: start) {
        result.append(match)
        start = match.range.upperBound + 1
      } else {
        start = text.nextWord(after: start)
      }
    }
    return result
  }

  /// All phrases in a text, those inside others and over their ends too.
  func allMatches(in text: FoldedText) -> [Match] {
    var result: [Match] = []
    var start = 1
    while start < text.bytes.count {
      for entry in entries[Self.firstWord(text.bytes[start...])] ?? [] {
        let end = start + entry.bytes.count
        if end <= text.bytes.count, text.bytes[start..<end].elementsEqual(entry.bytes) {
          result.append(Match(value: entry.value, range: start..<end - 1))
        }
      }
      start = text.nextWord(after: start)
    }
    return result
  }

  /// The first phrase in a text.
  public func firstMatch(in text: FoldedText) -> Match? {
    var start = 1
    while start < text.bytes.count {
      if let match = match(in: text, at: start) { return match }
      start = text.nextWord(after: start)
    }
    return nil
  }

  /// Whether the text has one of the phrases.
  public func occurs(in text: FoldedText) -> Bool { firstMatch(in: text) != nil }

  /// The longest phrase with which the text starts.
  public func prefix(of text: FoldedText) -> Match? { match(in: text, at: 1) }

  /// The last phrase in a text, where the text ends with it.
  func suffix(of text: FoldedText) -> Match? {
    matches(in: text).last { $0.range.upperBound == text.bytes.count - 1 }
  }

  /// What the whole text stands for.
  public func value(of text: FoldedText) -> Value? {
    guard let match = prefix(of: text), match.range.upperBound == text.bytes.count - 1 else {
      return nil
    }
    return match.value
  }

  /// What the whole text stands for, wherever its spaces are: "recommend ations".
  func value(ofLettersIn text: FoldedText) -> Value? {
    let letters = text.bytes.filter { $0 != FoldedText.space }
    for found in entries.values {
      for entry in found where entry.bytes.count >= letters.count {
        guard entry.bytes.lazy.filter({ $0 != FoldedText.space }).elementsEqual(letters) else {
          continue
        }
        return entry.value
      }
    }
    return nil
  }

  /// Whether a folded word is one of the phrases.
  func containsWord(_ word: some StringProtocol) -> Bool {
    let utf8 = Array(word.utf8)
    guard let found = entries[Self.firstWord(utf8[...])] else { return false }
    return found.contains { $0.bytes.dropLast().elementsEqual(utf8) }
  }

  /// The longest phrase that starts at a word.
  func match(in text: FoldedText, at start: Int) -> Match? {
    guard start < text.bytes.count, let found = entries[Self.firstWord(text.bytes[start...])] else {
      return nil
    }
    for entry in found {
      let end = start + entry.bytes.count
      if end <= text.bytes.count, text.bytes[start..<end].elementsEqual(entry.bytes) {
        return Match(value: entry.value, range: start..<end - 1)
      }
    }
    return nil
  }

  /// FNV-1a of the bytes before the first space.
  private static func firstWord(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var state: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes {
      if byte == FoldedText.space { break }
      state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    return state
  }
}

extension FoldedText {
  /// Start of the word after the one at a byte; the end where there is none.
  func nextWord(after start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != Self.space { index += 1 }
    return index + 1
  }
}

/// Phrases of which only the presence counts.
public typealias PhraseSet = PhraseTable<Int>

extension PhraseTable where Value == Int {
  /// Makes a set; each phrase stands for its place in the list.
  public init(of phrases: [String]) {
    self.init(phrases.enumerated().map { ($1, $0) })
  }
}
