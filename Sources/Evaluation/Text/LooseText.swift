/// Text reduced to what decides a match: lower-case letters a to z, digits, `%`, `£`, full stops,
/// and one space for every run of anything else.
struct LooseText: Hashable, Sendable {
  /// One byte a character (Latin-1, so that `£` is one too).
  let characters: [UInt8]

  /// The loose form of a value; empty where there is none.
  init(_ value: JSONValue?) { self.init(PlainText(value)) }

  /// The loose form of a plain text.
  init(_ plain: PlainText) {
    var reduced: [UInt8] = []
    reduced.reserveCapacity(plain.bytes.count)
    var isBlankDue = false
    for scalar in plain.string.unicodeScalars {
      // İ is the one capital beyond ASCII whose lower case holds a letter of a to z: "i" and a
      // mark; the compatibility form has no Kelvin sign left.
      let character = scalar == "\u{130}" ? UInt8(ascii: "i") : Self.kept(scalar)
      if let character {
        if isBlankDue && !reduced.isEmpty { reduced.append(UInt8(ascii: " ")) }
        reduced.append(character)
      }
      isBlankDue = character == nil || scalar == "\u{130}"
    }
    characters = reduced
  }

  /// Whether nothing is left.
  var isEmpty: Bool { characters.isEmpty }

  /// Number of characters.
  var count: Int { characters.count }

  /// The parts between spaces.
  var words: [ArraySlice<UInt8>] { characters.split(separator: UInt8(ascii: " ")) }

  private static func kept(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "A"..."Z": UInt8(scalar.value) + 0x20
    case "a"..."z", "0"..."9", "%", ".", "£": UInt8(scalar.value)
    default: nil
    }
  }
}
