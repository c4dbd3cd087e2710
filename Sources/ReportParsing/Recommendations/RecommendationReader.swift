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
  /// The number of the paragraph that this sentence is.
  var chapterLeadInNumber: Int?
  var section: Int?
  /// Whether the last draft may still go on: nested items, progress, notes on it.
  var isOpen = false
  /// Whether a statement has ended the items of this section.
  var isOver = false
  /// The item whose statement ended a list that counts from 1: if the list goes on behind it, it is one of them.
  var gap: (item: ParsingContext.Item, place: Int, number: Int, text: String)?
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
  var sentences: [(place: Int, zone: RecommendationZone, leadIn: RecommendationDraft.LeadIn?)] = []
  var listedInZone = false
  /// Places of items that only name what recommendations are sorted by.
  var sorts: Set<Int> = []

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
        // What others recommended stands right behind the words that lead into it, and no further.
        if leadIn?.attributedTo != nil { leadIn = nil }
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
      // "Achieved" in bold below what it is about is no heading of what follows.
      if item.block.kind == .heading, let zone,
        readVerdictLine(item.block.text, at: place, in: zone)
      {
        continue
      }
      let here = context.place(of: item).section
      if here != section { enter(here, at: place) }
      switch item.block.kind {
      case .heading
      where RecommendationLabel.isSentence(item.block.text, words: vocabulary.labels):
        readParagraph(item, at: place)
      case .heading: readHeading(item.block)
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

  /// A heading may say whom the items beneath it ask, or which number the next one has.
  private mutating func readHeading(_ block: Block) {
    // "Action that the provider must take:" says what stands beneath, and not whom it asks.
    let own =
      (isTopical(block) ? nil : leadIns.leadIn(block.text, isInZone: zone != nil))
      ?? (zone != nil ? leadIns.body(block.text) : nil)
    // "Recommendations for further research" are nobody's, behind those for a body too.
    if own == nil, chapterLeadIn?.isHeading ?? false,
      vocabulary.headingStarts.prefix(of: FoldedText(block.text)) != nil
    {
      chapterLeadIn = nil
    }
    leadIn = own ?? chapterLeadIn
    // "To the governor" serves the headings of topics below it.
    if let leadIn, leadIn.isHeading { chapterLeadIn = leadIn }
    pendingNumber = zone == nil ? nil : PrintedItemNumber.alone(block.text)
    isLabelled = zone?.isMixed ?? false && isLabelAlone(block)
    isOpen = false
  }

  var zone: RecommendationZone? { zones.zone(of: section) }

  /// Goes on to the next section. What leads into a whole chapter serves its sub-headings too.
  private mutating func enter(_ next: Int?, at place: Int) {
    let number = lastNumber
    // What stands above the groups of a list introduces them: "We told the service that it must act."
    let isList = place + 1 < context.items.count && context.items[place + 1].block.kind == .listItem
    if isList, let section, let next,
      context.sections.sections[next].parentID == context.sections.sections[section].id
    {
      sentences = []
    }
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
}
