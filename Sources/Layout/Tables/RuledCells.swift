internal import PDFReading

/// The cells that rules enclose: a tint inside of one, as behind a cell's paragraph, bounds no cell of its own.
struct RuledCells {
  private let horizontal: [Edge]
  private let vertical: [Edge]
  /// Distance in points below which an area touches a rule.
  private let touch: Double

  /// `horizontal` and `vertical` are the drawn rules.
  init(horizontal: [Edge], vertical: [Edge], touch: Double) {
    self.touch = touch
    self.horizontal = horizontal
    self.vertical = vertical
  }

  /// Whether a painted area lies within a cell, apart from its rules on every side and nearer to those at its left and
  /// right than it is high.
  func hold(_ box: Box) -> Bool {
    guard vertical.count >= 2, horizontal.count >= 2 else { return false }
    let across = vertical.filter { $0.start < box.y0 && $0.end > box.y1 }
    let along = horizontal.filter { $0.start < box.x0 && $0.end > box.x1 }
    guard let left = across.map(\.position).filter({ $0 < box.x0 - touch }).max(),
      let right = across.map(\.position).filter({ $0 > box.x1 + touch }).min(),
      let top = along.map(\.position).filter({ $0 < box.y0 - touch }).max(),
      let bottom = along.map(\.position).filter({ $0 > box.y1 + touch }).min()
    else { return false }
    let isTouched =
      across.contains { abs($0.position - box.x0) <= touch || abs($0.position - box.x1) <= touch }
      || along.contains { abs($0.position - box.y0) <= touch || abs($0.position - box.y1) <= touch }
    let isNear = box.x0 - left < box.height && right - box.x1 < box.height
    // A band across a framed page is no cell's.
    let isCell = bottom - top < 12 * box.height && right - left < 40 * box.height
    return !isTouched && isNear && isCell
  }
}
