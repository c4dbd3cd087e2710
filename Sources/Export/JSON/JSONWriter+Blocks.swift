internal import Layout

/// Blocks, their lines and tables as objects.
extension JSONWriter {
  /// Writes a block; `children`, `table` and what depends on the kind only where they are.
  mutating func write(_ block: Block) {
    beginObject()
    put("kind", block.kind.exportName)
    if block.kind == .heading { put("level", block.level) }
    if let label = block.label { put("label", label) }
    if let number = block.number { put("number", number) }
    if block.kind == .listItem {
      put("marker", block.marker)
      put("depth", block.depth)
    }
    put("style", block.style)
    put("regions", block.regions)
    put(block.content)
    list("lines", block.lines) { writer, line in writer.write(line) }
    if let table = block.table { put("table", table) }
    if !block.children.isEmpty {
      list("children", block.children) { writer, child in writer.write(child) }
    }
    endObject()
  }

  /// Writes a footnote.
  mutating func write(_ footnote: FootnoteBlock) {
    beginObject()
    put("marker", footnote.marker)
    put("anchor_pages", footnote.anchorPages)
    put("regions", footnote.regions)
    put(footnote.content)
    list("lines", footnote.lines) { writer, line in writer.write(line) }
    endObject()
  }

  /// Writes a line as printed.
  mutating func write(_ line: Line) {
    beginObject(.inline)
    put("page", line.page)
    put("bbox", line.box)
    put("style", line.style)
    put("text", line.text)
    endObject()
  }

  private mutating func put(_ key: String, _ table: TableGrid) {
    self.key(key)
    beginObject()
    put("rows", table.rowCount)
    put("columns", table.columnCount)
    put("header_rows", table.headerRows)
    put("evidence", table.evidence.exportName)
    list("cells", table.cells) { writer, cell in
      writer.beginObject()
      writer.put("row", cell.row)
      writer.put("column", cell.column)
      writer.put("row_span", cell.rowSpan)
      writer.put("column_span", cell.columnSpan)
      writer.put("regions", cell.regions)
      writer.put(cell.content)
      writer.list("lines", cell.lines) { writer, line in writer.write(line) }
      writer.endObject()
    }
    endObject()
  }

  /// Writes the text, and where there are any its footnote marks.
  private mutating func put(_ content: TextContent) {
    put("text", content.text)
    guard !content.marks.isEmpty else { return }
    key("marks")
    beginArray(.inline)
    for mark in content.marks {
      beginObject(.inline)
      put("marker", mark.marker)
      put("offset", mark.offset)
      put("page", mark.page)
      endObject()
    }
    endArray()
  }

  private mutating func put(_ key: String, _ regions: [PageBox]) {
    self.key(key)
    beginArray(.inline)
    for region in regions {
      beginObject(.inline)
      put("page", region.page)
      put("bbox", region.box)
      endObject()
    }
    endArray()
  }
}
