import Layout

/// Finds recommendations that the word "Recommendation" and a number stand before: in tinted boxes, as
/// headings, or at the start of a paragraph.
struct LabelledRecommendations {
  private let context: ParsingContext
  private let vocabulary: RecommendationVocabulary
  private let quotations: Quotations
  private let grammar: ItemGrammar
  private let headings: RecommendationHeadings

  private(set) var drafts: [RecommendationDraft] = []
  /// Places of the items that belong to the drafts.
  private(set) var taken: Set<Int> = []

  init(_ context: ParsingContext, quotations: Quotations) {
    self.context = context
    self.quotations = quotations
    vocabulary = context.profile.recommendations
    grammar = ItemGrammar(vocabulary)
    headings = RecommendationHeadings(vocabulary)
  }

  /// Reads all blocks.
  mutating func read() {
    guard !vocabulary.labels.isEmpty else { return }
    for index in context.items.indices where !taken.contains(index) {
      if isListInBox(index) {
        readNumberedBelow(index)
        continue
      }
      guard let label = label(at: index) else { continue }
      if label.number == nil {
        readNumberedBelow(index)
      } else {
        read(label, at: index)
      }
    }
  }

  // MARK: - Labels

  private func label(at index: Int) -> RecommendationLabel? {
    let block = context.items[index].block
    switch block.kind {
    case .heading, .paragraph, .listItem, .quote, .caption, .note: break
    default: return nil
    }
    guard let label = RecommendationLabel(labelText(block), words: vocabulary.labels) else {
      return nil
    }
    // A chapter's heading is no label; a label alone stands in a box, as the sign of what it holds.
    if label.number == nil {
      return context.items[index].box == nil || block.kind == .heading ? nil : label
    }
    return headings.isAnswer(label.rest) ? nil : label
  }

  /// Whether it is "Recommendations" over what else a box holds.
  private func isListInBox(_ index: Int) -> Bool {
    let item = context.items[index]
    guard item.box != nil, [.heading, .paragraph].contains(item.block.kind) else { return false }
    return headings.kind(of: FoldedText(item.block.text)) == .plain
      && item.block.text.last != "."
  }

  /// The text with what a caption's label and number were split off.
  private func labelText(_ block: Block) -> String {
    guard let label = block.label else { return block.text }
    return "\(label) \(block.number ?? ""): \(block.text)"
  }

  /// Whether words announce an answer: "Government response", "Response to recommendation 4".
  private func isResponse(_ text: String) -> Bool {
    headings.isResponse(text)
  }

  // MARK: - What belongs to a label

  private mutating func read(_ label: RecommendationLabel, at index: Int) {
    let item = context.items[index]
    var parts: [RecommendationPart] = []
    var title: String?
    let below = content(below: index, label: label)
    if !label.rest.isEmpty {
      if !below.isEmpty, isTitle(label.rest, block: item.block, before: below) {
        title = label.rest
      } else {
        parts.append(.paragraph(label.rest))
      }
    }
    parts += self.parts(of: below)
    // A title alone, in a list of titles.
    guard !parts.isEmpty, title != nil || parts.count > 1 || grammar.isOrder(parts[0].text) else {
      return
    }
    var draft = RecommendationDraft(
      items: ([index] + below).map { context.items[$0] }, place: index, number: label.number,
      parts: parts)
    draft.title = title
    draft.source = .label
    draft.isQuoted = label.isQuoted || quotations.contains(index)
    drafts.append(draft)
    taken.formUnion([index] + below)
  }

  /// Behind a label alone each paragraph with a number of its own is one recommendation; behind
  /// "Recommendations", each item or order.
  private mutating func readNumberedBelow(_ index: Int) {
    let below = content(below: index, label: nil)
    let isList = headings.kind(of: FoldedText(context.items[index].block.text)) == .plain
    var starts = Set(below.filter { isNumbered($0) })
    if isList, starts.isEmpty { starts = self.starts(among: below) }
    guard !isList || !starts.isEmpty else { return }
    var current: [Int] = []
    for place in below + [-1] {
      if place < 0 || starts.contains(place) || current.isEmpty {
        if let first = current.first, !isList || starts.contains(first) {
          let block = context.items[first].block
          var draft = RecommendationDraft(
            items: current.map { context.items[$0] }, place: first,
            number: isNumbered(first) ? block.marker.map(PrintedItemNumber.number) : nil,
            parts: [.paragraph(block.text)] + parts(of: Array(current.dropFirst())))
          draft.source = .label
          draft.isQuoted = quotations.contains(first)
          drafts.append(draft)
        }
        current = []
      }
      if place >= 0 { current.append(place) }
    }
    taken.formUnion([index] + below)
  }

