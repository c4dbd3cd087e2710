import CPoppler

/// Finds the text of a PDF's catalogue dictionary, also where it is packed into a compressed object stream
/// (ISO 32000-1, 7.5.7), as in files since PDF 1.5.
struct CatalogueFinder {
  let bytes: ByteSearch

  /// The catalogue is a short dictionary; this much of it is looked at.
  private static let reach = 4096
  /// Most bytes that are unpacked from one stream: they name at most a few hundred objects.
  private static let unpackLimit = 1 << 20
  /// Most bytes of object lists that are unpacked to find the right stream, and most streams that are looked at: a list
  /// has ten bytes for an object.
  private static let listLimit = 16 << 20
  private static let streamLimit = 20_000
  /// A stream's dictionary is no longer than this.
  private static let dictionaryLimit = 512

  /// The beginning of the catalogue's text; nil where it cannot be found.
  func find() -> [UInt8]? {
    guard let root = bytes.occurrences(of: "/Root").compactMap({ bytes.reference(at: $0 + 5) }).last
    else { return nil }
    if let place = bytes.object(root) {
      let text = ByteSearch(bytes.bytes[place...], limit: Self.reach)
      return Array(text.bytes[..<(text.first("endobj") ?? text.bytes.count)])
    }
    var room = Self.listLimit
    for place in bytes.occurrences(of: "/ObjStm").prefix(Self.streamLimit) where room > 0 {
      if let text = packed(root, inStreamNamedAt: place, room: &room) { return text }
    }
    return nil
  }

  /// The object's text if the object stream whose dictionary has its type at `place` holds it.
  /// `room` is what of its list may still be unpacked.
  private func packed(
    _ number: Int, inStreamNamedAt place: Int, room: inout Int
  ) -> [UInt8]? {
    let near = ByteSearch(bytes.bytes[place...], limit: Self.dictionaryLimit + 6)
    guard let data = near.first("stream").map({ $0 + place }) else { return nil }
    // The dictionary begins after the "obj" before it.
    var start = place
    while start > 0, place - start < Self.dictionaryLimit, !bytes.starts(with: "obj", at: start) {
      start -= 1
    }
    let dictionary = ByteSearch(
      Slice(base: bytes.bytes, bounds: start..<data), limit: data - start)
    guard dictionary.first("/FlateDecode") != nil, dictionary.first("/DecodeParms") == nil,
      let count = dictionary.first("/N ").flatMap({ dictionary.number(at: $0 + 2) })?.value,
      let first = dictionary.first("/First").flatMap({ dictionary.number(at: $0 + 6) })?.value
    else { return nil }
    var content = data + 6
    if bytes.token(at: content) == 0x0D { content += 1 }
    if bytes.token(at: content) == 0x0A { content += 1 }
    guard content < bytes.bytes.count else { return nil }
    let source = UnsafeBufferPointer(rebasing: bytes.bytes[content...])
    // The list of objects comes first; only the stream that has the right one is unpacked further.
    guard first < Self.unpackLimit else { return nil }
    room -= first
    guard
      let offset = Self.unpack(source, limit: first).withUnsafeBufferPointer({
        Self.offset(of: number, among: count, in: ByteSearch($0))
      }), first + offset < Self.unpackLimit
    else { return nil }
    let text = Self.unpack(source, limit: min(Self.unpackLimit, first + offset + Self.reach))
    return first + offset < text.count ? Array(text[(first + offset)...]) : nil
  }

  /// The list is pairs of object number and offset.
  private static func offset(of number: Int, among count: Int, in list: ByteSearch) -> Int? {
    var place = 0
    for _ in 0..<min(count, 100_000) {
      guard let object = list.number(at: place), let offset = list.number(at: object.end) else {
        return nil
      }
      if object.value == number { return offset.value }
      place = offset.end
    }
    return nil
  }

  /// Up to `limit` bytes of deflated data; what came before an error where there is one.
  private static func unpack(_ source: UnsafeBufferPointer<UInt8>, limit: Int) -> [UInt8] {
    guard limit > 0 else { return [] }
    let decompressor = g_zlib_decompressor_new(G_ZLIB_COMPRESSOR_FORMAT_ZLIB)
    guard let decompressor else { return [] }
    defer { g_object_unref(UnsafeMutableRawPointer(decompressor)) }
    return [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
      var used = 0
      while filled < limit {
        var (read, written): (gsize, gsize) = (0, 0)
        let result = g_converter_convert(
          decompressor, source.baseAddress.map { $0 + used }, gsize(source.count - used),
          buffer.baseAddress.map { $0 + filled }, gsize(limit - filled), G_CONVERTER_NO_FLAGS,
          &read, &written, nil)
        used += Int(read)
        filled += Int(written)
        if result != G_CONVERTER_CONVERTED || (read == 0 && written == 0) { break }
      }
    }
  }
}
