internal import Layout

extension DocumentXML {
  /// A block; what stands in a box is nested in it.
  func write(_ block: Block) {
    writer.begin("block")
    writer.attribute("kind", block.kind.exportName)
    if block.kind == .heading { writer.attribute("level", String(block.level)) }
    writer.attribute("label", ifKnown: block.label)
    writer.attribute("number", ifKnown: block.number)
    if block.kind == .listItem {
      writer.attribute("marker", ifKnown: block.marker)
      writer.attribute("depth", String(block.depth))
    }
    writeRegions(block.regions)
    write(block.content)
    for line in block.lines { write(line, on: block.page) }
    if let table = block.table { write(table, on: block.page) }
    for child in block.children { write(child) }
    writer.end()
  }

  /// A footnote, on the page on which it begins.
  func write(_ footnote: FootnoteBlock) {
    writer.begin("footnote")
    writer.attribute("marker", footnote.marker)
    let pages = footnote.anchorPages.map(String.init).joined(separator: " ")
    writer.attribute("anchor-pages", ifKnown: pages.isEmpty ? nil : pages)
    writeRegions(footnote.regions)
    write(footnote.content)
    for line in footnote.lines { write(line, on: footnote.regions.first?.page ?? 0) }
    writer.end()
  }

  /// A line as printed; `page` is the one that it is expected on.
  func write(_ line: Line, on page: Int) {
    writer.begin("line")
    if line.page != page { writer.attribute("page", String(line.page)) }
    writer.attribute("box", line.box)
    writer.attribute("font", String(line.style))
    writer.text(line.text)
    writer.end()
  }

  private func write(_ table: TableGrid, on page: Int) {
    writer.begin("table")
    writer.attribute("rows", String(table.rowCount))
    writer.attribute("columns", String(table.columnCount))
    writer.attribute("header-rows", String(table.headerRows))
    writer.attribute("evidence", table.evidence.exportName)
    for cell in table.cells {
      writer.begin("cell")
      writer.attribute("row", String(cell.row))
      writer.attribute("column", String(cell.column))
      if cell.rowSpan > 1 { writer.attribute("row-span", String(cell.rowSpan)) }
      if cell.columnSpan > 1 { writer.attribute("column-span", String(cell.columnSpan)) }
      writeRegions(cell.regions)
      write(cell.content)
      for line in cell.lines { write(line, on: page) }
      writer.end()
    }
    writer.end()
  }

  private func writeRegions(_ regions: [PageBox]) {
    for region in regions {
      writer.begin("region")
      writer.attribute("page", String(region.page))
      writer.attribute("box", region.box)
      writer.end()
    }
  }

  /// The healed text: stretches in bold or italics, and empty elements where footnote marks stood.
  private func write(_ content: TextContent) {
    guard !content.isEmpty else { return }
    writer.begin("text")
    var marks = content.marks[...]
    var offset = 0
    for run in content.runs {
      let end = offset + run.text.utf8.count
      let isPlain = !run.isBold && !run.isItalic
      if !isPlain {
        writer.beginInline("run")
        if run.isBold { writer.attribute("bold", "true") }
        if run.isItalic { writer.attribute("italic", "true") }
      }
      var rest = run.text.utf8[...]
      while let mark = marks.first, mark.offset < end {
        let before = rest.prefix(max(0, mark.offset - offset))
        writer.text(String(decoding: before, as: UTF8.self))
        rest = rest.dropFirst(before.count)
        offset += before.count
        write(mark)
        marks = marks.dropFirst()
      }
      writer.text(String(decoding: rest, as: UTF8.self))
      if !isPlain { writer.end() }
      offset = end
    }
    for mark in marks { write(mark) }
    writer.end()
  }

  private func write(_ mark: FootnoteMark) {
    writer.beginInline("mark")
    writer.attribute("marker", mark.marker)
    writer.attribute("page", String(mark.page))
    writer.end()
  }
}
