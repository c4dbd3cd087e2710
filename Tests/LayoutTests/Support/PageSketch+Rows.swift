@testable import Layout

extension PageSketch {
  /// Rows of a label and figures that end at places of their own, without anything drawn; `top` is the first baseline.
  mutating func put(
    rows: [[String]], top: Double, step: Double = 12, left: Double = left, rights: [Double],
    _ look: Look
  ) {
    for (row, texts) in rows.enumerated() {
      let y = top + step * Double(row)
      for (column, text) in texts.enumerated() where !text.isEmpty {
        if column == 0 {
          put(text, x: left, y: y, look)
        } else {
          put(text, right: rights[column - 1], y: y, look)
        }
      }
    }
  }

  /// A word of small capitals, or several: large and small letters by turns. Returns the right edge.
  @discardableResult
  mutating func put(
    capitals: [(initial: String, rest: String)], y: Double, large: Look, small: Look
  ) -> Double {
    var x = Self.left
    for (initial, rest) in capitals {
      if !initial.isEmpty { x = put(initial, x: x, y: y, large) }
      x = put(rest, x: x, y: y, small) + 4
    }
    return x
  }

  /// A page on which something stands between two paragraphs, the second at a baseline.
  static func document(above foot: Double, _ draw: (inout PageSketch) -> Void) -> Document {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    draw(&page)
    page.prose(60, seed: 2, y: foot)
    return Document.of(page)
  }

  /// The tables of such a page.
  static func tables(above foot: Double, _ draw: (inout PageSketch) -> Void) -> [TableGrid] {
    document(above: foot, draw).tables
  }
}
