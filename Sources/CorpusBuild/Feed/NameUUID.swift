internal import Crypto

/// A UUID made from a name (RFC 9562, version 5): the same name gives the same one everywhere, as
/// `uuid.uuid5(uuid.NAMESPACE_URL, name)` does in Python.
enum NameUUID {
  /// The namespace of names that are IRIs (RFC 9562, section 6.6).
  private static let namespace: [UInt8] = [
    0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8,
  ]

  /// "urn:uuid:…" for a name.
  static func urn(_ name: String) -> String {
    var hash = Insecure.SHA1()
    (namespace + name.utf8).withUnsafeBytes { hash.update(bufferPointer: $0) }
    var bytes = Array(hash.finalize().prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array("0123456789abcdef")
    var text = "urn:uuid:"
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text.append("-") }
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return text
  }
}
