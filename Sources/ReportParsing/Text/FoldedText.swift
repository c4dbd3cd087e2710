/// Text made comparable: lower case, quotation marks and apostrophes left out, everything else that is no
/// letter or digit a single space, `&` the word "and"; a space at both ends, so that whole words can be
/// found as bytes.
///
/// Most recognisers compare words of the profile with words of the page; folding both once makes that a
/// comparison of bytes, and blind to the shapes of quotation marks and dashes.
public struct FoldedText: Hashable, Sendable {
  /// The folded text in UTF-8, with a space first and last; a lone space where there is no word.
  public private(set) var bytes: [UInt8]
  /// For each folded byte the UTF-8 offset in the original text.
  public private(set) var offsets: [Int]

  /// Folds a text.
  public init(_ text: String) {
    var folder = Folder(capacity: text.utf8.count + 2)
    var text = text
    text.withUTF8 { folder.add($0) }
    folder.separate(text.utf8.count)
    bytes = folder.bytes
    offsets = folder.offsets
  }

  /// Whether there is no word.
  public var isEmpty: Bool { bytes.count <= 1 }

  /// The folded words with single spaces, without those at the ends.
  public var string: String {
    isEmpty ? "" : String(decoding: bytes[1..<bytes.count - 1], as: UTF8.self)
  }

  /// Number of words.
  public var wordCount: Int {
    isEmpty ? 0 : bytes.reduce(-1) { $0 + ($1 == Self.space ? 1 : 0) }
  }

  static let space = UInt8(ascii: " ")
}

/// Builds the bytes of a folded text.
private struct Folder {
  var bytes: [UInt8] = [FoldedText.space]
  var offsets: [Int] = [0]

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
    offsets.reserveCapacity(capacity)
  }

  /// Walks over bytes and decodes only what is not ASCII: most letters are, and looking a letter's case up
  /// in the Unicode tables costs more than all the rest.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    var position = 0
    while position < text.count {
      let byte = text[position]
      if byte < 0x80 {
        add(ascii: byte, at: position)
        position += 1
      } else {
        let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        let end = min(position + length, text.count)
        add(encoded: text[position..<end], at: position)
        position = end
      }
    }
  }

  private mutating func add(ascii byte: UInt8, at position: Int) {
    switch byte {
    case 0x61...0x7A, 0x30...0x39: append(byte, position)
    case 0x41...0x5A: append(byte | 0x20, position)
    case UInt8(ascii: "'"): break
    case UInt8(ascii: "&"):
      separate(position)
      for byte in "and".utf8 { append(byte, position) }
      separate(position)
    default: separate(position)
    }
  }

  private mutating func add(encoded: Slice<UnsafeBufferPointer<UInt8>>, at position: Int) {
    guard let scalar = String(decoding: encoded, as: UTF8.self).unicodeScalars.first else { return }
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{201B}", "\u{2032}", "\u{AD}": break
    // Spaces, dashes, quotation marks and bullets.
    case "\u{80}"..."\u{A9}", "\u{2000}"..."\u{206F}": separate(position)
    default:
      guard scalar.properties.isAlphabetic else { return separate(position) }
      for byte in scalar.properties.lowercaseMapping.utf8 { append(byte, position) }
    }
  }

  mutating func separate(_ position: Int) {
    if bytes.last != FoldedText.space { append(FoldedText.space, position) }
  }

  private mutating func append(_ byte: UInt8, _ position: Int) {
    bytes.append(byte)
    offsets.append(position)
  }
}
