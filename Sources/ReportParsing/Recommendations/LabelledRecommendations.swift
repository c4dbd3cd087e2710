import Layout

/// Finds recommendations that the word "Recommendation" and a number stand before: in tinted boxes, as
/// headings, or at the start of a paragraph.
struct LabelledRecommendations {
  let context: ParsingContext
  let vocabulary: RecommendationVocabulary
  private let quotations: Quotations
  let grammar: ItemGrammar
  let headings: RecommendationHeadings
  private let leadIns: LeadInsAbove

  private(set) var drafts: [RecommendationDraft] = []
  /// Places of the items that belong to the drafts.
  private(set) var taken: Set<Int> = []

  init(_ context: ParsingContext, quotations: Quotations, leadIns: LeadInsAbove) {
    self.context = context
    self.leadIns = leadIns
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

  func label(at index: Int) -> RecommendationLabel? {
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
    guard item.block.text.last != "." else { return false }
    return switch headings.kind(of: FoldedText(item.block.text)) {
    case .plain: true
    // As a heading it opens a chapter of its own.
    case .topical: item.block.kind == .paragraph
    default: false
    }
  }

  /// The text with what a caption's label and number were split off.
  private func labelText(_ block: Block) -> String {
    guard let label = block.label else { return block.text }
    return "\(label) \(block.number ?? ""): \(block.text)"
  }

  /// Whether words announce an answer: "Government response", "Response to recommendation 4".
  func isResponse(_ text: String) -> Bool {
    headings.isResponse(text)
  }

  // MARK: - What belongs to a label

  private mutating func read(_ label: RecommendationLabel, at index: Int) {
    let item = context.items[index]
    var parts: [RecommendationPart] = []
    var title = titleLine(label, at: index)
    let isAlone = label.rest.isEmpty || title != nil
    let below = content(below: index, label: label, isAlone: isAlone)
    var behind = below
    var ownTitle: [Int] = []
    if !label.rest.isEmpty, title == nil {
      if !below.isEmpty, isTitle(label.rest, block: item.block, before: below) {
        title = label.rest
      } else {
        parts.append(.paragraph(label.rest))
      }
    } else if title == nil, let name = below.first.map({ context.items[$0].block }),
      [.paragraph, .heading].contains(name.kind),
      below.count > 1, isTitle(name.text, block: name, before: Array(below.dropFirst()))
    {
      // The label may stand on a line of its own above the title: in small capitals in a box.
      title = name.text
      ownTitle = [behind.removeFirst()]
    }
    if isAlone { behind = withoutDiscussion(behind, of: index, isTitled: title != nil) }
    parts += self.parts(of: behind)
    // A title alone, in a list of titles, has no stop; below a label alone what has one is said in full:
    // "The prompt establishment of a task force."
    guard !parts.isEmpty,
      title != nil || parts.count > 1 || grammar.isOrder(parts[0].text)
        || label.rest.isEmpty && isWhole(parts[0].text) || isClause(parts[0].text)
        || isThing(label.rest, in: item)
        || leadIns.leadIn(to: parts[0].text, at: index, passing: taken) != nil
    else { return }
    // "Recommendation 4 (Paragraph 46)" names it before the words, others behind them.
    if let reference = label.reference,
      BracketReferences(vocabulary: vocabulary).named(reference) != nil
    {
      parts[parts.count - 1].text += " " + reference
    }
    var draft = RecommendationDraft(
      items: ([index] + ownTitle + behind).map { context.items[$0] }, place: index,
      number: label.number,
      parts: parts)
    draft.title = title
    draft.source = .label
    draft.paragraphRefs = behind.first.flatMap { paragraph($0, under: label) }.map { [$0] } ?? []
    draft.isQuoted = label.isQuoted || quotations.contains(index)
    drafts.append(draft)
    taken.formUnion([index] + below)
  }

  /// Whether words end in a stop, before or behind a reference: "… will report to the board (paragraph 17.97)."
  private func isWhole(_ text: String) -> Bool {
    (BracketReferences(vocabulary: vocabulary).tail(of: text)?.text ?? text).last == "."
  }

  /// Whether a sentence behind a label in a chapter of recommendations names what there is to be, and does not say how
  /// things are: "Recommendation 2: The appointment of a harbour master who would report to the council."
  private func isThing(_ rest: String, in item: ParsingContext.Item) -> Bool {
    guard rest.last == ".", !grammar.isStatement(rest) else { return false }
    let kinds = context.place(of: item).chain.map { headings.kind(of: context.sections.titles[$0]) }
    return kinds.last { $0 != nil } == .plain
  }

  /// Whether words depend on "we recommend": "Recommendation 1 – That the board publishes a plan."
  private func isClause(_ text: String) -> Bool {
    text.last == "." && vocabulary.that == FoldedText(text).word(at: 1)
  }

  /// Behind a label alone each paragraph with a number of its own is one recommendation; behind
  /// "Recommendations", each item or order.
  private mutating func readNumberedBelow(_ index: Int) {
    let below = content(below: index, label: nil)
    let title = FoldedText(context.items[index].block.text)
    let kind = headings.kind(of: title)
    let isList = kind == .plain || kind == .topical
    var starts = Set(below.filter { isNumbered($0) })
    if isList, starts.isEmpty { starts = self.starts(among: below) }
    // What has to improve may be said by a sentence in bold, which may tell what is wrong; plain letters beneath
    // it say why, with words such as "needs to" too.
    if kind == .topical, starts.allSatisfy({ !isNumbered($0) }), let first = below.first,
      context.items[first].block.content.isBold
    {
      starts = starts.filter { context.items[$0].block.content.isBold }.union([first])
    }
    guard !isList || !starts.isEmpty else { return }
    var current: [Int] = []
    for place in below + [-1] {
      if place < 0 || starts.contains(place) || current.isEmpty {
        if let first = current.first, !isList || starts.contains(first) {
          let block = context.items[first].block
          var draft = RecommendationDraft(
            items: current.map { context.items[$0] }, place: first,
            number: isNumbered(first)
              ? block.marker.map(PrintedItemNumber.number)
              : number(drawn: first, of: starts.count, in: index),
            parts: [.paragraph(block.text)] + parts(of: Array(current.dropFirst())))
          draft.source = .label
          draft.isQuoted = quotations.contains(first)
          if kind == .topical { draft.title = context.items[index].block.text }
          draft.priority = vocabulary.priorities.value(of: title)
          drafts.append(draft)
        }
        current = []
      }
      // Below "Area for improvement" stands why it is one, too.
      let isAside =
        kind == .topical && place >= 0
        && current.first.map { isReason(place, below: $0) } ?? false
      if place >= 0, !isAside { current.append(place) }
    }
    taken.formUnion([index] + below)
  }

  private func isReason(_ place: Int, below first: Int) -> Bool {
    let block = context.items[place].block
    let isPlain = !block.content.isBold && context.items[first].block.content.isBold
    return block.kind == .paragraph && (isPlain || !grammar.isOrder(block.text))
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

  // MARK: - Lists

  /// Blocks as parts: items of lists, and paragraphs. Paragraphs set in behind one that ends in a colon
  /// are items whose bullets are drawn.
  private func parts(of places: [Int]) -> [RecommendationPart] {
    var parts: [RecommendationPart] = []
    var colonLeft: Double?
    for place in places {
      let block = context.items[place].block
      guard !block.text.isEmpty else { continue }
      if let own = headings.textBeforeAnswer(block.content.runs) {
        parts.append(.paragraph(own))
        break
      }
      if block.kind == .listItem, !(parts.isEmpty && countsParagraphs(block)) {
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

  /// Whether an item's number is one of the chapter's paragraphs: "4.55", "12".
  private func countsParagraphs(_ block: Block) -> Bool {
    guard let number = block.marker.map(PrintedItemNumber.number) else { return false }
    return PrintedItemNumber.isRunning(number) || Int(number) ?? 1 > 1
  }

  /// Points by which items are set in at least.
  private static let indent = 6.0
}
