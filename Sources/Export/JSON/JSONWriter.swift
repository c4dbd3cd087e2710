/// Writes JSON as bytes, in the order in which it is told.
///
/// Objects and lists of objects are broken over lines and indented by two spaces; lists of plain
/// values stand on one line, so that a box or a table row reads as one thing. No `JSONEncoder`:
/// loading Foundation and building a tree would cost more than recognising the records.
public struct JSONWriter: Sendable {
  /// How a list or object is laid out.
  public enum Layout: Sendable {
    /// Each element on a line of its own.
    case lines
    /// All elements on one line.
    case inline
  }

  /// An object or list that has been begun.
  private struct Frame {
    var layout: Layout
    var isEmpty = true
  }

  /// What has been written so far.
  public private(set) var bytes: [UInt8] = []
  private var frames: [Frame] = []
  /// Whether a key stands before the next value.
  private var isAfterKey = false

  /// Makes a writer with room for some bytes.
  public init(capacity: Int = 1 << 12) {
    bytes.reserveCapacity(capacity)
  }

  /// Takes out what has been written so far, so that a large file can be written piece by piece.
  public mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// All that was written, ended by a newline.
  public consuming func finish() -> [UInt8] {
    precondition(frames.isEmpty, "an object or a list has not been ended")
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}

// MARK: - Structure

extension JSONWriter {
  /// Begins an object.
  public mutating func beginObject(_ layout: Layout = .lines) {
    begin(UInt8(ascii: "{"), layout)
  }

  /// Ends the object begun last.
  public mutating func endObject() { end(UInt8(ascii: "}")) }

  /// Begins a list.
  public mutating func beginArray(_ layout: Layout = .lines) {
    begin(UInt8(ascii: "["), layout)
  }

  /// Ends the list begun last.
  public mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Writes the key of the next value.
  public mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(ascii: " "))
    isAfterKey = true
  }

  private mutating func begin(_ bracket: UInt8, _ layout: Layout) {
    separate()
    // What stands inside one line stays on it.
    let isInside = frames.last.map { $0.layout == .inline } ?? false
    frames.append(Frame(layout: isInside ? .inline : layout))
    bytes.append(bracket)
  }

  private mutating func end(_ bracket: UInt8) {
    guard let frame = frames.popLast() else { preconditionFailure("nothing to end") }
    if !frame.isEmpty, frame.layout == .lines { newLine() }
    bytes.append(bracket)
  }

  /// Writes the comma and the white space before a key or an element.
  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    guard let frame = frames.last else { return }
    if !frame.isEmpty { bytes.append(UInt8(ascii: ",")) }
    switch frame.layout {
    case .lines: newLine()
    case .inline: if !frame.isEmpty { bytes.append(UInt8(ascii: " ")) }
    }
    frames[frames.count - 1].isEmpty = false
  }

  private mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in frames {
      bytes.append(UInt8(ascii: " "))
      bytes.append(UInt8(ascii: " "))
    }
  }
}

// MARK: - Values

extension JSONWriter {
  /// Writes null.
  public mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Writes true or false.
  public mutating func value(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Writes a whole number.
  public mutating func value(_ value: Int) {
    separate()
    bytes.append(integer: value)
  }

  /// Writes a number; null where it is not finite, since JSON has no word for that.
  public mutating func value(_ value: Double) {
    guard value.isFinite else { return null() }
    separate()
    bytes.append(number: value)
  }

  /// Writes a text.
  public mutating func value(_ value: String) {
    separate()
    quote(value)
  }

  /// Writes a text in quotation marks: only quotation mark, backslash and control characters are
  /// escaped, everything else stays UTF-8.
  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { source in
      var start = 0
      for index in source.indices {
        let byte = source[index]
        if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { continue }
        bytes.append(contentsOf: source[start..<index])
        escape(byte)
        start = index + 1
      }
      bytes.append(contentsOf: source[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
    case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    default:
      let digits = String(byte, radix: 16)
      bytes.append(contentsOf: (digits.utf8.count == 1 ? "u000" : "u00").utf8)
      bytes.append(contentsOf: digits.utf8)
    }
  }
}
