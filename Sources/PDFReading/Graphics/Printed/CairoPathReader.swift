import CPoppler

/// Reads the current path of a cairo context.
enum CairoPathReader {
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
        current.addCurve(point(index + 1), point(index + 2), point(index + 3))
      default:
        // A closed line ends where it began.
        if let first = current.points.first { current.points.append(first) }
      }
      index += max(1, Int(header.length))
    }
    if current.points.count > 1 { subpaths.append(current) }
    return subpaths
  }
}
