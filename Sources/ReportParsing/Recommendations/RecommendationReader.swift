import Layout
import ReportModel

/// Walks over the blocks of a report and gathers recommendations that stand in lists.
///
/// A chapter on recommendations is lead-ins ("The CRC should:"), items, and, for those of an earlier
/// inspection, what has become of each. Outside of such chapters only a lead-in makes a list one of
/// recommendations.
struct RecommendationReader {
  let context: ParsingContext
  let vocabulary: RecommendationVocabulary
  let addressees: AddresseeReader
  let grammar: ItemGrammar
  let continuation: ItemContinuation
  let leadIns: LeadInReader
  let zones: RecommendationZones
  let taken: Set<Int>

  var drafts: [RecommendationDraft] = []
  var leadIn: RecommendationDraft.LeadIn?
  /// A sentence that leads into all groups of a chapter: "The council should take the following action."
  var chapterLeadIn: RecommendationDraft.LeadIn?
  var section: Int?
  /// Whether the last draft may still go on: nested items, progress, notes on it.
  var isOpen = false
  /// Whether a statement has ended the items of this section.
  var isOver = false
  /// Words above a group of items that are no heading of their own.
  var groupTitle: String?
  /// The rank that these words give.
  var groupPriority: Recommendation.Priority?
  /// A number whose recommendation is still to come: it stands alone as a heading, or before words about
  /// "the intent of this recommendation".
  var pendingNumber: String?
  /// The number of the paragraph that leads in, where it has one.
  var leadInNumber: String?
  /// The number of the conclusion that stands last, for "Recommendation: …" beneath it.
  var lastNumber: String?
  /// Whether the word "Recommendation" stands alone above what is drawn from the conclusion that stands last.
  var isLabelled = false
  /// Paragraphs of a chapter that could be recommendations if it has no list.
  var sentences: [(place: Int, zone: RecommendationZone)] = []
  var listedInZone = false

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
    continuation = ItemContinuation(vocabulary)
  }

  /// Reads all blocks.
  mutating func read() {
    for (place, item) in context.items.enumerated() {
      if taken.contains(place) {
        isOpen = false
        // What introduces a table of recommendations is none.
        if item.block.table != nil { listedInZone = true }
        continue
      }
      // A heading that the layout took for a paragraph or an item ends what stands above it all the same.
      if item.block.kind != .heading, item.block.isDisplay(above: context.document.bodySize) {
        leadIn = nil
        isOpen = false
        continue
      }
      let here = context.place(of: item).section
      if here != section { enter(here) }
      switch item.block.kind {
      case .heading:
        // "Action that the provider must take:" says what stands beneath, and not whom it asks.
        leadIn =
          (isTopical(item.block) ? nil : leadIns.leadIn(item.block.text, isInZone: zone != nil))
          ?? (zone != nil ? leadIns.body(item.block.text) : nil) ?? chapterLeadIn
        // "To the governor" serves the headings of topics below it.
        if let leadIn, leadIn.isHeading { chapterLeadIn = leadIn }
        pendingNumber = zone == nil ? nil : PrintedItemNumber.alone(item.block.text)
        isLabelled = zone?.isMixed ?? false && isLabelAlone(item.block)
        isOpen = false
      case .listItem: readListItem(item, at: place)
      case .paragraph, .quote, .note: readParagraph(item, at: place)
      // A logo at a page's head does not part an item from its list.
      case .figure: break
      case .table: readTable(item)
      default: isOpen = isOpen && item.block.kind == .box
      }
    }
    closeSection()
  }

  var zone: RecommendationZone? { zones.zone(of: section) }

  /// Goes on to the next section. What leads into a whole chapter serves its sub-headings too.
  private mutating func enter(_ next: Int?) {
    let number = lastNumber
    closeSection()
    let root = zone?.root
    section = next
    // "Recommendation" beneath a conclusion may be a heading.
    if zone?.root == root { lastNumber = number }
    if zone == nil || zone?.root != root { chapterLeadIn = nil }
    leadIn = chapterLeadIn
  }

  /// Whether items are recommendations though they name nobody.
  var takesOrders: Bool {
    guard let zone, !zone.isPrevious else { return false }
    return vocabulary.itemForm == .imperative || zone.isMixed
  }

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
    if takesOrders, isNumbered { (lastNumber, isLabelled) = (marker, false) }
    if takesOrders, isNumbered, let order = orderSetApart(in: item.block, marker: marker) {
      text = order
    }
    if isLabelled, !isNumbered, readLabelled(item, at: place, marker: marker) { return }
    if takesOrders, let rest = RecommendationLabel.behind(text, words: vocabulary.labels) {
      append(item, at: place, number: isNumbered ? marker : lastNumber, text: rest, source: .label)
      listedInZone = true
      return
    }
    if isOpen, let last = drafts.last,
      continuation.isNested(
        item.block, isNumbered: isNumbered, under: last, takesOrders: takesOrders)
    {
      drafts[drafts.count - 1].items.append(item)
      drafts[drafts.count - 1].parts.append(RecommendationPart(marker: marker, text: text))
      return
    }
    // Where a chapter's paragraphs are numbered, the one that ends in "I recommend that:" is an item too.
    if zone == nil, readLeadInParagraph(text, number: isNumbered ? marker : nil) { return }
    if zone != nil, isNumbered, let marker, readRunningLeadIn(text, number: marker, at: place) {
      return
    }
    guard zone != nil || leadIn != nil, !isOver || grammar.recommends(text) else { return }
    if zone != nil, let found = leadIns.sentence(text) {
      leadIn = found
      chapterLeadIn = found
      isOpen = false
      return
    }
    // Items under other words than a lead-in must say themselves who should do something.
    if leadIn == nil || leadIn?.isHeading ?? false
      || leadIn?.text.isEmpty ?? false && !isNumbered && !(leadIn?.takesBullets ?? false)
    {
      guard takesOrders || (zone != nil && addressees.isRecommendation(text)) else { return }
    }
    // "Areas for improvement" beside "Strengths" holds what was found, and what is asked only where words say so.
    if let zone, zone.isPaired, grammar.isStatement(text) || !grammar.isOrder(text) {
      isOpen = false
      return
    }
    // A bullet under "What needs to improve?" is asked for, whatever its words.
    let isAskedFor = zone?.isTopical ?? false && (!isNumbered || zone?.isConcerns ?? false)
    if takesOrders, zone?.isMixed == false, !isAskedFor, grammar.isStatement(text),
      !countsOn(marker, text)
    {
      isOpen = false
      // Behind the last recommendation the numbers of the paragraphs run on.
      isOver = isNumbered && (listedInZone || drafts.last?.zone?.root == zone?.root)
      pendingNumber = isNumbered && grammar.speaksOfRecommendation(text) ? marker : nil
      return
    }
    if takesOrders, leadIn == nil, let marker,
      PrintedItemNumber.isRunning(PrintedItemNumber.number(marker)),
      !grammar.asksOthers(text)
    {
      isOpen = false
      return
    }
    if let progress = progress(in: text), isOpen, zone?.isPrevious ?? false, !isNumbered {
      drafts[drafts.count - 1].progress = progress
      return
    }
    // Letters count recommendations where no numbers do.
    let isCounted = isNumbered || leadIn == nil && marker.map(Self.isLetter) ?? false
    append(item, at: place, number: isCounted ? marker : nil, text: text)
    listedInZone = true
  }

  // MARK: - Paragraphs

  private mutating func readParagraph(_ item: ParsingContext.Item, at place: Int) {
    let text = item.block.text
    guard !text.isEmpty else { return }
    if zone?.isMixed ?? false, isLabelAlone(item.block) {
      (isLabelled, isOpen) = (true, false)
      return
    }
    if readTopicLine(text, at: place) { return }
    if takesOrders, isOpen, let last = drafts.last,
      let part = InnerItem.part(of: item.block, under: last, leads: continuation.leadsIntoList)
    {
      drafts[drafts.count - 1].items.append(item)
      drafts[drafts.count - 1].parts.append(part)
      return
    }
    if takesOrders || isSign(item),
      let rest = RecommendationLabel.behind(text, words: vocabulary.labels)
    {
      append(item, at: place, number: lastNumber, text: rest, source: .label)
      listedInZone = zone != nil
      return
    }
    // "R4." above or beside its words, with a paragraph on each behind them.
    if takesOrders, zone?.isMixed == false, let number = PrintedItemNumber.alone(text) {
      (pendingNumber, isOpen) = (number, false)
      return
    }
    if isLabelled, readLabelled(item, at: place, marker: nil) { return }
    if takesOrders, zone?.isMixed ?? false, readTailed(item, at: place) { return }
    if let number = pendingNumber, takesOrders, grammar.isOrder(text) {
      append(item, at: place, number: number, text: text)
      listedInZone = true
      return
    }
    if takesOrders, isOpen, leadsToLetters(text, at: place) {
      drafts[drafts.count - 1].items.append(item)
      drafts[drafts.count - 1].parts.append(.paragraph(text))
      return
    }
    if zone != nil, let found = leadIns.sentence(text) {
      leadIn = found
      chapterLeadIn = found
      isOpen = false
      return
    }
    if takesOrders, readIdentified(item, at: place) || readBeneathSign(item, at: place) { return }
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
    if let found = leadIns.body(text) {
      leadIn = found
      chapterLeadIn = found
      isOpen = false
      return
    }
    if takesOrders, continuation.isGroupTitle(item.block) {
      groupTitle = text
      isOpen = false
      return
    }
    guard isOpen else {
      sentences.append((place, zone))
      return
    }
    let last = drafts.count - 1
    if continuation.continues(text, drafts[last])
      || takesOrders && continuation.runsOn(item.block, from: drafts[last])
      || takesOrders && continuation.followsClosely(item.block, under: drafts[last])
    {
      drafts[last].items.append(item)
      drafts[last].parts[drafts[last].parts.count - 1].text += " " + text
    } else if zone.isPrevious {
      readProgress(text, into: last)
    } else if vocabulary.repeated.prefix(of: FoldedText(text)) != nil {
      drafts[last].isRepeated = true
    } else if takesOrders, continuation.hangs(item.block, under: drafts[last]) {
      drafts[last].items.append(item)
      drafts[last].parts.append(.paragraph(text))
    } else {
      sentences.append((place, zone))
    }
  }
}
