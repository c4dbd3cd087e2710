internal import Layout
internal import PDFReading

extension Double {
  /// Hundredths of a point: finer than any printer, and short to read. Never "-0".
  var roundedForOutput: Double {
    let rounded = (self * 100).rounded() / 100
    return rounded == 0 ? 0 : rounded
  }
}

extension Block.Kind {
  /// The name in XML and JSON: "list-item".
  var exportName: String {
    self == .listItem ? "list-item" : rawValue
  }
}

extension TableEvidence {
  /// The name in XML and JSON: "partly-ruled".
  var exportName: String {
    self == .partlyRuled ? "partly-ruled" : rawValue
  }
}

extension Colour {
  /// "#1d3557".
  var hexadecimal: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(part, radix: 16)
        return digits.utf8.count == 1 ? "0\(digits)" : digits
      }.joined()
  }
}
