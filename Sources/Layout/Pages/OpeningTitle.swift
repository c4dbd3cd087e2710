internal import PDFReading

/// Finds the lines of a cover that shares its page with text: they are set largest and stand first, and no text
/// stands between them, as it would below headings.
struct OpeningTitle {
  let measure: TypeMeasure
  let styles: [TextStyle]
  let settings: LayoutSettings
  /// Titles of the printed contents and of the outline, folded.
  let knownTitles: Set<String>

  /// Places of those lines among the blocks, which are those behind the covers.
  func indices(in blocks: [Block]) -> [Int] {
    guard let first = blocks.firstIndex(where: { $0.kind != .figure }) else { return [] }
    let page = blocks[first].page
    let run = (first..<blocks.count).prefix {
      blocks[$0].page == page && (blocks[$0].kind == .figure || isLarge(blocks[$0]))
    }.filter { blocks[$0].kind != .figure }
    guard page <= Self.lastPage, let largest = run.map({ size(blocks[$0]) }).max(),
      let last = run.last(where: { size(blocks[$0]) >= Self.sameSize * largest })
    else { return [] }
    let titles = run.filter { $0 <= last }
    // One line alone is the title only where nothing else is set as large: it may be a chapter's.
    let isAlone = blocks.indices.allSatisfy {
      titles.contains($0) || size(blocks[$0]) < Self.sameSize * largest
    }
    return titles.count > 1 || isAlone ? titles : []
  }

  /// A cover is among the first pages, behind empty ones at most.
  private static let lastPage = 4
  /// Rounding of font sizes must not cut a title in two.
  private static let sameSize = 0.97
  /// Letters of a title at most; a paragraph set large is longer.
  private static let longest = 240

  private func size(_ block: Block) -> Double {
    block.lines.isEmpty ? 0 : styles[block.style].size
  }

  private func isLarge(_ block: Block) -> Bool {
    block.kind == .paragraph && !block.content.isEmpty && block.marker == nil
      && size(block) > 1.2 * settings.headingSize * measure.bodySize
      && block.text.utf8.count <= Self.longest
      && !knownTitles.contains(TitleFolding.folded(block.text))
      && HeadingNumber.split(block.content) == nil
  }
}
