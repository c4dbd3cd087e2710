extension Box {
  /// The shared part; nil where there is none. A line without thickness can be shared.
  func intersection(_ other: Box) -> Box? {
    let box = Box(
      x0: max(x0, other.x0), y0: max(y0, other.y0), x1: min(x1, other.x1), y1: min(y1, other.y1))
    return box.x0 <= box.x1 && box.y0 <= box.y1 ? box : nil
  }

  /// What is left of the box around a hole: top, right, bottom and left strip, without those that have no thickness.
  func frame(around hole: Box) -> [Box] {
    [
      Box(x0: x0, y0: y0, x1: x1, y1: hole.y0),
      Box(x0: hole.x1, y0: y0, x1: x1, y1: y1),
      Box(x0: x0, y0: hole.y1, x1: x1, y1: y1),
      Box(x0: x0, y0: y0, x1: hole.x0, y1: y1),
    ].filter { $0.width > 0.01 && $0.height > 0.01 }
  }
}

extension Colour {
  /// Indistinguishable from blank paper.
  var isWhite: Bool { red >= 253 && green >= 253 && blue >= 253 }
}
