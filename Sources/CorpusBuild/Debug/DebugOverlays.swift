public import Layout
public import PDFReading
public import ReportModel

/// What was seen on a page, as boxes to draw over its picture.
public struct DebugOverlays {
  private let page: Int
  private var overlays: [PageOverlay] = []

  private init(page: Int) { self.page = page }

  /// The boxes of some layers on one page (from 1), those in front last.
  public static func overlays(
    of document: Document, report: Report, page: Int, layers: Set<DebugLayer>
  ) -> [PageOverlay] {
    var drawing = DebugOverlays(page: page)
    if layers.contains(.blocks) { drawing.addBlocks(of: document) }
    if layers.contains(.lines) { drawing.addLines(of: document) }
    if layers.contains(.grids) { drawing.addGrids(of: document.blocks) }
    if layers.contains(.records) { report.visitRecords(&drawing) }
    return drawing.overlays
  }

  private mutating func addBlocks(of document: Document) {
    for (place, block) in document.blocks.enumerated() { add(block, label: "\(place + 1) ") }
    for note in document.footnotes {
      add(note.regions, DebugColour.footnote, label: "footnote \(note.marker)")
    }
    for line in document.furniture where line.page == page {
      overlays.append(PageOverlay(box: line.box, colour: DebugColour.furniture, label: "furniture"))
    }
  }

  private mutating func add(_ block: Block, label prefix: String) {
    let details = [
      block.kind.rawValue, block.kind == .heading ? String(block.level) : nil, block.marker,
    ].compactMap { $0 }.joined(separator: " ")
    add(block.regions, DebugColour.of(block.kind), label: prefix + details)
    for child in block.children { add(child, label: "") }
  }

  private mutating func addLines(of document: Document) {
    for block in document.blocks { addLines(of: block) }
    for note in document.footnotes { addLines(note.lines) }
  }

  private mutating func addLines(of block: Block) {
    addLines(block.lines)
    for cell in block.table?.cells ?? [] { addLines(cell.lines) }
    for child in block.children { addLines(of: child) }
  }

  private mutating func addLines(_ lines: [Line]) {
    for line in lines where line.page == page {
      overlays.append(PageOverlay(box: line.box, colour: DebugColour.line))
    }
  }

  private mutating func addGrids(of blocks: [Block]) {
    for block in blocks {
      for cell in block.table?.cells ?? [] {
        let isHeader = cell.row < (block.table?.headerRows ?? 0)
        add(
          cell.regions, isHeader ? DebugColour.headerCell : DebugColour.cell,
          label: "\(cell.row),\(cell.column)")
      }
      addGrids(of: block.children)
    }
  }

  private mutating func add(_ regions: [PageBox], _ colour: Colour, label: String) {
    for region in regions where region.page == page {
      overlays.append(PageOverlay(box: region.box, colour: colour, label: label))
    }
  }
}

extension DebugOverlays: RecordVisitor {
  /// Adds the records of one kind that stand on the page.
  public mutating func visit<Kind: Record>(_ records: [Kind]) {
    for record in records {
      for region in record.provenance.regions where region.page == page {
        overlays.append(
          PageOverlay(
            box: Box(x0: region.x0, y0: region.y0, x1: region.x1, y1: region.y1),
            colour: DebugColour.of(Kind.kind), label: Kind.kind.singular))
      }
    }
  }
}
