/// Depth of list items by the indent of their marks.
enum ListNester {
  /// The blocks with `depth` set on list items: an item further in than the one before is one level deeper.
  static func nested(_ blocks: [Block], em: Double) -> [Block] {
    var result = blocks
    var lefts: [Double] = []
    for index in result.indices {
      guard result[index].kind == .listItem else {
        // A paragraph that is set at the list's own left edge, or outside of it, ends the list, and so does a
        // heading wherever it stands.
        let isOutside = lefts.first.map { result[index].left <= $0 + 0.3 * em } ?? false
        if isOutside || isHeading(result[index], em: em) { lefts = [] }
        continue
      }
      let left = result[index].left
      while let last = lefts.last, left < last - 0.5 * em { lefts.removeLast() }
      if let last = lefts.last, left <= last + 0.5 * em {
        result[index].depth = lefts.count - 1
      } else {
        lefts.append(left)
        result[index].depth = lefts.count - 1
      }
    }
    return result
  }

  /// Whether a block is set as headings are: bold throughout, or larger than text.
  private static func isHeading(_ block: Block, em: Double) -> Bool {
    guard !block.content.isEmpty else { return false }
    return block.content.isBold || block.lines.allSatisfy { $0.size > 1.07 * em }
  }
}
