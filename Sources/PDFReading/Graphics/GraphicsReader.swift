import CPoppler

/// Reads what a page draws besides text.
///
/// The page is printed to a small picture through a cairo observer surface, which calls back for every fill, stroke
/// and paint while its path, colour and matrix can still be asked of the context. Printing, because Poppler then
/// leaves lines where they are instead of snapping them to pixels. The picture itself is thrown away.
struct GraphicsReader {
  /// Pixels for a point. Paths are exact to 1/256 pixel whatever the scale; a small picture is quick to paint.
  private static let scale = 0.25

  private let page: Box
  private let tolerances: ShapeCollector.Tolerances
  private let letters: LetterBoxes

  /// Takes the page's size, and the body size from its text.
  init(_ content: PageContent) {
    page = Box(x0: 0, y0: 0, x1: content.width, y1: content.height)
    letters = LetterBoxes(content.glyphs)
    tolerances = ShapeCollector.Tolerances(ruleThickness: Self.ruleThickness(content))
  }

  /// A quarter of the size in which most of the page is set, kept between 2 and 4 points.
  private static func ruleThickness(_ content: PageContent) -> Double {
    var counts = [Int](repeating: 0, count: content.styles.count)
    for glyph in content.glyphs { counts[Int(glyph.style)] += 1 }
    var bySize: [Double: Int] = [:]
    for (style, count) in zip(content.styles, counts) { bySize[style.size, default: 0] += count }
    let body = bySize.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 12
    return min(4, max(2, body / 4))
  }

  /// Prints the page and returns what it drew; nothing where cairo is out of memory.
  func read(_ handle: PageHandle) -> PageGraphics {
    let width = Int32(min(4096, page.width * Self.scale + 1))
    let height = Int32(min(4096, page.height * Self.scale + 1))
    guard
      let picture = SurfaceHandle(
        owning: cairo_image_surface_create(CAIRO_FORMAT_A8, width, height)),
      let observer = SurfaceHandle(
        owning: cairo_surface_create_observer(
          picture.pointer, CAIRO_SURFACE_OBSERVER_NORMAL)),
      let context = ContextHandle(drawingOn: observer)
    else { return PageGraphics() }
    let recorder = DrawingRecorder(
      context: context.pointer, scale: Self.scale,
      shapes: ShapeCollector(page: page, tolerances: tolerances, letters: letters))
    recorder.observe(observer)
    cairo_scale(context.pointer, Self.scale, Self.scale)
    withExtendedLifetime(recorder) {
      StandardErrorSilence.whileSilent {
        poppler_page_render_for_printing(handle.pointer, context.pointer)
      }
    }
    var graphics = recorder.shapes.finished()
    graphics.groups.removeAll { letters.fill($0, slack: 2 / Self.scale) }
    return graphics
  }
}
