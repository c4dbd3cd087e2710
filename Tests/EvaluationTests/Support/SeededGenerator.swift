/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Whether something that happens in that share of cases happens now.
  mutating func happens(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }

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
