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
    if titles.count > 1 { return titles }
    // One line alone is the title only above chapters that are set smaller: it may be a chapter's.
    let others = blocks.indices.filter {
      !titles.contains($0) && blocks[$0].kind == .paragraph && size(blocks[$0]) > leastSize
    }
    let isAlone = others.allSatisfy { size(blocks[$0]) < Self.sameSize * largest }
    return isAlone && others.count >= Self.fewestChapters ? titles : []
  }

  /// Headings below a title.
  private static let fewestChapters = 2

  /// A cover is among the first pages, behind empty ones at most.
  private static let lastPage = 4
  /// Rounding of font sizes must not cut a title in two.
  private static let sameSize = 0.97
  /// Letters of a title at most; a paragraph set large is longer.
  private static let longest = 240

  /// Titles and chapters are set clearly larger than the smallest headings.
  private var leastSize: Double { 1.2 * settings.headingSize * measure.bodySize }

  private func size(_ block: Block) -> Double {
    block.lines.isEmpty ? 0 : styles[block.style].size
  }

  private func isLarge(_ block: Block) -> Bool {
    block.kind == .paragraph && !block.content.isEmpty && block.marker == nil
      && size(block) > leastSize
      && block.text.utf8.count <= Self.longest
      && !knownTitles.contains(TitleFolding.folded(block.text))
      && HeadingNumber.split(block.content) == nil && ListMarker.parse(block.text) == nil
  }
}
