import Layout

/// The headings of a document as a tree, before anything is known of what they mean.
struct SectionOutline {
  /// One heading.
  struct Entry {
    /// The heading without its number.
    var title: String
    /// Printed number.
    var number: String?
    /// Depth, 1 for chapters.
    var level: Int
    /// Place of the heading that it stands under.
    var parent: Int?
    /// Place of its block among the document's.
    var block: Int
    /// Its title, folded.
    var folded: FoldedText
  }

  /// Headings in reading order.
  var entries: [Entry] = []
  /// For each block of the document the entry that it stands under; a heading stands under itself.
  var entryOfBlock: [Int?] = []

  /// Makes the tree.
  ///
  /// Levels are counted by what stands above what: a document whose highest heading the layout gave level
  /// 2 has chapters all the same.
  init(_ document: Document) {
    var open: [(entry: Int, level: Int)] = []
    for (index, block) in document.blocks.enumerated() {
      if block.kind == .heading, !block.content.isEmpty {
        while let last = open.last, last.level >= block.level { open.removeLast() }
        entries.append(
          Entry(
            title: block.text, number: block.number, level: open.count + 1,
            parent: open.last?.entry, block: index, folded: FoldedText(block.text)))
        open.append((entries.count - 1, block.level))
      }
      entryOfBlock.append(open.last?.entry)
    }
  }

  /// An entry and all above it, the chapter first.
  func chain(to entry: Int?) -> [Int] {
    var result: [Int] = []
    var next = entry
    while let index = next {
      result.append(index)
      next = entries[index].parent
    }
    return result.reversed()
  }
}
