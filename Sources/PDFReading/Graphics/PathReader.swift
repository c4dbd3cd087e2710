import CPoppler

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

/// Reads the current path of a cairo context.
enum PathReader {
  /// Pieces that a curve is broken into: enough for its extent and area to within 2 %.
  private static let piecesOfCurve = 4

  /// The subpaths in page points, where `scale` device pixels are a point.
  static func subpaths(of context: OpaquePointer, scale: Double) -> [Subpath] {
    guard let path = cairo_copy_path(context) else { return [] }
    defer { cairo_path_destroy(path) }
    guard path.pointee.status == CAIRO_STATUS_SUCCESS, let data = path.pointee.data else {
      return []
    }
    var matrix = cairo_matrix_t()
    cairo_get_matrix(context, &matrix)
    func point(_ index: Int) -> Subpath.Point {
      let raw = data[index].point
      return Subpath.Point(
        x: (matrix.xx * raw.x + matrix.xy * raw.y + matrix.x0) / scale,
        y: (matrix.yx * raw.x + matrix.yy * raw.y + matrix.y0) / scale)
    }

    var subpaths: [Subpath] = []
    var current = Subpath()
    var index = 0
    while index < Int(path.pointee.num_data) {
      let header = data[index].header
      switch header.type {
      case CAIRO_PATH_MOVE_TO:
        if current.points.count > 1 { subpaths.append(current) }
        current = Subpath(points: [point(index + 1)])
      case CAIRO_PATH_LINE_TO:
        current.points.append(point(index + 1))
      case CAIRO_PATH_CURVE_TO:
        guard let start = current.points.last else { break }
        add(
          to: &current, start, point(index + 1), point(index + 2), point(index + 3))
      default:
        // A closed line ends where it began.
        if let first = current.points.first { current.points.append(first) }
      }
      index += max(1, Int(header.length))
    }
    if current.points.count > 1 { subpaths.append(current) }
    return subpaths
  }

  private static func add(
    to subpath: inout Subpath, _ a: Subpath.Point, _ b: Subpath.Point, _ c: Subpath.Point,
    _ d: Subpath.Point
  ) {
    subpath.curves.append((a, d))
    for piece in 1...piecesOfCurve {
      let t = Double(piece) / Double(piecesOfCurve)
      let u = 1 - t
      let (wa, wb, wc, wd) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
      subpath.points.append(
        Subpath.Point(
          x: wa * a.x + wb * b.x + wc * c.x + wd * d.x,
          y: wa * a.y + wb * b.y + wc * c.y + wd * d.y))
    }
  }
}
