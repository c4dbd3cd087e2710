extension String {
  /// The text on one line: line ends, tabs and other control characters are spaces.
  var onOneLine: String {
    guard unicodeScalars.contains(where: \.breaksLine) else { return self }
    var result = UnicodeScalarView()
    for scalar in unicodeScalars { result.append(scalar.breaksLine ? " " : scalar) }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// Whether an editor or a reader of lines would see the end of a line, or a jump, here.
  fileprivate var breaksLine: Bool {
    value < 0x20 || value == 0x7F || value == 0x85 || value == 0x2028 || value == 0x2029
  }
}
