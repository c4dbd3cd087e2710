/// What a file that is no PDF looks like, by its first bytes, so that the message can say it.
enum FileSignature {
  /// How far into a file the "%PDF-" header may stand: readers tolerate this much rubbish before it.
  static let headerReach = 1024 + 5

  /// Whether the start of the file has a PDF header.
  static func isPDF(_ start: [UInt8]) -> Bool { find("%PDF-", in: start.prefix(headerReach)) }

  /// A few words for what it is instead.
  static func description(of start: [UInt8]) -> String {
    for (signature, name) in binary where start.starts(with: signature) { return name }
    if start.count > 12, start.starts(with: "RIFF".utf8), start[8..<12].elementsEqual("WEBP".utf8) {
      return "a WebP picture"
    }
    var text = start.prefix(headerReach)[...]
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    text = text.drop { $0 <= 0x20 }
    let lowered = text.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    if lowered.starts(with: "<!doctype html".utf8) || find("<html", in: lowered[...]) {
      return "an HTML page"
    }
    if lowered.starts(with: "<?xml".utf8) { return "an XML file" }
    if !text.isEmpty, text.allSatisfy({ $0 >= 0x20 || (9...13).contains($0) }) {
      return "plain text"
    }
    return "something else"
  }

  private static let binary: [([UInt8], String)] = [
    ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
    ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    (Array("GIF8".utf8), "a GIF picture"),
    ([0x49, 0x49, 0x2A, 0x00], "a TIFF picture"),
    ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF picture"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an Office document (.docx, .xlsx, .odt)"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document (.doc, .xls)"),
    (Array("{\\rtf".utf8), "a Rich Text document"),
    (Array("%!PS".utf8), "a PostScript file"),
    ([0x1F, 0x8B], "a gzip archive"),
    (Array("SQLite format 3".utf8), "an SQLite database"),
  ]

  private static func find(_ word: StaticString, in bytes: ArraySlice<UInt8>) -> Bool {
    let length = word.utf8CodeUnitCount
    guard bytes.count >= length else { return false }
    return bytes.indices.dropLast(length - 1).contains { start in
      (0..<length).allSatisfy { bytes[start + $0] == word.utf8Start[$0] }
    }
  }
}
