import Layout
import ReportModel

/// Finds tables.
struct TableRecogniser: Recogniser {
  func records(in context: ParsingContext) -> [TableRecord] {
    let classifier = TableStyleClassifier(profile: context.profile)
    return context.items.indices.compactMap { index in
      let item = context.items[index]
      guard let reading = context.tables[index] else { return nil }
      let grid = reading.grid
      return TableRecord(
        provenance: context.provenance(
          regions: regions(of: index, in: context.items), block: item.top,
          confidence: grid.confidence, rule: "table.\(grid.evidence.rawValue)"),
        number: grid.number, caption: grid.caption?.text, headerRows: reading.headerRows,
        rows: reading.texts, spans: spans(of: grid), notes: grid.notes, source: grid.source,
        style: classifier.style(
          of: reading, under: context.chapterKinds(of: context.place(of: item))))
    }
  }

  /// The table with its caption, and the source and notes that follow it.
  private func regions(of index: Int, in items: [ParsingContext.Item]) -> [PageBox] {
    let block = items[index].block
    var regions = (block.table?.captionRegions ?? []) + block.regions
    for item in items[(index + 1)...].prefix(8) {
      guard [.source, .note, .caption].contains(item.block.kind) else { break }
      let text = item.block.text
      if item.block.kind == .source ? text == block.table?.source : isNote(text, of: block) {
        regions += item.block.regions
      }
    }
    return regions
  }

  private func isNote(_ text: String, of block: Block) -> Bool {
    block.table?.notes.contains(text) ?? false
  }

  private func spans(of grid: TableGrid) -> [TableSpan] {
    grid.cells.filter { $0.rowSpan > 1 || $0.columnSpan > 1 }.map {
      TableSpan(
        row: $0.row, column: $0.column, rowSpan: $0.rowSpan, columnSpan: $0.columnSpan)
    }
  }
}
