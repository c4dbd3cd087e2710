import Layout

/// Paragraphs that lead into recommendations, are one, or go on with one.
extension RecommendationReader {
  /// Reads a paragraph, a quote or a note.
  mutating func readParagraph(_ item: ParsingContext.Item, at place: Int) {
    guard !item.block.text.isEmpty, !readSorts(item.block.text, at: place) else { return }
    let isRead =
      readTopic(item, at: place) || readInnerItem(item) || readAnnounced(item, at: place)
      || readLeadIn(item, at: place)
    guard !isRead, !readQuotedItem(item, at: place) else { return }
    guard let zone else {
      (leadIn, isOpen) = (nil, false)
      return
    }
    if readNumbered(item, at: place, in: zone) || readGroup(item.block) { return }
    if readVerdictLine(item.block.text, at: place, in: zone) { return }
    if !(isOpen && readRest(item, in: zone)) { sentences.append((place, zone, leadIn)) }
  }

  /// The first of what others recommended, whose quotation mark stands before its number: "“1. Lamps should be lit."
  private mutating func readQuotedItem(_ item: ParsingContext.Item, at place: Int) -> Bool {
    guard zone == nil, leadIn?.attributedTo != nil, let first = item.block.text.first,
      first == "“" || first == "‘" || first == "\"",
      let quoted = ItemNumber(String(item.block.text.dropFirst())), !quoted.rest.isEmpty
    else { return false }
    append(item, at: place, number: quoted.number, text: String(quoted.rest))
    return true
  }

  /// "Achieved." below a paragraph that asks for something, in a chapter on an earlier inspection's recommendations.
  mutating func readVerdictLine(
    _ text: String, at place: Int, in zone: RecommendationZone
  ) -> Bool {
    guard zone.isPrevious, !isOpen, let last = sentences.last, last.place == place - 1,
      FoldedText(text).wordCount <= Self.longestVerdictLine, let progress = progress(in: text),
      grammar.isOrder(context.items[last.place].block.text)
    else { return false }
    sentences.removeLast()
    let item = context.items[last.place]
    append(item, at: last.place, number: nil, text: item.block.text)
    drafts[drafts.count - 1].progress = progress
    isOpen = false
    return true
  }

  /// Words of a verdict that stands alone: "Not yet fully achieved".
  private static let longestVerdictLine = 5

  /// Words that stand above recommendations: the label alone, or what the list beneath names.
  private mutating func readTopic(_ item: ParsingContext.Item, at place: Int) -> Bool {
    if zone?.isMixed ?? false, isLabelAlone(item.block) {
      (isLabelled, isOpen) = (true, false)
      return true
    }
    return readTopicLine(item.block.text, at: place)
  }

  /// An item of the last recommendation's list, which the layout took for a paragraph.
  private mutating func readInnerItem(_ item: ParsingContext.Item) -> Bool {
    guard takesOrders, isOpen, let last = drafts.last,
      let part = InnerItem.part(
        of: item.block, under: last, em: context.document.bodySize,
        leads: continuation.leadsIntoList)
    else { return false }
    goOn(with: [part], of: item)
    return true
  }

  /// A recommendation that a label, a number alone or a reference to paragraphs announces.
  private mutating func readAnnounced(_ item: ParsingContext.Item, at place: Int) -> Bool {
    let text = item.block.text
    if takesOrders || isSign(item),
      let rest = RecommendationLabel.behind(text, words: vocabulary.labels)
    {
      append(item, at: place, number: lastNumber, text: rest, source: .label)
      return true
    }
    // "R4." above or beside its words, with a paragraph on each behind them.
    if takesOrders, zone?.isMixed == false, let number = PrintedItemNumber.alone(text) {
      (pendingNumber, isOpen) = (number, false)
      return true
    }
    if isLabelled, readLabelled(item, at: place, marker: nil) { return true }
    if takesOrders, zone?.isMixed ?? false, readTailed(item, at: place) { return true }
    guard let number = pendingNumber, takesOrders,
      grammar.isOrder(text) || countsOn(identifier: number) && !grammar.isStatement(text)
    else { return false }
    append(item, at: place, number: number, text: text)
    return true
  }

