/// An upright rectangle on a page, in points, with the origin at the page's top left and y growing downwards.
public struct Box: Hashable, Sendable, Codable {
  /// Left edge.
  public var x0: Double
  /// Top edge.
  public var y0: Double
  /// Right edge.
  public var x1: Double
  /// Bottom edge.
  public var y1: Double

  /// Makes a box from its edges; the caller gives them in order.
  public init(x0: Double, y0: Double, x1: Double, y1: Double) {
    self.x0 = x0
    self.y0 = y0
    self.x1 = x1
    self.y1 = y1
  }

  /// Horizontal extent in points.
  public var width: Double { x1 - x0 }
  /// Vertical extent in points.
  public var height: Double { y1 - y0 }
  /// Horizontal centre.
  public var midX: Double { (x0 + x1) / 2 }
  /// Vertical centre.
  public var midY: Double { (y0 + y1) / 2 }
  /// Width times height, in square points.
  public var area: Double { width * height }

  /// The smallest box that holds both.
  public func union(_ other: Box) -> Box {
    Box(
      x0: min(x0, other.x0), y0: min(y0, other.y0), x1: max(x1, other.x1), y1: max(y1, other.y1))
  }

  /// Whether the two share any area, edges not counted.
  public func intersects(_ other: Box) -> Bool {
    x0 < other.x1 && other.x0 < x1 && y0 < other.y1 && other.y0 < y1
  }

  /// Whether the other lies inside, edges counted.
  public func encloses(_ other: Box) -> Bool {
    other.x0 >= x0 && other.y0 >= y0 && other.x1 <= x1 && other.y1 <= y1
  }

  /// Whether the other box's centre lies inside.
  public func containsCentre(of other: Box) -> Bool {
    other.midX >= x0 && other.midX <= x1 && other.midY >= y0 && other.midY <= y1
  }

  /// Length of the shared horizontal extent; 0 when there is none.
  public func horizontalOverlap(_ other: Box) -> Double {
    max(0, min(x1, other.x1) - max(x0, other.x0))
  }

  /// Length of the shared vertical extent; 0 when there is none.
  public func verticalOverlap(_ other: Box) -> Double {
    max(0, min(y1, other.y1) - max(y0, other.y0))
  }

  /// The box grown by `margin` points on every side.
  public func insetBy(_ margin: Double) -> Box {
    Box(x0: x0 + margin, y0: y0 + margin, x1: x1 - margin, y1: y1 - margin)
  }
}
