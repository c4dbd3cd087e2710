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
    guard let item = ItemNumber(block.text), !item.rest.isEmpty else { return nil }
    return (item.number, String(item.rest))
  }
}
