import Layout
import ReportModel

/// Walks over the blocks of a report and gathers recommendations that stand in lists.
///
/// A chapter on recommendations is lead-ins ("The CRC should:"), items, and, for those of an earlier
/// inspection, what has become of each. Outside of such chapters only a lead-in makes a list one of
/// recommendations.
struct RecommendationReader {
  private let context: ParsingContext
  private let vocabulary: RecommendationVocabulary
  private let addressees: AddresseeReader
  private let grammar: ItemGrammar
  private let leadIns: LeadInReader
  private let zones: RecommendationZones
  private let taken: Set<Int>

  private(set) var drafts: [RecommendationDraft] = []
  private var leadIn: RecommendationDraft.LeadIn?
  /// A sentence that leads into all groups of a chapter: "The council should take the following action."
  private var chapterLeadIn: RecommendationDraft.LeadIn?
  private var section: Int?
  /// Whether the last draft may still go on: nested items, progress, notes on it.
  private var isOpen = false
  /// Whether a statement has ended the items of this section.
  private var isOver = false
  /// Words above a group of items that are no heading of their own.
  private var groupTitle: String?
  /// Paragraphs of a chapter that could be recommendations if it has no list.
  private var sentences: [(place: Int, zone: RecommendationZone)] = []
  private var listedInZone = false

  /// Reads blocks but those `taken`, which belong to recommendations that were found otherwise.
  init(
    _ context: ParsingContext, addressees: AddresseeReader, zones: RecommendationZones,
    taken: Set<Int>
  ) {
    self.context = context
    self.addressees = addressees
    self.zones = zones
    self.taken = taken
    leadIns = LeadInReader(profile: context.profile, addressees: addressees)
    vocabulary = context.profile.recommendations
    grammar = ItemGrammar(vocabulary)
  }

  /// Reads all blocks.
  mutating func read() {
    for (place, item) in context.items.enumerated() {
      if taken.contains(place) {
        isOpen = false
        continue
      }
      // A heading that the layout took for a paragraph or an item ends what stands above it all the same.
      if item.block.kind != .heading, isDisplay(item.block) {
        leadIn = nil
        isOpen = false
        continue
      }
      let here = context.place(of: item).section
      if here != section { enter(here) }
      switch item.block.kind {
      case .heading:
        leadIn =
          leadIns.leadIn(item.block.text, isInZone: zone != nil)
          ?? (zone != nil ? leadIns.body(item.block.text) : nil) ?? chapterLeadIn
        isOpen = false
      case .listItem: readListItem(item, at: place)
      case .paragraph, .quote, .note: readParagraph(item, at: place)
      // A logo at a page's head does not part an item from its list.
      case .figure: break
      default: isOpen = isOpen && item.block.kind == .box
      }
    }
    closeSection()
  }

  private var zone: RecommendationZone? { zones.zone(of: section) }

  /// Goes on to the next section. What leads into a whole chapter serves its sub-headings too.
  private mutating func enter(_ next: Int?) {
    closeSection()
    let root = zone?.root
    section = next
    if zone == nil || zone?.root != root { chapterLeadIn = nil }
    leadIn = chapterLeadIn
  }

  /// Whether items are recommendations though they name nobody.
  private var takesOrders: Bool {
    guard let zone, !zone.isPrevious else { return false }
    return vocabulary.itemForm == .imperative || zone.isMixed
  }

  /// Whether text is set clearly larger than running text.
  private func isDisplay(_ block: Block) -> Bool {
    guard let size = block.lines.map(\.size).max() else { return false }
    return size > context.document.bodySize * Self.displaySize
  }

  /// Recommendations may be set a little larger than the rest; headings of chapters are half as large again.
  private static let displaySize = 1.3

  // MARK: - Items

  private mutating func readListItem(_ item: ParsingContext.Item, at place: Int) {
    var text = item.block.text
    guard !text.isEmpty else { return }
    var marker = item.block.marker
    if !(marker.map(PrintedItemNumber.isNumber) ?? false),
      let (number, rest) = PrintedItemNumber.leading(item.block)
    {
      (marker, text) = (number, rest)
    }
    let isNumbered = marker.map(PrintedItemNumber.isNumber) ?? false
    if isOpen, let last = drafts.last, isNested(item, isNumbered: isNumbered, under: last) {
      drafts[drafts.count - 1].items.append(item)
      drafts[drafts.count - 1].parts.append(RecommendationPart(marker: marker, text: text))
      return
    }
    guard zone != nil || leadIn != nil, !isOver else { return }
    if zone != nil, let found = leadIns.sentence(text) {
      leadIn = found
      chapterLeadIn = found
      isOpen = false
      return
    }
    // Items under other words than a lead-in must say themselves who should do something.
    if leadIn == nil || leadIn?.text.isEmpty ?? false && !isNumbered {
      guard takesOrders || (zone != nil && addressees.isRecommendation(text)) else { return }
    }
    if takesOrders, zone?.isMixed == false, grammar.isStatement(text) {
      isOpen = false
      // Behind the last recommendation the numbers of the paragraphs run on.
      isOver = isNumbered && listedInZone
      return
    }
    if let progress = progress(in: text), isOpen, zone?.isPrevious ?? false, !isNumbered {
      drafts[drafts.count - 1].progress = progress
      return
    }
    append(item, at: place, number: isNumbered ? marker : nil, text: text)
    listedInZone = true
  }

  private mutating func append(
    _ item: ParsingContext.Item, at place: Int, number: String?, text: String
  ) {
    var draft = RecommendationDraft(
      items: [item], place: place, number: number.map(PrintedItemNumber.number),
      parts: [.paragraph(text)], leadIn: leadIn, zone: zone)
    draft.title = groupTitle
    drafts.append(draft)
    isOpen = true
  }

