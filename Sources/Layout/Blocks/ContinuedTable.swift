internal import PDFReading

/// Tables that go on under their caption, printed again: "Table 3.—Continued". Statistical offices cut tables at the
/// end of a page so, with the notes of the part between the two.
struct ContinuedTable {
  let assembler: TextAssembler

  /// Joins a table at a page's head to the one that the page before has ended with; false where it is one of its own.
  func join(_ next: Block, to blocks: inout [Block]) -> Bool {
    guard let grid = next.table, let page = next.regions.first?.page,
      let again = blocks.indices.suffix(Self.reach).last(where: { caption(blocks[$0]) != nil }),
      blocks[again...].allSatisfy({ $0.page == page }),
      blocks[(again + 1)...].allSatisfy({ $0.kind == .paragraph && CaptionPattern.isUnit($0.text) }
      ),
      let index = blocks[..<again].lastIndex(where: { $0.kind == .table }),
      let first = blocks[index].table, blocks[index].regions.last?.page == page - 1,
      blocks[..<index].suffix(Self.reach).contains(where: {
        isSame(caption($0), caption(blocks[again]))
      }),
      let whole = TableJoiner(assembler: assembler).joined(first, grid)
    else { return false }
    blocks[index].table = whole
    // The caption and the unit printed again are said by the table's own.
    blocks[index].regions += next.regions
    blocks.removeSubrange(again...)
    return true
  }

  /// Blocks in which a table's caption stands above it, with the unit of its figures.
  private static let reach = 4

  private func caption(_ block: Block) -> CaptionPattern? {
    guard [.paragraph, .heading].contains(block.kind), let caption = CaptionPattern(block.text),
      caption.opensTable
    else { return nil }
    return caption
  }

  private func isSame(_ first: CaptionPattern?, _ second: CaptionPattern?) -> Bool {
    first != nil && first?.number == second?.number
      && first?.label.lowercased() == second?.label.lowercased()
  }
}
