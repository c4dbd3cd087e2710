import Layout

/// Finds the terms of a glossary that stand on lines of their own, above what they mean.
///
/// Such terms are set as small headings are, in bold, italics or a colour. What tells them apart is that they come back,
/// each above a paragraph or two, in a chapter that calls itself a glossary.
struct GlossaryTerms {
  /// Places of their blocks among the document's.
  let places: Set<Int>

  /// Looks through the glossaries of a document.
  init(_ document: Document, profile: Profile) {
    var places: Set<Int> = []
    let blocks = document.blocks
    for (index, block) in blocks.enumerated() where block.kind == .heading {
      guard profile.headings.kinds(of: FoldedText(block.text)).contains(.glossary) else { continue }
      let end =
        blocks[(index + 1)...].firstIndex { $0.kind == .heading && $0.level <= block.level }
        ?? blocks.count
      places.formUnion(Self.terms(of: blocks, in: index + 1..<end))
    }
    self.places = places
  }

  /// The lines in one look that stand above paragraphs, where there are few other blocks than these.
  private static func terms(of blocks: [Block], in range: Range<Int>) -> [Int] {
    let candidates = Dictionary(
      grouping: range.filter {
        $0 + 1 < range.upperBound && isTerm(blocks[$0], above: blocks[$0 + 1])
      },
      by: { blocks[$0].style })
    guard let terms = candidates.values.max(by: { ($0.count, $1[0]) < ($1.count, $0[0]) }),
      terms.count >= fewest
    else { return [] }
    // From the first term on; what stands above it introduces the list.
    let others = (terms[0]..<range.upperBound).count - terms.count
    return Double(others) <= mostParagraphs * Double(terms.count) ? terms : []
  }

  private static func isTerm(_ block: Block, above next: Block) -> Bool {
    (block.kind == .heading || block.kind == .paragraph)
      && (block.kind == .heading || block.content.isBold || block.content.isItalic)
      && block.lines.count <= 2 && block.text.utf8.count <= longest
      && !(block.text.last.map { ".;,".contains($0) } ?? true)
      && next.kind == .paragraph && !next.content.isBold && !next.content.isItalic
  }

  /// Terms in one look that make a list: two headings may stand in any chapter.
  private static let fewest = 3

  /// Blocks for each term: a chapter with more under each heading explains more than words.
  private static let mostParagraphs = 1.5

  /// UTF-8 bytes of a long term.
  private static let longest = 100
}
