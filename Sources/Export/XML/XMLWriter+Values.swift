internal import Layout
internal import PDFReading

extension XMLWriter {
  /// Writes an attribute where there is something to say.
  func attribute(_ name: StaticString, ifKnown value: String?) {
    if let value { attribute(name, value) }
  }

  /// Writes a length in points, to a hundredth.
  func attribute(_ name: StaticString, points value: Double) {
    attribute(name, Self.text(value))
  }

  /// Writes a box as "x0 y0 x1 y1".
  func attribute(_ name: StaticString, _ box: Box) {
    attribute(
      name, [box.x0, box.y0, box.x1, box.y1].map(Self.text).joined(separator: " "))
  }

  private static func text(_ points: Double) -> String {
    var bytes: [UInt8] = []
    bytes.append(number: points.roundedForOutput)
    return String(decoding: bytes, as: UTF8.self)
  }
}
