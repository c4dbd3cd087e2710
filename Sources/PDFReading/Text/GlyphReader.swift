import CPoppler

/// Reads the glyphs of a page with their boxes and styles by Poppler's C interface, where its interpreter cannot be asked.
///
/// Poppler gives three parallel things: the text in UTF-8, a rectangle for each of its characters, and runs of one
/// look by character index. It adds the blanks and line ends itself; they are skipped here. The text is walked as
/// bytes: this loop sees every character of every report.
struct GlyphReader {
  /// The glyphs with their styles.
  private(set) var list = GlyphList()

  /// Reads the page at once.
  init(_ page: PageHandle) {
    guard let text = poppler_page_get_text(page.pointer) else { return }
    defer { g_free(text) }
    var rectangles: UnsafeMutablePointer<PopplerRectangle>?
    var count: guint = 0
    guard poppler_page_get_text_layout(page.pointer, &rectangles, &count) != 0, let rectangles
    else { return }
    defer { g_free(rectangles) }
    let runs = poppler_page_get_text_attributes(page.pointer)
    defer { poppler_page_free_text_attributes(runs) }

    let boxes = UnsafeBufferPointer(start: rectangles, count: Int(count))
    list.reserve(boxes.count)
    read(UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), boxes, readRuns(runs))
  }

  /// A stretch of characters of one look.
  private struct Run {
    var end: Int
    var style: Int32
  }

  /// Makes the styles, each once, and says where each run ends.
  private mutating func readRuns(_ entries: UnsafeMutablePointer<GList>?) -> [Run] {
    var runs: [Run] = []
    var known: [UnsafePointer<PopplerTextAttributes>] = []
    var node = entries
    while let current = node {
      node = current.pointee.next
      guard let data = current.pointee.data else { continue }
      let attributes = UnsafePointer(data.assumingMemoryBound(to: PopplerTextAttributes.self))
      let style: Int
      if let index = known.firstIndex(where: { Self.look(of: $0, equals: attributes) }) {
        style = index
      } else {
        style = known.count
        known.append(attributes)
        list.styles.append(Self.style(attributes.pointee))
      }
      runs.append(Run(end: Int(attributes.pointee.end_index), style: Int32(style)))
    }
    return runs
  }

  private static func look(
    of one: UnsafePointer<PopplerTextAttributes>, equals other: UnsafePointer<PopplerTextAttributes>
  ) -> Bool {
    let (a, b) = (one.pointee, other.pointee)
    return a.font_size == b.font_size && a.color.red == b.color.red
      && a.color.green == b.color.green && a.color.blue == b.color.blue
      && g_strcmp0(a.font_name, b.font_name) == 0
  }

  private static func style(_ attributes: PopplerTextAttributes) -> TextStyle {
    GlyphList.style(
      fontName: attributes.font_name.map { String(cString: $0) } ?? "", size: attributes.font_size,
      red: attributes.color.red, green: attributes.color.green, blue: attributes.color.blue)
  }

  private mutating func read(
    _ text: UnsafePointer<UInt8>, _ boxes: UnsafeBufferPointer<PopplerRectangle>, _ runs: [Run]
  ) {
    var next = text
    var index = 0
    var run = 0
    if list.styles.isEmpty {
      list.styles.append(Self.style(PopplerTextAttributes()))
    }
    while index < boxes.count, next.pointee != 0 {
      let value = Self.decode(&next)
      // Poppler wraps right-to-left words in direction marks that have no box.
      if Self.isDirectionMark(value) { continue }
      defer { index += 1 }
      while run + 1 < runs.count, runs[run].end < index { run += 1 }
      let box = boxes[index]
      list.append(
        value, style: runs.isEmpty ? 0 : runs[run].style, x0: box.x1, y0: box.y1, x1: box.x2,
        y1: box.y2)
    }
  }

  /// The next code point. Poppler writes well-formed UTF-8 except for surrogates, which come as three bytes.
  private static func decode(_ next: inout UnsafePointer<UInt8>) -> UInt32 {
    let lead = next.pointee
    next += 1
    if lead < 0x80 { return UInt32(lead) }
    var value: UInt32
    var following: Int
    switch lead {
    case 0xC0..<0xE0: (value, following) = (UInt32(lead & 0x1F), 1)
    case 0xE0..<0xF0: (value, following) = (UInt32(lead & 0x0F), 2)
    case 0xF0..<0xF8: (value, following) = (UInt32(lead & 0x07), 3)
    default: return 0xFFFD
    }
    while following > 0, next.pointee & 0xC0 == 0x80 {
      value = value << 6 | UInt32(next.pointee & 0x3F)
      next += 1
      following -= 1
    }
    return following == 0 ? value : 0xFFFD
  }

  private static func isDirectionMark(_ value: UInt32) -> Bool { (0x202A...0x202E).contains(value) }
}
