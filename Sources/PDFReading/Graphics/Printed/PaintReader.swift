import CPoppler

/// What a context paints with.
enum Paint {
  /// A plain colour, or the mean of a gradient.
  case colour(Colour)
  /// A picture, with its area in the context's present space.
  case picture(Box)
  /// Drawings composed apart, with the area that has ink; nil where there is none.
  case group(Box?)
  /// A tiling or a mesh.
  case other
}

/// Reads a context's source.
enum PaintReader {
  /// nil where the source is fully transparent.
  static func paint(of context: OpaquePointer) -> Paint? {
    guard let pattern = cairo_get_source(context) else { return nil }
    switch cairo_pattern_get_type(pattern) {
    case CAIRO_PATTERN_TYPE_SOLID:
      var (red, green, blue, alpha) = (0.0, 0.0, 0.0, 0.0)
      cairo_pattern_get_rgba(pattern, &red, &green, &blue, &alpha)
      return alpha > 0 ? .colour(Colour(red, green, blue)) : nil
    case CAIRO_PATTERN_TYPE_LINEAR, CAIRO_PATTERN_TYPE_RADIAL:
      return meanColour(pattern).map { .colour($0) }
    case CAIRO_PATTERN_TYPE_SURFACE:
      return surfacePaint(pattern)
    default:
      return .other
    }
  }

  private static func meanColour(_ pattern: OpaquePointer) -> Colour? {
    var count: Int32 = 0
    cairo_pattern_get_color_stop_count(pattern, &count)
    var (sumRed, sumGreen, sumBlue, seen) = (0.0, 0.0, 0.0, 0.0)
    for index in 0..<max(0, count) {
      var (offset, red, green, blue, alpha) = (0.0, 0.0, 0.0, 0.0, 0.0)
      cairo_pattern_get_color_stop_rgba(pattern, index, &offset, &red, &green, &blue, &alpha)
      guard alpha > 0 else { continue }
      sumRed += red
      sumGreen += green
      sumBlue += blue
      seen += 1
    }
    return seen > 0 ? Colour(sumRed / seen, sumGreen / seen, sumBlue / seen) : nil
  }

  private static func surfacePaint(_ pattern: OpaquePointer) -> Paint {
    var surface: OpaquePointer?
    guard cairo_pattern_get_surface(pattern, &surface) == CAIRO_STATUS_SUCCESS, let surface else {
      return .other
    }
    var matrix = cairo_matrix_t()
    cairo_pattern_get_matrix(pattern, &matrix)
    guard cairo_matrix_invert(&matrix) == CAIRO_STATUS_SUCCESS else { return .other }
    // The surface of a group wraps its image and has no width of its own to tell.
    let width = cairo_image_surface_get_width(surface)
    let height = cairo_image_surface_get_height(surface)
    if width > 0, height > 0 {
      return .picture(
        matrix.box(Box(x0: 0, y0: 0, x1: Double(width), y1: Double(height))))
    }
    return .group(ink(of: surface).map { matrix.box($0) })
  }

  /// The box around the pixels of a group that are not transparent, in the group's own space.
  private static func ink(of group: OpaquePointer) -> Box? {
    guard let image = cairo_surface_map_to_image(group, nil) else { return nil }
    defer { cairo_surface_unmap_image(group, image) }
    guard cairo_surface_status(image) == CAIRO_STATUS_SUCCESS,
      let data = cairo_image_surface_get_data(image)
    else { return nil }
    let bytes =
      switch cairo_image_surface_get_format(image) {
      case CAIRO_FORMAT_A8: 1
      case CAIRO_FORMAT_ARGB32: 4
      default: 0
      }
    let width = Int(cairo_image_surface_get_width(image))
    let height = Int(cairo_image_surface_get_height(image))
    let stride = Int(cairo_image_surface_get_stride(image))
    var (offsetX, offsetY) = (0.0, 0.0)
    cairo_surface_get_device_offset(group, &offsetX, &offsetY)
    guard bytes > 0 else {
      return Box(
        x0: -offsetX, y0: -offsetY, x1: Double(width) - offsetX, y1: Double(height) - offsetY)
    }
    var box: Box?
    for row in 0..<height {
      let line = UnsafeBufferPointer(start: data + row * stride, count: width * bytes)
      guard let first = line.firstIndex(where: { $0 != 0 }),
        let last = line.lastIndex(where: { $0 != 0 })
      else { continue }
      let part = Box(
        x0: Double(first / bytes) - offsetX, y0: Double(row) - offsetY,
        x1: Double(last / bytes + 1) - offsetX, y1: Double(row + 1) - offsetY)
      box = box?.union(part) ?? part
    }
    return box
  }
}

extension cairo_matrix_t {
  /// The upright box around a box carried over by the matrix.
  fileprivate func box(_ box: Box) -> Box {
    let xs = [xx * box.x0, xx * box.x1].sorted()
    let ys = [yy * box.y0, yy * box.y1].sorted()
    let skewX = [xy * box.y0, xy * box.y1].sorted()
    let skewY = [yx * box.x0, yx * box.x1].sorted()
    return Box(
      x0: xs[0] + skewX[0] + x0, y0: ys[0] + skewY[0] + y0, x1: xs[1] + skewX[1] + x0,
      y1: ys[1] + skewY[1] + y0)
  }
}

extension Colour {
  /// From parts between 0 and 1.
  fileprivate init(_ red: Double, _ green: Double, _ blue: Double) {
    func part(_ value: Double) -> UInt8 { UInt8(max(0, min(255, (value * 255).rounded()))) }
    self.init(red: part(red), green: part(green), blue: part(blue))
  }
}
