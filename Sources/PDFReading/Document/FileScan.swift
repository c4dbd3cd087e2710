/// What can be seen in a PDF's raw bytes and what Poppler's C interface does not tell, or only at a price: encryption,
/// the mark of a tagged document, and the language. (Poppler answers whether there is a structure tree only by reading all
/// of it: a second and 50 MB for a report of 240 pages.)
struct FileScan {
  /// Whether a trailer names an encryption dictionary.
  let isEncrypted: Bool
  /// Whether the catalogue marks the document as tagged.
  let isTagged: Bool
  /// The catalogue's language, such as "en-GB".
  let language: String?

  /// Looks through the bytes of a whole file.
  init(_ bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { FileScan($0) }
  }

  /// Looks through a file; of a huge one through its beginning and its end, where such entries stand.
  init(_ file: borrowing FileBytes) {
    let limit = 32 << 20
    self.init(
      file.size <= 2 * limit
        ? file.read(file.size, at: 0)
        : file.read(limit, at: 0) + file.read(limit, at: file.size - limit))
  }

  private init(_ buffer: UnsafeBufferPointer<UInt8>) {
    let bytes = ByteSearch(buffer)
    isEncrypted = bytes.occurrences(of: "/Encrypt").contains { place in
      // "/EncryptMetadata" is another key.
      bytes.token(at: place + 8) != nil && !bytes.isLetter(at: place + 8)
    }
    let catalogue = CatalogueFinder(bytes: bytes).find() ?? []
    (isTagged, language) = catalogue.withUnsafeBufferPointer { text in
      let entries = ByteSearch(text)
      return (Self.isTagged(entries, in: bytes), Self.language(entries))
    }
  }

  /// /MarkInfo << /Marked true >>, or a reference to such a dictionary (ISO 32000-1, 14.7.1).
  private static func isTagged(_ catalogue: ByteSearch, in file: ByteSearch) -> Bool {
    guard let place = catalogue.first("/MarkInfo").map({ $0 + 9 }) else { return false }
    if let number = catalogue.reference(at: place) {
      guard let object = file.object(number) else { return false }
      return marked(ByteSearch(file.bytes[object...], limit: 512), from: 0)
    }
    return marked(catalogue, from: place)
  }

  private static func marked(_ text: ByteSearch, from place: Int) -> Bool {
    guard let mark = text.first("/Marked", from: place) else { return false }
    let value = text.skipBlanks(from: mark + 7)
    return text.starts(with: "true", at: value)
  }

  /// /Lang (en-GB): a literal string, or one in hexadecimal, of plain letters.
  private static func language(_ catalogue: ByteSearch) -> String? {
    guard let place = catalogue.first("/Lang"), !catalogue.isLetter(at: place + 5) else {
      return nil
    }
    let start = catalogue.skipBlanks(from: place + 5)
    guard let open = catalogue.token(at: start) else { return nil }
    var letters: [UInt8] = []
    let content = catalogue.bytes[(start + 1)...].prefix(64)
    if open == UInt8(ascii: "(") {
      letters = Array(content.prefix { $0 != UInt8(ascii: ")") })
    } else if open == UInt8(ascii: "<") {
      let digits = content.prefix { $0 != UInt8(ascii: ">") }
        .compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
      letters = stride(from: 0, to: digits.count - 1, by: 2).map {
        UInt8(digits[$0] * 16 + digits[$0 + 1])
      }
    }
    // UTF-16 with a byte order mark; language tags are ASCII.
    if letters.starts(with: [0xFE, 0xFF]) { letters = letters.dropFirst(2).filter { $0 != 0 } }
    let isTag = letters.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || $0 == UInt8(ascii: "-")
    }
    return isTag && (2...35).contains(letters.count)
      ? String(decoding: letters, as: UTF8.self) : nil
  }
}
