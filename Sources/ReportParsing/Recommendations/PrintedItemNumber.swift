import Layout

/// Numbers of items, as markers or at the start of a text.
enum PrintedItemNumber {
  /// "1.", "(2)" or "R3", not a bullet.
  static func isNumber(_ marker: String) -> Bool { marker.contains(where: \.isNumber) }

  /// The number without brackets and the stop behind it.
  static func number(_ marker: String) -> String {
    String(PrintedWord(marker[...]).core)
  }

  /// A number at the start of a paragraph: its own marker, or digits with a stop or bracket in its text.
  static func leading(_ block: Block) -> (String, String)? {
    if let marker = block.marker, isNumber(marker) { return (marker, block.text) }
    if let item = ItemNumber(block.text), !item.rest.isEmpty {
      return (item.number, String(item.rest))
    }
    guard let item = PrintedIdentifier(block.text), !item.rest.isEmpty else { return nil }
    return (item.number, String(item.rest))
  }

  /// A number that stands alone, above its words or beside them: "MR1".
  static func alone(_ text: String) -> String? {
    guard let item = PrintedIdentifier(text), item.rest.isEmpty else { return nil }
    return item.number
  }

  /// Whether it is the number of a chapter's paragraph: "113.4".
  static func isRunning(_ number: String) -> Bool {
    number.contains(".") && number.allSatisfy { $0.isNumber || $0 == "." }
  }
}
