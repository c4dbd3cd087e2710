import Layout
import ReportModel

/// Takes over the footnotes that the layout found.
struct FootnoteRecogniser: Recogniser {
  func records(in context: ParsingContext) -> [Footnote] {
    let anchors = AnchorIndex(context.document)
    return context.document.footnotes.map { note in
      let pages = Array(Set(note.anchorPages)).sorted()
      let page = pages.first ?? note.regions.first?.page
      return Footnote(
        provenance: context.provenance(
          regions: note.regions, block: anchors.block(marker: note.marker, page: page),
          confidence: pages.isEmpty ? 0.7 : 0.97, rule: "footnote"),
        marker: note.marker, text: note.content.text, anchorPages: pages)
    }
  }
}

/// Blocks in which footnote marks stand.
private struct AnchorIndex {
  private struct Anchor: Hashable {
    var marker: String
    var page: Int
  }

  private var blocks: [Anchor: Int] = [:]

  init(_ document: Document) {
    for (index, block) in document.blocks.enumerated() { add(block, index) }
  }

  func block(marker: String, page: Int?) -> Int? {
    page.flatMap { blocks[Anchor(marker: marker, page: $0)] }
  }

  private mutating func add(_ block: Block, _ index: Int) {
    add(block.content.marks, index)
    for cell in block.table?.cells ?? [] { add(cell.content.marks, index) }
    for child in block.children { add(child, index) }
  }

  private mutating func add(_ marks: [FootnoteMark], _ index: Int) {
    for mark in marks where blocks[Anchor(marker: mark.marker, page: mark.page)] == nil {
      blocks[Anchor(marker: mark.marker, page: mark.page)] = index
    }
  }
}
