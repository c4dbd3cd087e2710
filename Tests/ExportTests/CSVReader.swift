/// Reads comma-separated values strictly as RFC 4180 has them; nil where they are not.
enum CSVReader {
  /// The lines with their fields.
  static func read(_ bytes: [UInt8]) -> [[String]]? {
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var index = 0
    func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }
    while index < bytes.count {
      field = []
      if peek() == UInt8(ascii: "\"") {
        index += 1
        while true {
          guard let byte = peek() else { return nil }
          index += 1
          if byte == UInt8(ascii: "\"") {
            guard peek() == byte else { break }
            index += 1
          }
          field.append(byte)
        }
      } else {
        while let byte = peek(), byte != UInt8(ascii: ","), byte != UInt8(ascii: "\r") {
          guard byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\n") else { return nil }
          field.append(byte)
          index += 1
        }
      }
      row.append(String(decoding: field, as: UTF8.self))
      if peek() == UInt8(ascii: ",") {
        index += 1
        continue
      }
      guard bytes[index...].starts(with: "\r\n".utf8) else { return nil }
      index += 2
      rows.append(row)
      row = []
    }
    return row.isEmpty ? rows : nil
  }
}