  /// Items deeper than the first of the draft belong to it; so do bullets and letters under a numbered item.
  private func isNested(
    _ item: ParsingContext.Item, isNumbered: Bool, under draft: RecommendationDraft
  ) -> Bool {
    guard let first = draft.items.first, draft.progress == nil, draft.progressParagraphs.isEmpty
    else {
      return false
    }
    if item.block.depth > first.block.depth { return first.block.kind == .listItem }
    guard takesOrders, draft.number != nil, !isNumbered else { return false }
    return draft.parts.count > 1 || leadsIntoList(draft.parts[0].text)
  }

  /// Whether words end in a colon, a reference behind it left out.
  private func leadsIntoList(_ text: String) -> Bool {
    let tail = BracketReferences(vocabulary: vocabulary).tail(of: text)
    return (tail?.text ?? text).last == ":"
  }

  // MARK: - Paragraphs

  private mutating func readParagraph(_ item: ParsingContext.Item, at place: Int) {
    let text = item.block.text
    guard !text.isEmpty else { return }
    if zone != nil, let found = leadIns.sentence(text) {
      leadIn = found
      chapterLeadIn = found
      isOpen = false
      return
    }
    if let found = leadIns.leadIn(text, isInZone: zone != nil) ?? leadIns.own(text) {
      leadIn = found
      isOpen = false
      return
    }
    guard let zone else {
      leadIn = nil
      isOpen = false
      return
    }
    if let (number, rest) = PrintedItemNumber.leading(item.block),
      leadIn != nil || addressees.isRecommendation(rest)
        || takesOrders && (zone.isMixed || !grammar.isStatement(rest))
    {
      append(item, at: place, number: number, text: rest)
      listedInZone = true
      return
    }
    if takesOrders, isGroupTitle(item.block) {
      groupTitle = text
      isOpen = false
      return
    }
    guard isOpen else {
      sentences.append((place, zone))
      return
    }
    let last = drafts.count - 1
    if continues(text, drafts[last]) {
      drafts[last].items.append(item)
      drafts[last].parts[drafts[last].parts.count - 1].text += " " + text
    } else if zone.isPrevious {
      readProgress(text, into: last)
    } else if vocabulary.repeated.prefix(of: FoldedText(text)) != nil {
      drafts[last].isRepeated = true
    } else if takesOrders, hangs(item.block, under: drafts[last]) {
      drafts[last].items.append(item)
      drafts[last].parts.append(.paragraph(text))
    } else {
      sentences.append((place, zone))
    }
  }

  /// A few words without a stop between the items of a list name a group of them.
  private func isGroupTitle(_ block: Block) -> Bool {
    guard let last = block.text.last, !".,;:?!)".contains(last), block.kind == .paragraph else {
      return false
    }
    return block.lines.count <= 1 && FoldedText(block.text).wordCount <= Self.longestTitle
      && block.text.first?.isUppercase ?? false
  }

  /// Words in the name of a group of items.
  private static let longestTitle = 8

  /// Whether a paragraph stands under the words of a numbered item, set in as they are.
  private func hangs(_ block: Block, under draft: RecommendationDraft) -> Bool {
    guard let first = draft.items.first?.block, first.kind == .listItem, draft.number != nil,
      let edge = first.regions.first?.box.x0
    else { return false }
    return abs(block.left - first.left) < Self.alignment && first.left > edge + Self.alignment
      && draft.parts.count > 1
  }

  /// Points within which left edges are one.
  private static let alignment = 4.0

  /// Whether a paragraph is the rest of a sentence that the last item began, where the layout did not see
  /// that they are one.
  private func continues(_ text: String, _ draft: RecommendationDraft) -> Bool {
    guard draft.progress == nil, draft.progressParagraphs.isEmpty,
      let end = draft.parts.last?.text.last, let start = text.first
    else { return false }
    return start.isLowercase && !".;:?!".contains(end)
  }

  /// "The division has made some progress on this recommendation.", then what it has done.
  private mutating func readProgress(_ text: String, into draft: Int) {
    var rest = text
    if drafts[draft].progress == nil, drafts[draft].progressParagraphs.isEmpty {
      let end = text.firstSentenceEnd
      if let progress = progress(in: String(text[..<end])) {
        drafts[draft].progress = progress
        rest = String(text[end...].drop { $0 == " " })
      }
    }
    if !rest.isEmpty { drafts[draft].progressParagraphs.append(rest) }
  }

  /// What a short sentence about a recommendation says of its progress.
  private func progress(in sentence: String) -> Recommendation.Progress? {
    let folded = FoldedText(sentence)
    guard folded.wordCount <= Self.longestVerdict else { return nil }
    return vocabulary.progress.firstMatch(in: folded)?.value
  }

  /// Words in a sentence that gives a verdict; longer ones report.
  private static let longestVerdict = 25

  // MARK: - Ends

  /// At the end of a section without lists its sentences are its recommendations, where they say who
  /// should do something.
  private mutating func closeSection() {
    if !listedInZone {
      for (place, zone) in sentences where !zone.isMixed {
        let item = context.items[place]
        let sentence = String(item.block.text[..<item.block.text.firstSentenceEnd])
        guard vocabulary.verbs.occurs(in: FoldedText(sentence)),
          !addressees.addressees(sentence: sentence).isEmpty
        else { continue }
        drafts.append(
          RecommendationDraft(
            items: [item], place: place, parts: [.paragraph(item.block.text)], zone: zone))
      }
    }
    sentences = []
    listedInZone = false
    leadIn = nil
    isOpen = false
    isOver = false
    groupTitle = nil
  }
}
