internal import Layout

extension Block {
  /// The mark of an ordered item or numbered paragraph ("4.", "(a)", "1.12"); nil for bullets.
  var orderedMarker: String? {
    guard kind == .listItem, let marker else { return nil }
    let isNumbered = marker.utf8.contains { (0x30...0x39).contains($0) }
    // A letter alone is a bullet: "o" in Courier is one of Word's.
    let isLettered =
      marker.utf8.count > 1 && marker.unicodeScalars.contains { $0.properties.isAlphabetic }
    return isNumbered || isLettered ? marker : nil
  }

  /// What is printed before its words: "5.1", "Table 4:", "Source:", "(a)".
  var printedLabel: String? {
    switch kind {
    case .heading: number
    case .listItem: orderedMarker
    case .caption: label.map { label in number.map { "\(label) \($0):" } ?? "\(label):" }
    case .source: "Source:"
    default: nil
    }
  }

  /// The words with what is printed before them.
  var labelledText: String {
    guard let label = printedLabel else { return text }
    return text.isEmpty ? label : "\(label) \(text)"
  }
}
