import PDFReading

extension PageSketch {
  private static let black = Colour(red: 0, green: 0, blue: 0)

  /// A horizontal rule.
  mutating func rule(_ y: Double, from x0: Double = left, to x1: Double = right) {
    graphics.rules.append(
      Rule(box: Box(x0: x0, y0: y - 0.25, x1: x1, y1: y + 0.25), colour: Self.black))
  }

  /// A horizontal rule drawn in pieces that meet at the places between the first and the last.
  mutating func rule(_ y: Double, pieces xs: [Double]) {
    guard let x0 = xs.first, let x1 = xs.last else { return }
    graphics.rules.append(
      Rule(
        box: Box(x0: x0, y0: y - 0.25, x1: x1, y1: y + 0.25), colour: Self.black,
        joints: Array(xs.dropFirst().dropLast())))
  }

  /// A vertical rule.
  mutating func upright(_ x: Double, from y0: Double, to y1: Double) {
    graphics.rules.append(
      Rule(box: Box(x0: x - 0.25, y0: y0, x1: x + 0.25, y1: y1), colour: Self.black))
  }

  /// A vertical rule drawn in pieces that meet at the heights between the first and the last.
  mutating func upright(_ x: Double, pieces ys: [Double]) {
    guard let y0 = ys.first, let y1 = ys.last else { return }
    graphics.rules.append(
      Rule(
        box: Box(x0: x - 0.25, y0: y0, x1: x + 0.25, y1: y1), colour: Self.black,
        joints: Array(ys.dropFirst().dropLast())))
  }

  /// All rules of a grid.
  mutating func grid(xs: [Double], ys: [Double]) {
    guard let x0 = xs.first, let x1 = xs.last, let y0 = ys.first, let y1 = ys.last else { return }
    for y in ys { rule(y, from: x0, to: x1) }
    for x in xs { upright(x, from: y0, to: y1) }
  }

  /// A painted rectangle.
  mutating func fill(_ box: Box, _ colour: Colour = grey) {
    graphics.fills.append(Fill(box: box, colour: colour, isRectangle: true))
  }

  /// Text of a table cell, one string a line, starting at a row's top.
  mutating func cell(
    _ lines: String..., x: Double, top: Double, _ look: Look = Look(size: 10)
  ) {
    put(lines: lines, x: x + 4, y: top + 13, look, leading: 1.2)
  }

  /// A ruled table with rows of one height; every text stands in its cell. Returns its foot.
  @discardableResult
  mutating func table(
    _ rows: [[String]], xs: [Double], top: Double, height: Double = 20, header: Look? = nil,
    _ look: Look = Look(size: 10)
  ) -> Double {
    grid(xs: xs, ys: (0...rows.count).map { top + Double($0) * height })
    for (index, row) in rows.enumerated() {
      for (column, text) in row.enumerated() {
        cell(
          text, x: xs[column], top: top + Double(index) * height,
          index == 0 ? header ?? look : look)
      }
    }
    return top + Double(rows.count) * height
  }
}
