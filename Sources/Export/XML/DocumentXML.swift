public import Layout

/// A document as XML: pages, on each the blocks that begin there with their lines, boxes and fonts.
///
/// The vocabulary is described in `Documentation/Extract.md`; boxes are points from the top left.
public struct DocumentXML {
  let writer: XMLWriter
  let document: Document

  /// The bytes of the XML document, in UTF-8.
  public static func xml(of document: Document) -> [UInt8] {
    // Without memory for a few bytes nothing else in this process works either.
    guard let writer = XMLWriter() else { return [] }
    DocumentXML(writer: writer, document: document).write()
    return writer.finish()
  }

  private func write() {
    writer.begin("document")
    writer.attribute("version", "1")
    writeInfo()
    writeFonts()
    writeContents()
    let blocks = Dictionary(grouping: document.blocks, by: \.page)
    let footnotes = Dictionary(grouping: document.footnotes) { $0.regions.first?.page ?? 0 }
    let furniture = Dictionary(grouping: document.furniture, by: \.page)
    for page in document.pages {
      writer.begin("page")
      writer.attribute("number", String(page.number))
      writer.attribute("label", ifKnown: page.label)
      writer.attribute("width", points: page.width)
      writer.attribute("height", points: page.height)
      for block in blocks[page.number] ?? [] { write(block) }
      for footnote in footnotes[page.number] ?? [] { write(footnote) }
      if let lines = furniture[page.number] {
        writer.begin("furniture")
        for line in lines { write(line, on: page.number) }
        writer.end()
      }
      writer.end()
    }
    writer.end()
  }

  private func writeInfo() {
    let info = document.info
    writer.attribute("title", ifKnown: info.title)
    writer.attribute("author", ifKnown: info.author)
    writer.attribute("producer", ifKnown: info.producer)
    writer.attribute("language", ifKnown: info.language)
    writer.attribute("pdf-version", info.pdfVersion)
    writer.attribute("pages", String(info.pageCount))
    writer.attribute("tagged", String(info.isTagged))
  }

  private func writeFonts() {
    writer.begin("fonts")
    for (number, style) in document.styles.enumerated() {
      writer.begin("font")
      writer.attribute("id", String(number))
      writer.attribute("name", style.fontName)
      writer.attribute("size", points: style.size)
      if style.isBold { writer.attribute("bold", "true") }
      if style.isItalic { writer.attribute("italic", "true") }
      writer.attribute("colour", style.colour.hexadecimal)
      writer.end()
    }
    writer.end()
  }

  /// The printed contents page, whose lines are no blocks.
  private func writeContents() {
    guard !document.contents.isEmpty else { return }
    writer.begin("contents")
    for entry in document.contents {
      writer.begin("entry")
      writer.attribute("number", ifKnown: entry.number)
      writer.attribute("page", ifKnown: entry.page)
      writer.attribute("left", points: entry.left)
      writer.text(entry.title)
      writer.end()
    }
    writer.end()
  }
}
