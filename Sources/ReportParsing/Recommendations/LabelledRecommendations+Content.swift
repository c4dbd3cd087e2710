import Layout

/// What belongs to a label.
extension LabelledRecommendations {
  /// The blocks that belong to a label: to the end of its box; below a heading to the next; behind a label
  /// within a paragraph the list that it leads into, and what is set in the same look.
  func content(
    below index: Int, label: RecommendationLabel?, isAlone: Bool = true
  ) -> [Int] {
    let items = context.items
    let start = items[index]
    if let box = start.box { return inBox(box, after: index) }
    var found: [Int] = []
    let isAlone =
      isAlone
      || start.block.kind == .heading && !isSentence(start.block) && !leadsIn(start.block)
    var place = isAlone ? self.start(below: index) : index + 1
    while place < items.count {
      let block = items[place].block
      if block.kind == .figure {
        place += 1
        continue
      }
      if block.kind == .box {
        guard isAlone, found.isEmpty || leadsIntoBox(found) else { break }
        // "The review recommended:" above a box says whose it is; "The board should:" belongs to it.
        return found.filter { grammar.hasVerb(items[$0].block.text) } + inBox(place, after: place)
      }
      let isBold = found.isEmpty && isAlone && label != nil && isSentence(block)
      if found.isEmpty, isAlone, label != nil, isTitleHeading(place, below: start) {
        found.append(place)
        place += 1
        continue
      }
      guard isBold || [.paragraph, .listItem, .quote, .note].contains(block.kind) && !isEnd(place)
      else { break }
      if !isAlone, !belongs(place, to: index, after: found.last) { break }
      // The next body is asked.
      if group != nil, leadIn(at: place) != nil { break }
      // Running paragraphs with numbers of their own go on with the chapter.
      if isRunning(block), isAlone ? !found.isEmpty : true { break }
      if isAlone, countsOn(place, behind: found) { break }
      if isAlone, let first = found.first,
        items[first].block.kind != .heading || isSentence(items[first].block),
        looksOther(items[place].block, items[first].block)
      {
        break
      }
      found.append(place)
      place += 1
    }
    return isAlone ? cut(found) : found
  }

