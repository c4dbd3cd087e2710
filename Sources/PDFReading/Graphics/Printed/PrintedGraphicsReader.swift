import CPoppler

/// Reads what a page draws besides text, by printing it: exact and built on stable interfaces, but slow, since every
/// letter is drawn too. It is used where Poppler's interpreter cannot be asked, and to check the other reader.
///
/// The page is printed to a small picture through a cairo observer surface, which calls back for every fill, stroke
/// and paint while its path, colour and matrix can still be asked of the context. Printing, because Poppler then
/// leaves lines where they are instead of snapping them to pixels. The picture itself is thrown away.
struct PrintedGraphicsReader {
  /// Pixels for a point. Paths are exact to 1/256 pixel whatever the scale; a small picture is quick to paint.
  private static let scale = 0.25

  private let content: PageContent
  private let letters: LetterBoxes

  /// Takes the page with its text read.
  init(_ content: PageContent) {
    self.content = content
    letters = LetterBoxes(content.glyphs)
  }

  /// Prints the page and returns what it drew; nothing where cairo is out of memory.
  func read(_ handle: PageHandle) -> PageGraphics {
    let width = Int32(min(4096, content.width * Self.scale + 1))
    let height = Int32(min(4096, content.height * Self.scale + 1))
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
      shapes: ShapeCollector(content, letters: letters))
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
