import Layout
import ReportModel

/// Walks over the blocks of a report and gathers recommendations.
///
/// A chapter on recommendations is lead-ins ("The CRC should:"), items, and, for those of an earlier
/// inspection, what has become of each. Outside of such chapters only a lead-in makes a list one of
/// recommendations.
struct RecommendationReader {
  private let context: ParsingContext
  private let vocabulary: RecommendationVocabulary
  private let addressees: AddresseeReader
  private let leadIns: LeadInReader
  private let zones: RecommendationZones

  private(set) var drafts: [RecommendationDraft] = []
  private var leadIn: RecommendationDraft.LeadIn?
  private var section: Int?
  /// Whether the last draft may still go on: nested items, progress, notes on it.
  private var isOpen = false
  /// Paragraphs of a chapter that could be recommendations if it has no list.
  private var sentences: [(item: ParsingContext.Item, zone: RecommendationZone)] = []
  private var listedInZone = false

  init(_ context: ParsingContext, addressees: AddresseeReader) {
    self.context = context
    self.addressees = addressees
    leadIns = LeadInReader(profile: context.profile, addressees: addressees)
    vocabulary = context.profile.recommendations
    zones = RecommendationZones(context)
  }

  /// Reads all blocks.
  mutating func read() {
    for item in context.items {
      // A heading that the layout took for a paragraph or an item ends what stands above it all the same.
      if item.block.kind != .heading, isDisplay(item.block) {
        leadIn = nil
        isOpen = false
        continue
      }
      let here = context.place(of: item).section
      if here != section {
        closeSection()
        section = here
      }
      switch item.block.kind {
      case .heading:
        leadIn = leadIns.leadIn(item.block.text, isInZone: zone != nil)
        isOpen = false
      case .listItem: readListItem(item)
      case .paragraph, .quote, .note: readParagraph(item)
      default: isOpen = isOpen && item.block.kind == .box
      }
    }
    closeSection()
  }

  private var zone: RecommendationZone? { zones.zone(of: section) }

  /// Whether text is set clearly larger than running text.
  private func isDisplay(_ block: Block) -> Bool {
    guard let size = block.lines.map(\.size).max() else { return false }
    return size > context.document.bodySize * Self.displaySize
  }

  /// Recommendations may be set a little larger than the rest; headings of chapters are half as large again.
  private static let displaySize = 1.3

  // MARK: - Items

  private mutating func readListItem(_ item: ParsingContext.Item) {
    var text = item.block.text
    guard !text.isEmpty else { return }
    var marker = item.block.marker
    if !(marker.map(PrintedItemNumber.isNumber) ?? false),
      let (number, rest) = PrintedItemNumber.leading(item.block)
    {
      (marker, text) = (number, rest)
    }
    if isOpen, let last = drafts.last, isNested(item, under: last) {
      drafts[drafts.count - 1].items.append(item)
      drafts[drafts.count - 1].paragraphs.append(text)
      return
    }
    guard zone != nil || leadIn != nil else { return }
    let isNumbered = marker.map(PrintedItemNumber.isNumber) ?? false
    // Items under other words than a lead-in must say themselves who should do something.
    guard leadIn != nil || (zone != nil && addressees.isRecommendation(text)) else { return }
    if let progress = progress(in: text), isOpen, zone?.isPrevious ?? false, !isNumbered {
      drafts[drafts.count - 1].progress = progress
      return
    }
    append(item, number: isNumbered ? marker : nil, paragraphs: [text])
    listedInZone = true
  }

  private mutating func append(_ item: ParsingContext.Item, number: String?, paragraphs: [String]) {
    drafts.append(
      RecommendationDraft(
        items: [item], number: number.map(PrintedItemNumber.number), paragraphs: paragraphs,
        leadIn: leadIn,
        zone: zone))
    isOpen = true
  }

  /// Items deeper than the first of the draft belong to it; so do bullets under a numbered item.
  private func isNested(_ item: ParsingContext.Item, under draft: RecommendationDraft) -> Bool {
    guard let first = draft.items.first, draft.progress == nil, draft.progressParagraphs.isEmpty
    else {
      return false
    }
    if item.block.depth > first.block.depth { return first.block.kind == .listItem }
    return false
  }

  // MARK: - Paragraphs

  private mutating func readParagraph(_ item: ParsingContext.Item) {
    let text = item.block.text
    guard !text.isEmpty else { return }
    if let found = leadIns.leadIn(item.block.text, isInZone: zone != nil) {
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
    {
      append(item, number: number, paragraphs: [rest])
      listedInZone = true
      return
    }
    guard isOpen else {
      sentences.append((item, zone))
      return
    }
    let last = drafts.count - 1
    if continues(text, drafts[last]) {
      drafts[last].items.append(item)
      drafts[last].paragraphs[drafts[last].paragraphs.count - 1] += " " + text
    } else if zone.isPrevious {
      readProgress(text, into: last)
    } else if vocabulary.repeated.prefix(of: FoldedText(text)) != nil {
      drafts[last].isRepeated = true
    } else {
      sentences.append((item, zone))
    }
  }

  /// Whether a paragraph is the rest of a sentence that the last item began, where the layout did not see
  /// that they are one.
  private func continues(_ text: String, _ draft: RecommendationDraft) -> Bool {
    guard draft.progress == nil, draft.progressParagraphs.isEmpty,
      let end = draft.paragraphs.last?.last, let start = text.first
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
      for (item, zone) in sentences {
        let sentence = String(item.block.text[..<item.block.text.firstSentenceEnd])
        guard vocabulary.verbs.occurs(in: FoldedText(sentence)),
          !addressees.addressees(sentence: sentence).isEmpty
        else { continue }
        drafts.append(
          RecommendationDraft(
            items: [item], number: nil, paragraphs: [item.block.text], leadIn: nil, zone: zone))
      }
    }
    sentences = []
    listedInZone = false
    leadIn = nil
    isOpen = false
  }
}
