/// Writes comma-separated values as RFC 4180 has them: CRLF at the end of a line, fields in
/// quotation marks where they need it. Texts stay as they are, also with a leading "=".
struct CSVWriter: Sendable {
  /// What has been written and not yet been taken.
  private(set) var bytes: [UInt8] = []
  private var isLineStart = true

  /// Writes one field.
  mutating func field(_ text: String) {
    separate()
    guard text.utf8.contains(where: Self.needsQuoting) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a whole number.
  mutating func field(_ number: Int) {
    separate()
    bytes.append(integer: number)
  }

  /// Writes a number; an empty field where it is not finite.
  mutating func field(_ number: Double) {
    separate()
    if number.isFinite { bytes.append(number: number) }
  }

  /// Writes an empty field: nothing is known.
  mutating func emptyField() { separate() }

  /// Ends the line.
  mutating func endLine() {
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
    isLineStart = true
  }

  /// Adds whole lines that were written before.
  mutating func append(lines: ArraySlice<UInt8>) { bytes.append(contentsOf: lines) }

  /// Hands over what has been written and forgets it.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func separate() {
    if !isLineStart { bytes.append(UInt8(ascii: ",")) }
    isLineStart = false
  }

  private static func needsQuoting(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }
}
