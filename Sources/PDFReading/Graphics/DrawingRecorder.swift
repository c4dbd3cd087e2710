import CPoppler

/// Receives a surface's drawing operations and passes their shapes on, in page points.
final class DrawingRecorder {
  private let context: OpaquePointer
  private let scale: Double
  private(set) var shapes: ShapeCollector

  /// `context` must outlive the recorder's use; `scale` device pixels are a point.
  init(context: OpaquePointer, scale: Double, shapes: ShapeCollector) {
    self.context = context
    self.scale = scale
    self.shapes = shapes
  }

  /// Starts to listen. The recorder must be kept alive as long as the surface is drawn on.
  func observe(_ surface: SurfaceHandle) {
    let data = Unmanaged.passUnretained(self).toOpaque()
    cairo_surface_observer_add_fill_callback(
      surface.pointer, { _, _, data in DrawingRecorder.from(data)?.filled() }, data)
    cairo_surface_observer_add_stroke_callback(
      surface.pointer, { _, _, data in DrawingRecorder.from(data)?.stroked() }, data)
    cairo_surface_observer_add_paint_callback(
      surface.pointer, { _, _, data in DrawingRecorder.from(data)?.paintedAll() }, data)
    cairo_surface_observer_add_mask_callback(
      surface.pointer, { _, _, data in DrawingRecorder.from(data)?.paintedAll() }, data)
  }

  private static func from(_ data: UnsafeMutableRawPointer?) -> DrawingRecorder? {
    data.map { Unmanaged<DrawingRecorder>.fromOpaque($0).takeUnretainedValue() }
  }

  private func filled() {
    guard let colour = colour() else { return }
    let isEvenOdd = cairo_get_fill_rule(context) == CAIRO_FILL_RULE_EVEN_ODD
    shapes.fill(
      PathReader.subpaths(of: context, scale: scale), colour: colour, isEvenOdd: isEvenOdd,
      clip: clip)
  }

  private func stroked() {
    guard let colour = colour() else { return }
    var (x, y) = (cairo_get_line_width(context), 0.0)
    cairo_user_to_device_distance(context, &x, &y)
    let width = (x * x + y * y).squareRoot() / scale
    shapes.stroke(
      PathReader.subpaths(of: context, scale: scale), colour: colour, width: width, clip: clip)
  }

  private func paintedAll() {
    guard let extents = clipExtents() else { return }
    if let colour = colour() {
      shapes.fill([Subpath(extents)], colour: colour, isEvenOdd: false) { $0 }
    } else {
      shapes.image(extents)
    }
  }

  /// The colour in use; nil for pictures and for what is fully transparent.
  private func colour() -> Colour? {
    var (red, green, blue, alpha) = (0.0, 0.0, 0.0, 0.0)
    guard
      cairo_pattern_get_rgba(cairo_get_source(context), &red, &green, &blue, &alpha)
        == CAIRO_STATUS_SUCCESS, alpha > 0
    else { return nil }
    func part(_ value: Double) -> UInt8 { UInt8(max(0, min(255, (value * 255).rounded()))) }
    return Colour(red: part(red), green: part(green), blue: part(blue))
  }

  /// The box around what can be drawn on at present; whole pixels, outwards.
  private func clipExtents() -> Box? {
    var (x0, y0, x1, y1) = (0.0, 0.0, 0.0, 0.0)
    cairo_clip_extents(context, &x0, &y0, &x1, &y1)
    guard x1 > x0, y1 > y0 else { return nil }
    return pageBox(x0, y0, x1, y1)
  }

  private func pageBox(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) -> Box {
    var box: Box?
    for (x, y) in [(x0, y0), (x1, y0), (x0, y1), (x1, y1)] {
      var (x, y) = (x, y)
      cairo_user_to_device(context, &x, &y)
      let point = Box(x0: x / scale, y0: y / scale, x1: x / scale, y1: y / scale)
      box = box?.union(point) ?? point
    }
    return box ?? Box(x0: 0, y0: 0, x1: 0, y1: 0)
  }

  private func clip(_ box: Box) -> Box? {
    guard let extents = clipExtents() else { return nil }
    return box.intersection(extents)
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
