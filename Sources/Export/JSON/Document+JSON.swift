public import Layout
internal import PDFReading

/// A document as JSON: what `winnow extract --format json` writes. `Documentation/Extract.md` names
/// its keys; boxes are points from the top left.
extension Document {
  /// The document as UTF-8 bytes, equal for equal documents.
  public func json() -> [UInt8] {
    var writer = JSONWriter(capacity: 1 << 20)
    writer.beginObject()
    writer.put("document_version", "1")
    writeInfo(to: &writer)
    writer.list("styles", styles) { writer, style in writer.write(style) }
    writer.put("body_style", bodyStyle)
    writer.list("pages", pages) { writer, page in writer.write(page) }
    writer.list("blocks", blocks) { writer, block in writer.write(block) }
    writer.list("footnotes", footnotes) { writer, footnote in writer.write(footnote) }
    writer.list("contents", contents) { writer, entry in writer.write(entry) }
    writer.list("furniture", furniture) { writer, line in writer.write(line) }
    writer.list("notices", notices) { writer, notice in writer.write(notice) }
    writer.endObject()
    return writer.finish()
  }

  private func writeInfo(to writer: inout JSONWriter) {
    writer.key("info")
    writer.beginObject()
    writer.put("title", info.title)
    writer.put("author", info.author)
    writer.put("producer", info.producer)
    writer.put("language", info.language)
    writer.put("pdf_version", info.pdfVersion)
    writer.put("pages", info.pageCount)
    writer.put("tagged", info.isTagged)
    writer.put("encrypted", info.isEncrypted)
    writer.list("outline", info.outline) { writer, entry in
      writer.beginObject(.inline)
      writer.put("level", entry.level)
      writer.put("page", entry.page)
      writer.put("title", entry.title)
      writer.endObject()
    }
    writer.endObject()
  }
}

extension JSONWriter {
  /// Writes a list under a key, each element on a line or more of its own.
  mutating func list<Element>(
    _ key: String, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    self.key(key)
    beginArray()
    for element in elements { write(&self, element) }
    endArray()
  }

  /// Writes a box as a list of four numbers.
  mutating func put(_ key: String, _ box: Box) {
    self.key(key)
    beginArray(.inline)
    for edge in [box.x0, box.y0, box.x1, box.y1] { value(edge.roundedForOutput) }
    endArray()
  }

  fileprivate mutating func write(_ style: TextStyle) {
    beginObject(.inline)
    put("font", style.fontName)
    put("size", style.size.roundedForOutput)
    put("bold", style.isBold)
    put("italic", style.isItalic)
    put("colour", style.colour.hexadecimal)
    endObject()
  }

  fileprivate mutating func write(_ page: PageSummary) {
    beginObject(.inline)
    put("number", page.number)
    put("label", page.label)
    put("width", page.width.roundedForOutput)
    put("height", page.height.roundedForOutput)
    put("glyphs", page.glyphCount)
    endObject()
  }

  fileprivate mutating func write(_ entry: ContentsEntry) {
    beginObject(.inline)
    put("title", entry.title)
    put("number", entry.number)
    put("page", entry.page)
    put("left", entry.left.roundedForOutput)
    endObject()
  }

  fileprivate mutating func write(_ notice: LayoutNotice) {
    beginObject(.inline)
    put("code", notice.code)
    put("message", notice.message)
    put("page", notice.page)
    endObject()
  }
}