  private func isNumbered(_ place: Int) -> Bool {
    context.items[place].block.marker.map(PrintedItemNumber.isNumber) ?? false
  }

  /// Where the recommendations of a box begin that have no numbers: each order, and each item of a list that no
  /// order leads into.
  private func starts(among places: [Int]) -> Set<Int> {
    var starts: Set<Int> = []
    var leads = false
    for place in places {
      let block = context.items[place].block
      if block.kind == .listItem {
        if !leads, block.depth == 0 { starts.insert(place) }
      } else {
        let isOrder = grammar.isOrder(block.text)
        leads = isOrder && block.text.last == ":"
        if isOrder { starts.insert(place) }
      }
    }
    return starts
  }

  /// The blocks that belong to a label: to the end of its box; below a heading to the next; behind a label
  /// within a paragraph the list that it leads into, and what is set in the same look.
  private func content(below index: Int, label: RecommendationLabel?) -> [Int] {
    let items = context.items
    let start = items[index]
    if let box = start.box { return inBox(box, after: index) }
    var found: [Int] = []
    let isAlone =
      label?.rest.isEmpty ?? true || start.block.kind == .heading && !isSentence(start.block)
    var place = index + 1
    while place < items.count {
      let block = items[place].block
      if block.kind == .figure {
        place += 1
        continue
      }
      if block.kind == .box {
        guard found.isEmpty, isAlone else { break }
        return inBox(place, after: place)
      }
      let isBold = found.isEmpty && isAlone && label != nil && isSentence(block)
      guard isBold || [.paragraph, .listItem, .quote, .note].contains(block.kind) && !isEnd(place)
      else { break }
      if !isAlone, !belongs(place, to: index, after: found.last) { break }
      // Running paragraphs with numbers of their own go on with the chapter.
      if isRunning(block), isAlone ? !found.isEmpty : true { break }
      if isAlone, let first = found.first, looksOther(items[place].block, items[first].block) {
        break
      }
      found.append(place)
      place += 1
    }
    return isAlone ? cut(found) : found
  }

  /// The elements of a box from a place on, to the next label; and of a box at the head of the next page
  /// that goes on with it.
  private func inBox(_ box: Int, after index: Int) -> [Int] {
    let items = context.items
    var found: [Int] = []
    var place = index + 1
    while place < items.count, isInside(place, box) {
      if isEnd(place) { return found }
      if items[place].block.kind != .figure { found.append(place) }
      place += 1
    }
    while place < items.count, items[place].block.kind == .figure { place += 1 }
    if place < items.count, items[place].block.kind == .box, goesOn(box, in: place) {
      found += inBox(place, after: place)
    }
    return found
  }

  /// Whether a block stands in a box, or in one within it.
  private func isInside(_ place: Int, _ box: Int) -> Bool {
    var outer = context.items[place].box
    while let next = outer, next != box { outer = context.items[next].box }
    return outer == box
  }

  /// Whether a box at a page's head goes on with one at the foot of the page before.
  private func goesOn(_ box: Int, in next: Int) -> Bool {
    let items = context.items
    guard let last = items[box].block.regions.last, let first = items[next].block.regions.first,
      first.page == last.page + 1, next + 1 < items.count, !isEnd(next + 1),
      items[next + 1].block.kind != .heading, !items[next + 1].block.content.isBold,
      let page = context.document.pages.first(where: { $0.number == last.page })
    else { return false }
    return last.box.y1 > page.height * Self.foot && first.box.y0 < page.height * Self.head
  }

  /// Boxes that go on end in a page's lowest quarter and start in its highest.
  private static let foot = 0.75
  private static let head = 0.25

