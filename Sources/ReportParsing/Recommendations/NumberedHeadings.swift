import Layout

/// Finds recommendations that stand under headings with their numbers: "3. Learning from what happened", with
/// paragraphs (a) to (d) beneath.
///
/// Only in a chapter on recommendations, and only where its headings count from 1. Numbered headings over bullets
/// or further numbers are topics.
struct NumberedHeadings {
  private let context: ParsingContext
  private let zones: RecommendationZones
  private let grammar: ItemGrammar

  private(set) var drafts: [RecommendationDraft] = []
  /// Places of the items that belong to the drafts.
  private(set) var taken: Set<Int> = []

  init(_ context: ParsingContext, zones: RecommendationZones) {
    self.context = context
    self.zones = zones
    grammar = ItemGrammar(context.profile.recommendations)
  }

  /// Reads all headings but what is `taken` already.
  mutating func read(except taken: Set<Int>) {
    var runs: [Int: [RecommendationDraft]] = [:]
    for (index, item) in context.items.enumerated() where !taken.contains(index) {
      guard item.block.kind == .heading, item.box == nil, let zone = zone(of: item),
        let number = Int(item.block.number ?? "")
      else { continue }
      let run = runs[zone.root] ?? []
      guard number == run.count + 1 else { continue }
      let below = content(below: index)
      guard let draft = draft(item, index, below: below, zone: zone) else {
        runs[zone.root] = nil
        continue
      }
      runs[zone.root] = run + [draft]
    }
    // "That a memorial be built" is an order too; most have a verb that says so.
    for run in runs.values where run.count > 1 {
      let orders = run.count { draft in draft.parts.contains { grammar.isOrder($0.text) } }
      if orders * 2 > run.count { drafts += run }
    }
    drafts.sort { $0.place < $1.place }
    for draft in drafts {
      self.taken.formUnion(draft.place..<draft.place + draft.items.count)
    }
  }

  /// A heading's chapter, where that is one on recommendations and the heading stands right below its own.
  private func zone(of item: ParsingContext.Item) -> RecommendationZone? {
    let place = context.place(of: item)
    guard let zone = zones.zone(of: place.section), !zone.isMixed, !zone.isPrevious,
      place.chain.dropLast().last == zone.root
    else { return nil }
    return zone
  }

  private func content(below index: Int) -> Range<Int> {
    let kinds: Set<Block.Kind> = [.paragraph, .listItem]
    let items = context.items[(index + 1)...]
    // Behind what is recommended in bold the discussion goes on in plain letters.
    let isBold = items.first?.block.content.isBold ?? false
    let end = items.firstIndex {
      !kinds.contains($0.block.kind) || isBold && !$0.block.content.isBold
    }
    return index + 1..<(end ?? context.items.endIndex)
  }

  private func draft(
    _ heading: ParsingContext.Item, _ index: Int, below: Range<Int>, zone: RecommendationZone
  ) -> RecommendationDraft? {
    var parts: [RecommendationPart] = []
    for place in below {
      let block = context.items[place].block
      guard block.kind == .listItem else {
        parts.append(.paragraph(block.text))
        continue
      }
      let part = RecommendationPart(marker: block.marker, text: block.text)
      let isLettered = part.form.isMarked && !(block.marker.map(PrintedItemNumber.isNumber) ?? true)
      guard isLettered || parts.last.map({ $0.text.last == ":" || $0.form == .bullet }) ?? false
      else { return nil }
      parts.append(part)
    }
    guard !parts.isEmpty else { return nil }
    var draft = RecommendationDraft(
      items: [heading] + below.map { context.items[$0] }, place: index,
      number: heading.block.number, parts: parts, zone: zone)
    draft.title = heading.block.text
    draft.source = .label
    return draft
  }
}
