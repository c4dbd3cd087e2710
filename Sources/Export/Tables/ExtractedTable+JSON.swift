internal import Layout
internal import PDFReading

/// Tables as JSON. Boxes are points from the top left of the page.
extension ExtractedTable {
  /// `{"tables": [...]}` as UTF-8 bytes, equal for equal tables.
  public static func json(_ tables: [ExtractedTable]) -> [UInt8] {
    var writer = JSONWriter(capacity: 1 << 16)
    writer.beginObject()
    writer.list("tables", tables) { writer, table in table.write(to: &writer) }
    writer.endObject()
    return writer.finish()
  }

  private func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.put("id", id)
    writer.put("pages", Array(Set(regions.map(\.page))).sorted())
    writer.list("regions", regions) { writer, region in
      writer.beginObject(.inline)
      writer.put("page", region.page)
      writer.put("bbox", region.box)
      writer.endObject()
    }
    writer.put("caption", grid.caption?.text)
    writer.put("number", grid.number)
    writer.put("header_rows", headerRows)
    writer.put("rows", grid.texts)
    writer.key("spans")
    writer.beginArray(.inline)
    for cell in spanningCells {
      writer.beginArray(.inline)
      for number in [cell.row, cell.column, cell.rowSpan, cell.columnSpan] { writer.value(number) }
      writer.endArray()
    }
    writer.endArray()
    writer.put("notes", grid.notes)
    writer.put("source", grid.source)
    writer.put("confidence", grid.confidence)
    writer.put("evidence", grid.evidence.exportName)
    writer.list("cells", grid.cells) { writer, cell in write(cell, to: &writer) }
    writer.endObject()
  }

  /// A cell that a page break has cut has its first part as `page` and `bbox`, and all parts as `regions`.
  private func write(_ cell: TableCell, to writer: inout JSONWriter) {
    writer.beginObject(.inline)
    writer.put("row", cell.row)
    writer.put("column", cell.column)
    writer.put("row_span", cell.rowSpan)
    writer.put("column_span", cell.columnSpan)
    writer.put("page", cell.regions.first?.page)
    if let box = cell.regions.first?.box {
      writer.put("bbox", box)
    } else {
      writer.put("bbox", Optional<String>.none)
    }
    writer.put("text", cell.content.text)
    writer.put("is_header", cell.row < headerRows)
    if cell.regions.count > 1 {
      writer.list("regions", cell.regions) { writer, region in
        writer.beginObject(.inline)
        writer.put("page", region.page)
        writer.put("bbox", region.box)
        writer.endObject()
      }
    }
    writer.endObject()
  }
}