  /// Whether an identifier is the next behind the last recommendation's: "R49" behind "R48".
  private func countsOn(identifier: String) -> Bool {
    let letters = identifier.prefix { $0.isLetter }
    guard !letters.isEmpty, let last = drafts.last, last.zone?.root == zone?.root,
      let before = last.number, before.hasPrefix(letters),
      let count = Int(identifier.dropFirst(letters.count))
    else { return false }
    return Int(before.dropFirst(letters.count)) == count - 1
  }

  /// Words that lead into what stands beneath them: letters of the last recommendation, or recommendations.
  private mutating func readLeadIn(_ item: ParsingContext.Item, at place: Int) -> Bool {
    let text = item.block.text
    if takesOrders, isOpen, leadsToLetters(text, at: place) {
      goOn(with: [.paragraph(text)], of: item)
      return true
    }
    if readChapterLeadIn(text) { return true }
    if takesOrders, readIdentified(item, at: place) || readBeneathSign(item, at: place) {
      return true
    }
    guard
      let found = leadIns.leadIn(text, isInZone: zone != nil) ?? leadIns.own(text)
        ?? (zone?.isPrevious ?? true ? othersLeadIn(text) : nil)
    else { return false }
    (leadIn, isOpen) = (found, false)
    return true
  }

  /// Words that lead into what another body recommended; what the body that the first page names recommended is
  /// the report's own.
  func othersLeadIn(_ text: String) -> RecommendationDraft.LeadIn? {
    guard let found = leadIns.others(text), let name = found.attributedTo.map({ FoldedText($0) }),
      let page = context.items.first?.block.page
    else { return nil }
    // No sentence: it may be the one that leads in.
    let isOwn = context.items.prefix { $0.block.page == page }.contains { item in
      !(item.block.text.last.map { ".:;".contains($0) } ?? true)
        && FoldedText(item.block.text).string.contains(name.string)
    }
    return isOwn ? nil : found
  }

  /// A sentence that leads into all groups of a chapter.
  mutating func readChapterLeadIn(_ text: String) -> Bool {
    guard zone != nil, let found = leadIns.sentence(text) else { return false }
    (leadIn, chapterLeadIn, chapterLeadInNumber, isOpen) = (found, found, nil, false)
    return true
  }

  /// A recommendation whose number opens a paragraph.
  private mutating func readNumbered(
    _ item: ParsingContext.Item, at place: Int, in zone: RecommendationZone
  ) -> Bool {
    guard let (number, rest) = PrintedItemNumber.leading(item.block),
      // "A2.1. In this report the panel makes five recommendations."
      !grammar.announces(rest) || grammar.isOrder(rest),
      leadIn != nil || addressees.isRecommendation(rest)
        || takesOrders && (zone.isMixed || !grammar.isStatement(rest))
    else { return false }
    append(item, at: place, number: number, text: rest)
    return true
  }

  /// Words above a group of recommendations: the body that they are addressed to, or what they are about.
  private mutating func readGroup(_ block: Block) -> Bool {
    if let found = leadIns.body(block.text) {
      (leadIn, chapterLeadIn, isOpen) = (found, found, false)
      return true
    }
    guard takesOrders, continuation.isGroupTitle(block) else { return false }
    (groupTitle, isOpen) = (block.text, false)
    return true
  }

  /// What belongs to the recommendation above it: its rest, its progress, or a note on it.
  private mutating func readRest(_ item: ParsingContext.Item, in zone: RecommendationZone) -> Bool {
    let (text, last) = (item.block.text, drafts.count - 1)
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
    } else if takesOrders,
      continuation.hangs(item.block, under: drafts[last])
        || BracketReferences(vocabulary: vocabulary).named(text) != nil
    {
      goOn(with: [.paragraph(text)], of: item)
    } else {
      return false
    }
    return true
  }
}