  /// Whether a heading right behind a label is a recommendation printed in bold: an order with its stop, or
  /// with the bracket behind that.
  private func isSentence(_ block: Block) -> Bool {
    guard block.kind == .heading, let last = block.text.last, ".)]".contains(last) else {
      return false
    }
    return grammar.isOrder(block.text)
  }

  /// Whether a block starts something else: a heading, another label, or "Response".
  private func isEnd(_ place: Int) -> Bool {
    let block = context.items[place].block
    if block.kind == .heading { return true }
    if label(at: place) != nil { return true }
    if RecommendationLabel(block.text, words: vocabulary.otherLabels) != nil { return true }
    return isResponse(block.text)
  }

  /// "2.99" before a paragraph of the chapter.
  private func isRunning(_ block: Block) -> Bool {
    guard block.kind == .listItem, let marker = block.marker else { return false }
    let number = PrintedItemNumber.number(marker)
    return number.contains(".") && PrintedItemNumber.isNumber(marker)
  }

  /// Whether a block behind a label within a paragraph goes on with it.
  private func belongs(_ place: Int, to index: Int, after last: Int?) -> Bool {
    let items = context.items
    let block = items[place].block
    let start = items[index].block
    let before = items[last ?? index].block
    if block.kind == .listItem {
      let leads = before.text.last == ":" || before.kind == .listItem && last != nil
      let isBullet = !(block.marker.map(PrintedItemNumber.isNumber) ?? false)
      return leads && (isBullet || block.depth > 0)
    }
    return start.content.isBold == block.content.isBold
      && start.content.isItalic == block.content.isItalic
      && (block.content.isBold || block.content.isItalic) && block.kind == start.kind
  }

  /// Bold or italic recommendations end where the discussion in plain letters goes on.
  private func looksOther(_ block: Block, _ first: Block) -> Bool {
    guard first.content.isBold || first.content.isItalic else { return false }
    return block.content.isBold != first.content.isBold
      || block.content.isItalic != first.content.isItalic
  }

  /// Below a heading without a box the recommendation may end where nothing shows it: what is longer than
  /// any goes on only as far as its first paragraph and the list that this leads into.
  private func cut(_ found: [Int]) -> [Int] {
    let words = found.reduce(0) {
      $0 + context.items[$1].block.text.utf8.count(where: { $0 == UInt8(ascii: " ") })
    }
    guard words > Self.longest, let first = found.first else { return found }
    var kept = [first]
    for place in found.dropFirst() {
      guard context.items[place].block.kind == .listItem else { break }
      kept.append(place)
    }
    return kept
  }

  /// Words of the longest recommendations seen under a heading of their own.
  private static let longest = 450

  // MARK: - Titles and lists

  /// Whether words behind a label are a title: set otherwise than what follows, and no sentence.
  private func isTitle(_ rest: String, block: Block, before below: [Int]) -> Bool {
    guard rest.last.map({ !".;:".contains($0) }) ?? false, !grammar.isOrder(rest) else {
      return false
    }
    if block.kind == .heading { return true }
    guard let first = below.first else { return false }
    return block.content.isBold && !context.items[first].block.content.isBold
      || context.items[first].block.kind != .listItem
  }

  /// Blocks as parts: items of lists, and paragraphs. Paragraphs set in behind one that ends in a colon
  /// are items whose bullets are drawn.
  private func parts(of places: [Int]) -> [RecommendationPart] {
    var parts: [RecommendationPart] = []
    var colonLeft: Double?
    for place in places {
      let block = context.items[place].block
      guard !block.text.isEmpty else { continue }
      if block.kind == .listItem {
        parts.append(RecommendationPart(marker: block.marker, text: block.text))
        continue
      }
      let isIndented = colonLeft.map { block.left > $0 + Self.indent } ?? false
      parts.append(
        isIndented ? RecommendationPart(form: .bullet, text: block.text) : .paragraph(block.text))
      if !isIndented { colonLeft = block.text.last == ":" ? block.left : nil }
    }
    return parts
  }

  /// Points by which items are set in at least.
  private static let indent = 6.0
}
