import TestSupport

extension SeededGenerator {
  /// Letters of an alphabet of so many.
  mutating func letters(count: Int, of alphabet: UInt8) -> [UInt8] {
    (0..<count).map { _ in UInt8(ascii: "a") + UInt8.random(in: 0..<alphabet, using: &self) }
  }

  /// The letters with some put in, taken out or replaced.
  mutating func edited(_ letters: [UInt8], edits: Int) -> [UInt8] {
    var edited = letters
    for _ in 0..<edits {
      let place = Int.random(in: 0...edited.count, using: &self)
      switch Int.random(in: 0..<3, using: &self) {
      case 0: edited.insert(UInt8(ascii: "x"), at: place)
      case 1 where place < edited.count: edited.remove(at: place)
      case 2 where place < edited.count: edited[place] = UInt8(ascii: "y")
      default: break
      }
    }
    return edited
  }
}
