internal import Crypto

/// What tells a profile from another of its name.
enum ProfileHash {
  /// SHA-256 of its text, in lower-case hexadecimal.
  static func sha256(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return hash.finalize().reduce(into: "") { digits, byte in
      digits += byte < 16 ? "0" : ""
      digits += String(byte, radix: 16)
    }
  }
}
