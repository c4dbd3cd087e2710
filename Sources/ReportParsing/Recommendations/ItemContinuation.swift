import Layout

/// Tells what goes on with an item of a list from what starts something else.
struct ItemContinuation {
  private let vocabulary: RecommendationVocabulary

  init(_ vocabulary: RecommendationVocabulary) { self.vocabulary = vocabulary }

  /// Items deeper than the first of the draft belong to it; so do bullets and letters under a numbered item.
  func isNested(
    _ block: Block, isNumbered: Bool, under draft: RecommendationDraft, takesOrders: Bool
  ) -> Bool {
    guard let first = draft.items.first, draft.progress == nil, draft.progressParagraphs.isEmpty
    else {
      return false
    }
    if block.depth > first.block.depth, first.block.kind == .listItem { return true }
    // A page's end cuts the inner list: its next item has the mark and the indent of the one before.
    if let last = draft.items.last?.block, last.depth > first.block.depth,
      last.marker == block.marker, first.block.marker != block.marker,
      block.page == (last.regions.last?.page ?? 0) + 1,
      abs(block.left - last.left) < Self.alignment
    {
      return true
    }
    guard takesOrders, let number = draft.number, !isNumbered else { return false }
    // "d" behind "c", whose own list has dashes, is the next.
    if block.depth == first.block.depth, Self.counts(block.marker, behind: number) { return false }
    return draft.parts.count > 1 || leadsIntoList(draft.parts[0].text)
  }

  /// Whether a mark is the letter behind another: "d" behind "c".
  private static func counts(_ marker: String?, behind letter: String) -> Bool {
    guard let marker = marker.map(PrintedItemNumber.number), marker.utf8.count == 1,
      let next = marker.utf8.first, letter.utf8.count == 1, let last = letter.utf8.first
    else { return false }
    return UInt8(ascii: "a")...UInt8(ascii: "z") ~= last && next == last + 1
  }

  /// Whether words end in a colon, a reference behind it left out.
  func leadsIntoList(_ text: String) -> Bool {
    let tail = BracketReferences(vocabulary: vocabulary).tail(of: text)
    return (tail?.text ?? text).last == ":"
  }

  /// A few words without a stop between the items of a list name a group of them.
  func isGroupTitle(_ block: Block) -> Bool {
    guard let last = block.text.last, !".,;:?!)".contains(last), block.kind == .paragraph else {
      return false
    }
    return block.lines.count <= 1 && FoldedText(block.text).wordCount <= Self.longestTitle
      && block.text.first?.isUppercase ?? false
  }

  /// Words in the name of a group of items.
  private static let longestTitle = 8

  /// Whether a paragraph stands under the words of a numbered item, set in as they are.
  func hangs(_ block: Block, under draft: RecommendationDraft) -> Bool {
    guard let first = draft.items.first?.block, first.kind == .listItem, draft.number != nil,
      let edge = first.regions.first?.box.x0
    else { return false }
    let left = first.textLeft
    return abs(block.left - left) < Self.alignment && left > edge + Self.alignment
      && draft.parts.count > 1
  }

  /// Whether a paragraph stands under the words of a numbered item without any space between: the line before it
  /// only ended early.
  func followsClosely(_ block: Block, under draft: RecommendationDraft) -> Bool {
    guard draft.number != nil, draft.parts.count == 1, let item = draft.items.last?.block,
      let above = item.lines.last, let below = block.lines.first, above.page == below.page,
      block.left > (item.regions.first?.box.x0 ?? 0) + Self.alignment,
      // The words behind a tab may start further to the right than the lines below them.
      item.lines.contains(where: { abs($0.box.x0 - block.left) < Self.alignment })
    else { return false }
    let gap = below.box.y0 - above.box.y1
    return gap < above.size * Self.lead && gap > -above.size
  }

  /// Space between lines of one paragraph, as a share of the letters' size; paragraphs stand further apart.
  private static let lead = 0.15

  /// Points within which left edges are one.
  private static let alignment = 4.0

  /// Whether a paragraph is the rest of a sentence that the last item began, where the layout did not see
  /// that they are one.
  func continues(_ text: String, _ draft: RecommendationDraft) -> Bool {
    guard draft.progress == nil, draft.progressParagraphs.isEmpty,
      let end = draft.parts.last?.text.last, let start = text.first
    else { return false }
    return start.isLowercase && !".;:?!".contains(end)
  }

  /// Whether a page end cut the last item before a capital: it has no stop, and the paragraph stands under
  /// its words at the head of the next page.
  func runsOn(_ block: Block, from draft: RecommendationDraft) -> Bool {
    guard let item = draft.items.last?.block, let page = item.regions.last?.page,
      let end = draft.parts.last?.text.last, !".;:?!".contains(end)
    else { return false }
    return block.page == page + 1 && abs(block.left - item.textLeft) < Self.alignment
  }
}

extension Block {
  /// Left edge of the words of an item, behind its mark.
  var textLeft: Double { lines.first?.box.x0 ?? left }
}

extension Block {
  /// Whether it is set clearly larger than running text. Recommendations may be set a little larger than the
  /// rest; headings of chapters are half as large again.
  func isDisplay(above bodySize: Double) -> Bool {
    lines.map(\.size).max().map { $0 > bodySize * 1.3 } ?? false
  }
}
