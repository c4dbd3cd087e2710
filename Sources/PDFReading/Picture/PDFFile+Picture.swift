import CPoppler
import Glibc

extension PDFFile {
  /// Longest side of a picture in pixels; a larger scale is brought down to it.
  private static let pixelLimit = 12_000.0

  /// Draws a page (1-based) at `scale` pixels to the point with the overlays over it, in order. Throws
  /// `unreadablePage`, or `notWritable` where there is no memory for the picture.
  public func picture(
    page number: Int, scale: Double = 2, overlays: [PageOverlay] = []
  ) throws(PDFReadingError) -> PagePicture {
    let page = try open(page: number)
    let size = page.size
    let scale = min(scale, Self.pixelLimit / max(size.width, size.height, 1))
    guard scale > 0, scale.isFinite else {
      throw PDFReadingError(
        code: .notWritable, file: name, page: number,
        message: "no picture can be drawn at \(scale) pixels to the point; choose a larger scale")
    }
    let (width, height) = (Self.pixels(size.width * scale), Self.pixels(size.height * scale))
    guard
      let surface = SurfaceHandle(
        owning: cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)),
      let context = ContextHandle(drawingOn: surface)
    else {
      throw PDFReadingError(
        code: .notWritable, file: name, page: number,
        message:
          "there is no memory for a picture of \(width) by \(height) pixels; choose a smaller scale"
      )
    }
    cairo_set_source_rgb(context.pointer, 1, 1, 1)
    cairo_paint(context.pointer)
    cairo_scale(context.pointer, scale, scale)
    StandardErrorSilence.whileSilent { poppler_page_render(page.pointer, context.pointer) }
    for overlay in overlays {
      OverlayPainter(context: context.pointer, scale: scale).paint(overlay)
    }
    return PagePicture(width: Int(width), height: Int(height), png: Self.png(surface))
  }

  /// A side of a picture, of which neither nothing nor too much is made.
  private static func pixels(_ length: Double) -> Int32 {
    Int32(max(1, min(length.rounded(), pixelLimit)))
  }

  /// Draws a page as `picture` does and writes it to a PNG file.
  public func writePicture(
    page number: Int, scale: Double = 2, overlays: [PageOverlay] = [], to path: String
  ) throws(PDFReadingError) {
    let picture = try picture(page: number, scale: scale, overlays: overlays)
    guard let file = fopen(path, "we") else { throw Self.unwritten(path, errno) }
    let written = picture.png.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    let cause = errno
    guard fclose(file) == 0, written == picture.png.count else {
      throw Self.unwritten(path, written == picture.png.count ? errno : cause)
    }
  }

  private static func unwritten(_ path: String, _ cause: Int32) -> PDFReadingError {
    PDFReadingError(
      code: .notWritable, file: path,
      message: "cannot be written: \(String(cString: strerror(cause)))")
  }

  private static func png(_ surface: SurfaceHandle) -> [UInt8] {
    var bytes: [UInt8] = []
    withUnsafeMutablePointer(to: &bytes) { pointer in
      _ = cairo_surface_write_to_png_stream(
        surface.pointer,
        { closure, data, length in
          closure?.assumingMemoryBound(to: [UInt8].self).pointee
            .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
          return CAIRO_STATUS_SUCCESS
        }, pointer)
    }
    return bytes
  }
}
