/// Names made of printed names: "Norland & Eastmarch CRC" is "norland-and-eastmarch-crc".
enum Slug {
  /// The words in lower case, joined by hyphens.
  static func make(_ name: String) -> String {
    Word.words(of: name).map(\.text).joined(separator: "-")
  }
}
