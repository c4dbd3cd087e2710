import Glibc

/// Finds words and PDF tokens in bytes. Valid only inside the closure that lends the bytes.
struct ByteSearch {
  /// The bytes looked through.
  let bytes: UnsafeBufferPointer<UInt8>

  /// Looks through all of the bytes.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Looks through the first `limit` bytes of a part.
  init(_ part: Slice<UnsafeBufferPointer<UInt8>>, limit: Int) {
    bytes = UnsafeBufferPointer(rebasing: part.prefix(limit))
  }

  /// The first place at or after `from` where the word, of two letters or more, stands.
  func first(_ word: StaticString, from: Int = 0) -> Int? {
    guard let base = bytes.baseAddress, from >= 0 else { return nil }
    let length = word.utf8CodeUnitCount
    let (one, two) = (word.utf8Start[0], word.utf8Start[1])
    var place = from
    while place + length <= bytes.count,
      let found = memchr(base + place, Int32(one), bytes.count - place - length + 1)
    {
      place = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
      if base[place + 1] == two, memcmp(found, word.utf8Start, length) == 0 { return place }
      place += 1
    }
    return nil
  }

  /// All places where the word stands.
  func occurrences(of word: StaticString) -> UnfoldSequence<Int, Int> {
    sequence(state: 0) { from in
      guard let place = first(word, from: from) else { return nil }
      from = place + 1
      return place
    }
  }

  /// Whether the word stands exactly there.
  func starts(with word: StaticString, at place: Int) -> Bool {
    guard place >= 0, place + word.utf8CodeUnitCount <= bytes.count, let base = bytes.baseAddress
    else { return false }
    return memcmp(base + place, word.utf8Start, word.utf8CodeUnitCount) == 0
  }

  /// The byte at a place, if there is one.
  func token(at place: Int) -> UInt8? {
    place >= 0 && place < bytes.count ? bytes[place] : nil
  }

  /// Whether a letter stands there, so that a key goes on.
  func isLetter(at place: Int) -> Bool {
    token(at: place).map { (0x41...0x5A).contains($0 & 0xDF) } ?? false
  }

  private func isDigit(at place: Int) -> Bool {
    token(at: place).map { (0x30...0x39).contains($0) } ?? false
  }

  /// The first place at or after `from` that is no white space.
  func skipBlanks(from: Int) -> Int {
    var place = from
    while let byte = token(at: place), byte <= 0x20 { place += 1 }
    return place
  }

  /// The whole number at or after a place, and where it ends.
  func number(at place: Int) -> (value: Int, end: Int)? {
    var place = skipBlanks(from: place)
    guard isDigit(at: place) else { return nil }
    var value = 0
    while isDigit(at: place), value < 1 << 40, let byte = token(at: place) {
      value = value * 10 + Int(byte - 0x30)
      place += 1
    }
    return (value, place)
  }

  /// The object number of a reference such as "12 0 R".
  func reference(at place: Int) -> Int? {
    guard let object = number(at: place), let generation = number(at: object.end) else {
      return nil
    }
    return starts(with: "R", at: skipBlanks(from: generation.end)) ? object.value : nil
  }

  /// Where the content of an object begins that stands in the file as such; the last such object, which is the one in force
  /// after changes were appended.
  func object(_ number: Int) -> Int? {
    var found: Int?
    for place in occurrences(of: " obj") {
      var before = place - 1
      while isDigit(at: before) { before -= 1 }
      guard before < place - 1, token(at: before) == 0x20 else { continue }
      let end = before
      before -= 1
      while isDigit(at: before) { before -= 1 }
      guard before < end - 1, self.number(at: before + 1)?.value == number else { continue }
      found = place + 4
    }
    return found
  }
}
