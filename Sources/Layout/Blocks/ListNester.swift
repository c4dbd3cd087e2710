/// Depth of list items by the indent of their marks.
enum ListNester {
  /// The blocks with `depth` set on list items: an item further in than the one before is one level deeper.
  static func nested(_ blocks: [Block], em: Double) -> [Block] {
    var result = blocks
    var lefts: [Double] = []
    for index in result.indices {
      guard result[index].kind == .listItem else {
        // A paragraph that is set at the list's own left edge, or outside of it, ends the list.
        if let first = lefts.first, result[index].left <= first + 0.3 * em { lefts = [] }
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
}
