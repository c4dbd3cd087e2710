import CPoppler

/// Draws overlays over a page's picture.
struct OverlayPainter {
  let context: OpaquePointer
  /// Pixels in a point; outlines and labels keep their size in pixels.
  let scale: Double

  private static let outline = 1.2
  private static let labelSize = 11.0
  private static let tint = 0.12

  /// Draws the box, and its label where there is one.
  func paint(_ overlay: PageOverlay) {
    let box = overlay.box
    let (red, green, blue) = (
      Double(overlay.colour.red) / 255, Double(overlay.colour.green) / 255,
      Double(overlay.colour.blue) / 255
    )
    cairo_rectangle(context, box.x0, box.y0, box.width, box.height)
    cairo_set_source_rgba(context, red, green, blue, Self.tint)
    cairo_fill_preserve(context)
    cairo_set_source_rgb(context, red, green, blue)
    cairo_set_line_width(context, Self.outline / scale)
    cairo_stroke(context)
    guard !overlay.label.isEmpty else { return }
    cairo_select_font_face(context, "sans-serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_BOLD)
    cairo_set_font_size(context, Self.labelSize / scale)
    var extents = cairo_text_extents_t()
    cairo_text_extents(context, overlay.label, &extents)
    let margin = 2 / scale
    let top = max(0, box.y0 - extents.height - 2 * margin)
    cairo_rectangle(
      context, box.x0, top, extents.x_advance + 2 * margin, extents.height + 2 * margin)
    cairo_fill(context)
    let isDark = overlay.colour.lightness < 0.6
    cairo_set_source_rgb(context, isDark ? 1 : 0, isDark ? 1 : 0, isDark ? 1 : 0)
    cairo_move_to(context, box.x0 + margin, top + margin - extents.y_bearing)
    cairo_show_text(context, overlay.label)
  }
}
