/// The words that a report prints in small letters somewhere: a capital at the start of a sentence makes no
/// name of them.
///
/// Only hashes are kept. A report has some twenty thousand words, and making a string of each would take
/// longer than all other work on names.
struct SmallWords {
  private var hashes: Set<UInt64> = []

  /// Collects the words of texts.
  init(_ texts: some Sequence<String>) {
    for text in texts {
      var state = Self.start
      var isSmall = false
      var isInside = false
      var punctuation = 0
      for byte in text.utf8 {
        // Quotation marks and dashes are three bytes from E2 on.
        if byte == 0xE2 { punctuation = 3 }
        punctuation -= 1
        guard punctuation < 0, Self.isLetter(byte) else {
          if isInside && isSmall { hashes.insert(state) }
          (state, isInside) = (Self.start, false)
          continue
        }
        if !isInside { isSmall = (0x61...0x7A).contains(byte) }
        isInside = true
        state = (state ^ UInt64(byte)) &* Self.prime
      }
      if isInside && isSmall { hashes.insert(state) }
    }
  }

  /// Whether the report prints a word in small letters.
  func contains(_ word: String) -> Bool {
    hashes.contains(
      word.lowercased().utf8.reduce(Self.start) { ($0 ^ UInt64($1)) &* Self.prime })
  }

  private static let start: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01b3

  /// ASCII letters and all bytes of other scalars.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
  }
}
