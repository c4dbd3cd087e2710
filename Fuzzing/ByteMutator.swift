import TestSupport

/// Damages bytes: a few small changes at random places.
struct ByteMutator {
  /// Words of the format, put in at random.
  let words: [String]

  private static let numbers = [
    "0", "-1", "1", "255", "65536", "2147483647", "-2147483648", "4294967296",
    "9223372036854775807", "99999999999999999999999", "1e308", "-1e308", "0.0000001", "1e-320",
  ]

  /// The bytes with changes.
  func mutated(_ source: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = source
    for _ in 0..<random.few() { change(&bytes, &random) }
    return bytes
  }

  private func change(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    guard !bytes.isEmpty else {
      bytes = Array(random.pick(words).utf8)
      return
    }
    let place = random.below(bytes.count)
    let end = min(bytes.count, place + 1 + random.below(1 << random.below(12)))
    switch random.below(10) {
    case 0: bytes[place] ^= 1 << UInt8(random.below(8))
    case 1: bytes[place] = random.pick([0, 9, 10, 13, 32, 34, 40, 47, 60, 92, 123, 127, 128, 255])
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: random.below(bytes.count))
    case 4, 5: bytes.insert(contentsOf: random.pick(words).utf8, at: place)
    case 6: bytes.removeSubrange((random.oneIn(4) ? 0 : place)..<bytes.count)
    case 7: replaceWord(&bytes, near: place, &random)
    default: replaceNumber(&bytes, near: place, &random)
    }
  }

  /// Puts an odd number in the place of the next one.
  private func replaceNumber(
    _ bytes: inout [UInt8], near place: Int, _ random: inout SeededGenerator
  ) {
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    guard let start = bytes[place...].firstIndex(where: isDigit) else { return }
    let end = bytes[start...].firstIndex { !isDigit($0) } ?? bytes.count
    bytes.replaceSubrange(start..<end, with: random.pick(Self.numbers).utf8)
  }

  /// Puts a word of the format in the place of the next one.
  private func replaceWord(_ bytes: inout [UInt8], near place: Int, _ random: inout SeededGenerator)
  {
    let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte | 0x20) || byte == 0x2F }
    guard let start = bytes[place...].firstIndex(where: isLetter) else { return }
    let end = bytes[start...].firstIndex { !isLetter($0) } ?? bytes.count
    bytes.replaceSubrange(start..<end, with: random.pick(words).utf8)
  }
}
