import Layout

/// Lists of what recommendations are about, which are none themselves.
extension RecommendationReader {
  /// "They fall under four themes:" above bullets none of which asks for anything.
  mutating func readSorts(_ text: String, at place: Int) -> Bool {
    guard let zone, !zone.isTopical, text.last == ":", let last = text.sentences.last else {
      return false
    }
    let sentence = FoldedText(String(last.dropLast()))
    guard vocabulary.sorting.suffix(of: sentence) != nil, !grammar.isOrder(last) else {
      return false
    }
    let list = context.items.indices.dropFirst(place + 1).prefix { next in
      let block = context.items[next].block
      return block.kind == .listItem && !(block.marker.map(PrintedItemNumber.isNumber) ?? false)
    }
    guard !list.isEmpty,
      !list.contains(where: { index in
        // "A change of practice, so that nobody should fall" asks for nothing.
        let text = context.items[index].block.text
        return grammar.isOrder(String(text.prefix { $0 != "," }))
      })
    else { return false }
    sorts.formUnion(list)
    isOpen = false
    return true
  }
}
