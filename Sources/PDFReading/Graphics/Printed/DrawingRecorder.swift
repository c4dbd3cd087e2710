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
      surface.pointer, { _, _, data in DrawingRecorder.from(data)?.masked() }, data)
  }

  private static func from(_ data: UnsafeMutableRawPointer?) -> DrawingRecorder? {
    data.map { Unmanaged<DrawingRecorder>.fromOpaque($0).takeUnretainedValue() }
  }

  private func filled() {
    let subpaths = CairoPathReader.subpaths(of: context, scale: scale)
    guard let paint = PaintReader.paint(of: context) else { return }
    switch paint {
    case .colour(let colour):
      shapes.fill(
        subpaths, colour: colour,
        isEvenOdd: cairo_get_fill_rule(context) == CAIRO_FILL_RULE_EVEN_ODD, clip: clip)
    case .picture, .group, .other:
      if let box = subpaths.box, let seen = clip(box) { shapes.drawing(seen) }
    }
  }

  private func stroked() {
    guard let paint = PaintReader.paint(of: context) else { return }
    let colour = if case .colour(let plain) = paint { plain } else { Colour.grey }
    var (x, y) = (cairo_get_line_width(context), 0.0)
    cairo_user_to_device_distance(context, &x, &y)
    let width = max(ShapeCollector.hairline, (x * x + y * y).squareRoot() / scale)
    shapes.stroke(
      CairoPathReader.subpaths(of: context, scale: scale), colour: colour, width: width, clip: clip)
  }

  /// Everything inside the clip was painted: a picture, a group, or a plain fill that covers all there is.
  private func paintedAll() {
    guard let extents = clipExtents(), let paint = PaintReader.paint(of: context) else { return }
    switch paint {
    case .colour(let colour):
      guard let seen = clip(extents) else { return }
      shapes.fill([Subpath(seen)], colour: colour, isEvenOdd: false) { $0 }
    case .picture(let area):
      if let seen = clip(pageBox(area)) { shapes.image(seen) }
    case .group(let ink):
      guard let ink else { return }
      if let seen = clip(pageBox(ink)) { shapes.group(seen) }
    case .other:
      shapes.drawing(extents)
    }
  }

  /// A colour was painted through a mask: a stencil picture, or an area that fades out.
  private func masked() {
    guard case .colour? = PaintReader.paint(of: context) else { return paintedAll() }
    // Poppler draws pictures in a space in which they fill the unit square.
    let unit = pageBox(Box(x0: 0, y0: 0, x1: 1, y1: 1))
    guard unit.area > Self.smallestStencil else { return paintedAll() }
    if let seen = clip(unit) { shapes.image(seen) }
  }

  /// Area in square points below which a unit square is no picture but the page's own unit.
  private static let smallestStencil = 1.5

  /// The box around what can be drawn on at present; whole pixels, outwards.
  private func clipExtents() -> Box? {
    var user = Box(x0: 0, y0: 0, x1: 0, y1: 0)
    cairo_clip_extents(context, &user.x0, &user.y0, &user.x1, &user.y1)
    guard user.x1 > user.x0, user.y1 > user.y0 else { return nil }
    return pageBox(user)
  }

  /// The page box around a box of the context's present space.
  private func pageBox(_ user: Box) -> Box {
    var box: Box?
    for (x, y) in [(user.x0, user.y0), (user.x1, user.y0), (user.x0, user.y1), (user.x1, user.y1)] {
      var (x, y) = (x, y)
      cairo_user_to_device(context, &x, &y)
      let point = Box(x0: x / scale, y0: y / scale, x1: x / scale, y1: y / scale)
      box = box?.union(point) ?? point
    }
    return box ?? user
  }

  /// The part of a box that can be drawn on; nil where nothing of it can.
  private func clip(_ box: Box) -> Box? {
    guard let extents = clipExtents(), let rough = box.intersection(extents) else { return nil }
    let finder = ClipEdgeFinder(extents: extents, pixel: 1 / scale) { [context, scale] x, y in
      var (x, y) = (x * scale, y * scale)
      cairo_device_to_user(context, &x, &y)
      return cairo_in_clip(context, x, y) != 0
    }
    return finder.cut(rough)
  }
}

extension Colour {
  /// Stands for a line painted with a pattern.
  fileprivate static let grey = Colour(red: 128, green: 128, blue: 128)
}