  /// Whether one paragraph between a label and a box introduces what the box holds.
  private func leadsIntoBox(_ found: [Int]) -> Bool {
    guard found.count == 1, let only = found.first.map({ context.items[$0].block }) else {
      return false
    }
    return only.kind == .paragraph && only.text.last == ":"
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
  func isSentence(_ block: Block) -> Bool {
    guard block.kind == .heading, let last = block.text.last, ".)]".contains(last) else {
      return false
    }
    return grammar.isOrder(block.text)
  }

  /// Whether a heading right below a label's own is its title: it ranks lower, and no answer or other label starts it.
  private func isTitleHeading(_ place: Int, below start: ParsingContext.Item) -> Bool {
    let item = context.items[place]
    return start.block.kind == .heading && item.block.kind == .heading && !isSentence(item.block)
      && item.block.level > start.block.level && !isResponse(item.block.text)
      && label(at: place) == nil
      && RecommendationLabel(item.block.text, words: vocabulary.otherLabels) == nil
  }

  /// Whether a heading is a recommendation's first words, which a list goes on with: "… should, by June:".
  private func leadsIn(_ block: Block) -> Bool {
    block.text.last == ":" && grammar.isOrder(block.text)
  }

  /// Whether a block starts something else: a heading, another label, or "Response".
  private func isEnd(_ place: Int) -> Bool {
    let block = context.items[place].block
    if block.kind == .heading { return true }
    if label(at: place) != nil { return true }
    if RecommendationLabel(block.text, words: vocabulary.otherLabels) != nil { return true }
    return isResponse(block.text) || isAside(block.text)
  }

  /// Whether a paragraph tells why something is recommended or who is to see to it: "Rationale: …", "Lead: …".
  private func isAside(_ text: String) -> Bool {
    guard text.utf8.prefix(Self.longestAside).contains(UInt8(ascii: ":")) else { return false }
    let folded = FoldedText(String(text.prefix(Self.longestAside)))
    guard let match = vocabulary.asideLabels.prefix(of: folded) else { return false }
    return text.utf8.dropFirst(folded.offsets[match.range.upperBound]).first == UInt8(ascii: ":")
  }

  /// Letters of "Lead organisation" and its colon, and some more.
  private static let longestAside = 40

  /// Where the first of a chapter's numbered paragraphs stands that says "we recommend", where those between a label's
  /// heading and it only lead to it; else right below the label.
  private func start(below index: Int) -> Int {
    guard context.items[index].block.kind == .heading else { return index + 1 }
    let first = context.items.indices.dropFirst(index + 1).first {
      let block = context.items[$0].block
      return isEnd($0) || !isRunning(block) || grammar.recommends(block.text)
    }
    guard let first, isRunning(context.items[first].block), !isEnd(first) else { return index + 1 }
    return first
  }

  /// "2.99" before a paragraph of the chapter.
  private func isRunning(_ block: Block) -> Bool {
    guard block.kind == .listItem, let marker = block.marker else { return false }
    let number = PrintedItemNumber.number(marker)
    return number.contains(".") && PrintedItemNumber.isNumber(marker)
  }

  /// Whether an item has the number of a paragraph of the chapter: no list among what was found starts at 1.
  private func countsOn(_ place: Int, behind found: [Int]) -> Bool {
    func number(_ place: Int) -> Int? {
      let block = context.items[place].block
      guard block.kind == .listItem else { return nil }
      return block.marker.flatMap { Int(PrintedItemNumber.number($0)) }
    }
    guard !found.isEmpty, let own = number(place), own > 1 else { return false }
    return !found.contains { number($0) == 1 }
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
      return leads && (isBullet || block.depth > 0 || counts(block, behind: before))
    }
    if takesUp(block, before) { return true }
    return start.content.isBold == block.content.isBold
      && start.content.isItalic == block.content.isItalic
      && (block.content.isBold || block.content.isItalic) && block.kind == start.kind
  }

  /// Whether an item begins a list at 1 behind words that lead into it, or counts on with the item before: "(1)", "(2)".
  private func counts(_ block: Block, behind before: Block) -> Bool {
    func number(_ block: Block) -> Int? {
      block.marker.flatMap { Int(PrintedItemNumber.number($0)) }
    }
    guard let own = number(block) else { return false }
    return before.kind == .listItem ? number(before).map { $0 + 1 } == own : own == 1
  }

  /// Whether a paragraph asks for more of what was asked: "These should be kept for ten years."
  private func takesUp(_ block: Block, _ before: Block) -> Bool {
    guard block.kind == .paragraph, before.text.last == "." else { return false }
    let folded = FoldedText(String(block.text[..<block.text.firstSentenceEnd]))
    guard let first = vocabulary.subjects?.referring.prefix(of: folded),
      vocabulary.ourselves.prefix(of: folded) == nil
    else { return false }
    return vocabulary.verbs.match(in: folded, at: first.range.upperBound + 1) != nil
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

  /// What is recommended of what stands below a heading. Web pages print the discussion in the letters of the
  /// order: it begins with the first paragraph behind a whole sentence whose own first sentence asks for nothing.
  func withoutDiscussion(_ below: [Int], of index: Int, isTitled: Bool) -> [Int] {
    let blocks = below.map { context.items[$0].block }
    guard context.items[index].block.kind == .heading || isTitled, context.items[index].box == nil,
      let first = blocks.first, context.items[below[0]].box == nil, first.kind == .paragraph,
      first.text.last == "." || isTitled, grammar.isOrder(first.text)
    else { return below }
    let references = BracketReferences(vocabulary: vocabulary)
    let end = blocks.indices.dropFirst().first { next in
      let text = blocks[next].text
      // Items of web pages end without a stop.
      let isWhole = blocks[next - 1].text.last == "." || blocks[next - 1].kind == .listItem
      return blocks[next].kind == .paragraph && isWhole
        && references.named(text) == nil
        && !grammar.asksItself(String(text[..<text.firstSentenceEnd]))
    }
    return Array(below[..<(end ?? below.endIndex)])
  }
}
