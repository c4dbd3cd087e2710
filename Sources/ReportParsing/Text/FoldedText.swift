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
    var position = 0
    for scalar in text.unicodeScalars {
      folder.add(scalar, at: position)
      position += UTF8.width(scalar)
    }
    folder.finish(at: position)
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

  mutating func add(_ scalar: Unicode.Scalar, at position: Int) {
    switch scalar {
    case "a"..."z", "0"..."9": append(UInt8(scalar.value), position)
    case "A"..."Z": append(UInt8(scalar.value) | 0x20, position)
    case "'", "\u{2018}", "\u{2019}", "\u{201B}", "\u{2032}", "\u{AD}": break
    case "&":
      separate(position)
      for byte in "and".utf8 { append(byte, position) }
      separate(position)
    default:
      if scalar.isASCII || !scalar.properties.isAlphabetic {
        separate(position)
      } else {
        for byte in scalar.properties.lowercaseMapping.utf8 { append(byte, position) }
      }
    }
  }

  mutating func finish(at position: Int) { separate(position) }

  private mutating func append(_ byte: UInt8, _ position: Int) {
    bytes.append(byte)
    offsets.append(position)
  }

  private mutating func separate(_ position: Int) {
    if bytes.last != FoldedText.space { append(FoldedText.space, position) }
  }
}
