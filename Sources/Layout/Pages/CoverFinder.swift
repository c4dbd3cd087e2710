internal import PDFReading

/// Which pages at the front are covers: no running text and no contents on them.
struct CoverFinder {
  let measure: TypeMeasure
  let styles: [TextStyle]
  let settings: LayoutSettings

  /// 1-based numbers of the cover pages; `contents` are those with the printed contents.
  func coverPages(_ blocks: [Block], contents: Set<Int>) -> Set<Int> {
    var result: Set<Int> = []
    let pages = Set(blocks.map(\.page)).sorted()
    for page in pages.prefix(3) where page <= 4 {
      let own = blocks.filter { $0.page == page }
      let hasText = own.contains { block in
        block.kind == .table || block.kind == .box
          || page != pages.first && isNumberedText(block)
          || block.text.unicodeScalars.count > 120
            && styles[block.style].size < 1.15 * measure.bodySize
      }
      let isLarge = own.contains {
        $0.kind == .paragraph && styles[$0.style].size > settings.coverSize * measure.bodySize
      }
      if hasText || !isLarge || contents.contains(page) { break }
      result.insert(page)
    }
    return result
  }

  /// Whether a block is an item of a list that counts: a short list of recommendations may have a page of its own
  /// behind the contents.
  private func isNumberedText(_ block: Block) -> Bool {
    block.kind == .listItem && block.marker?.contains(where: \.isNumber) ?? false
      && block.text.unicodeScalars.count > 40 && styles[block.style].size < 1.15 * measure.bodySize
  }
}
