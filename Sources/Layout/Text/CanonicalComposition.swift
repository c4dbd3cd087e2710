/// Canonical composition (NFC, Unicode Standard Annex 15).
enum CanonicalComposition {
  /// The text with combining marks joined to their letters where Unicode has the joined character.
  static func composed(_ text: String) -> String {
    // The standard library compares canonically but offers no normal form; each letter with its marks is looked
    // up among the precomposed Latin letters instead.
    var result = String.UnicodeScalarView()
    for character in text {
      let scalars = character.unicodeScalars
      if scalars.count > 1, let joined = precomposed[character] {
        result.append(joined)
      } else {
        result.append(contentsOf: scalars)
      }
    }
    return String(result)
  }

  /// Letters that Unicode composes, keyed by themselves: a decomposed character is equal to its composed one.
  private static let precomposed: [Character: Unicode.Scalar] = {
    var table: [Character: Unicode.Scalar] = [:]
    for value in Array(0xC0...0x24F) + Array(0x1E00...0x1EFF) {
      if let scalar = Unicode.Scalar(UInt32(value)) { table[Character(scalar)] = scalar }
    }
    return table
  }()
}
