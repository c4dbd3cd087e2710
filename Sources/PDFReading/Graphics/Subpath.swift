/// A part of a path from one "move to" to the next, in page points.
struct Subpath {
  /// Corner points and the points that curves are broken into.
  var points: [Point] = []
  /// Start and end of each curve.
  var curves: [(from: Point, to: Point)] = []

  /// A point of the page.
  struct Point {
    var x: Double
    var y: Double
  }

  /// Pieces that a curve is broken into: enough for its extent and area to within 2 %.
  private static let piecesOfCurve = 4

  /// Goes on with a cubic curve; nothing where there is no point to start from.
  mutating func addCurve(_ b: Point, _ c: Point, _ d: Point) {
    guard let a = points.last else { return }
    curves.append((a, d))
    for piece in 1...Self.piecesOfCurve {
      let t = Double(piece) / Double(Self.piecesOfCurve)
      let u = 1 - t
      let (wa, wb, wc, wd) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
      points.append(
        Point(
          x: wa * a.x + wb * b.x + wc * c.x + wd * d.x,
          y: wa * a.y + wb * b.y + wc * c.y + wd * d.y))
    }
  }

  /// The smallest box around the points; nil where there are none.
  var box: Box? {
    guard let first = points.first else { return nil }
    var box = Box(x0: first.x, y0: first.y, x1: first.x, y1: first.y)
    for point in points.dropFirst() {
      box.x0 = min(box.x0, point.x)
      box.y0 = min(box.y0, point.y)
      box.x1 = max(box.x1, point.x)
      box.y1 = max(box.y1, point.y)
    }
    return box
  }

  /// Twice the enclosed area would be this sum; its sign tells the direction of turning (shoelace formula).
  var signedArea: Double {
    guard var previous = points.last else { return 0 }
    var sum = 0.0
    for point in points {
      sum += previous.x * point.y - point.x * previous.y
      previous = point
    }
    return sum / 2
  }
}

extension Subpath {
  /// The outline of a box.
  init(_ box: Box) {
    points = [
      Point(x: box.x0, y: box.y0), Point(x: box.x1, y: box.y0), Point(x: box.x1, y: box.y1),
      Point(x: box.x0, y: box.y1),
    ]
  }
}

extension [Subpath] {
  /// The box around all of them.
  var box: Box? {
    reduce(nil as Box?) { box, part in
      guard let other = part.box else { return box }
      return box?.union(other) ?? other
    }
  }
}
