internal import CLinux
internal import Glibc

/// Output that holds the name of its report and of its file in many places, with the places: another
/// name can be put in without making the output anew.
struct NamedBytes: Hashable, Sendable {
  /// Which name stands somewhere.
  enum Name: Int, Sendable {
    /// The report's.
    case report = 0
    /// The file's.
    case file
  }

  /// Where a name stands.
  struct Place: Hashable, Sendable {
    /// Bytes before it, names not counted.
    var offset: Int
    /// Which name.
    var name: Name
  }

  /// All but the names.
  var bytes: [UInt8]
  /// Where names stand, in order.
  var places: [Place]

  /// Takes output apart in which two marks stand for the names. The marks begin with the same byte.
  init(_ output: [UInt8], report: [UInt8], file: [UInt8]) {
    var rest: [UInt8] = []
    rest.reserveCapacity(output.count)
    var places: [Place] = []
    // Both begin alike, so that one search finds either.
    let common = zip(report, file).prefix { $0 == $1 }.map(\.0)
    output.withUnsafeBytes { output in
      var start = 0
      while let found = Self.first(common, report, file, in: output, from: start) {
        rest.append(contentsOf: output[start..<found.index])
        places.append(Place(offset: rest.count, name: found.name))
        start = found.index + (found.name == .report ? report.count : file.count)
      }
      rest.append(contentsOf: output[start...])
    }
    bytes = rest
    self.places = places
  }

  /// Takes rendered output apart in which names stand at known places.
  init(rendered: [UInt8], places: [Place], report: Int, file: Int) {
    var rest: [UInt8] = []
    rest.reserveCapacity(rendered.count)
    var start = 0
    for place in places {
      // Damaged places would lead out of the bytes; what comes of them fails its checksum later.
      let end = min(rendered.count, max(start, start + place.offset - rest.count))
      rest.append(contentsOf: rendered[start..<end])
      start = min(rendered.count, end + (place.name == .report ? report : file))
    }
    rest.append(contentsOf: rendered[start...])
    bytes = rest
    self.places = places
  }

  /// Takes parts that came from elsewhere.
  init(bytes: [UInt8], places: [Place]) {
    self.bytes = bytes
    self.places = places
  }

  /// The output with these names in it.
  func rendered(report: [UInt8], file: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + places.count * max(report.count, file.count))
    var start = 0
    for place in places {
      let end = min(bytes.count, max(start, place.offset))
      output.append(contentsOf: bytes[start..<end])
      output.append(contentsOf: place.name == .report ? report : file)
      start = end
    }
    output.append(contentsOf: bytes[start...])
    return output
  }

  /// The first of the marks at or after an index.
  private static func first(
    _ common: [UInt8], _ report: [UInt8], _ file: [UInt8], in output: UnsafeRawBufferPointer,
    from start: Int
  ) -> (index: Int, name: Name)? {
    var from = start
    while from < output.count, let base = output.baseAddress,
      let found = memmem(base + from, output.count - from, common, common.count)
    {
      let index = UnsafeRawPointer(found) - base
      if holds(report, output, at: index) { return (index, .report) }
      if holds(file, output, at: index) { return (index, .file) }
      from = index + 1
    }
    return nil
  }

  private static func holds(
    _ mark: [UInt8], _ output: UnsafeRawBufferPointer, at index: Int
  ) -> Bool {
    guard output.count - index >= mark.count, let base = output.baseAddress else { return false }
    return memcmp(base + index, mark, mark.count) == 0
  }
}

extension NamedBytes {
  /// Places as few bytes: the number of them, then for each the distance from the one before and the
  /// name, seven bits a byte, the lowest first.
  static func pack(_ places: [Place], into bytes: inout [UInt8]) {
    append(places.count, to: &bytes)
    var before = 0
    for place in places {
      append((place.offset - before) << 1 | place.name.rawValue, to: &bytes)
      before = place.offset
    }
  }

  /// Reads packed places from an index on; nil where the bytes are none.
  static func unpack(_ bytes: [UInt8], from index: inout Int) -> [Place]? {
    guard let count = number(bytes, &index), count <= bytes.count else { return nil }
    var places: [Place] = []
    places.reserveCapacity(count)
    var before = 0
    for _ in 0..<count {
      guard let value = number(bytes, &index) else { return nil }
      before += value >> 1
      guard let name = Name(rawValue: value & 1) else { return nil }
      places.append(Place(offset: before, name: name))
    }
    return places
  }

  private static func append(_ value: Int, to bytes: inout [UInt8]) {
    var rest = UInt(value)
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private static func number(_ bytes: [UInt8], _ index: inout Int) -> Int? {
    var value = 0
    var shift = 0
    while index < bytes.count, shift < 56 {
      let byte = bytes[index]
      index += 1
      value |= Int(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return value }
      shift += 7
    }
    return nil
  }
}
