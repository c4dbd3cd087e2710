import Layout

/// Items of lists: recommendations where their chapter, their lead-in or their own words say so.
extension RecommendationReader {
  /// An item with its mark, or with the number that its text opens with.
  private struct Entry {
    let item: ParsingContext.Item
    let place: Int
    var marker: String?
    /// The words behind the mark.
    var text: String

    init(_ item: ParsingContext.Item, at place: Int) {
      (self.item, self.place) = (item, place)
      (marker, text) = (item.block.marker, item.block.text)
      if !isNumbered, let (number, rest) = PrintedItemNumber.leading(item.block) {
        (marker, text) = (number, rest)
      }
    }

    var isNumbered: Bool { marker.map(PrintedItemNumber.isNumber) ?? false }
    /// The mark where it is a number.
    var number: String? { isNumbered ? marker : nil }
    /// The number where it counts paragraphs or items: 41 of "41.".
    var whole: Int? { number.flatMap { Int(PrintedItemNumber.number($0)) } }
  }

  /// Reads an item of a list.
  mutating func readListItem(_ item: ParsingContext.Item, at place: Int) {
    var entry = Entry(item, at: place)
    guard !item.block.text.isEmpty, !sorts.contains(place), !readSorts(entry.text, at: place)
    else { return }
    if takesOrders, isTitle(entry) {
      (groupTitle, isOpen) = (entry.text, false)
      return
    }
    if readRunInLabel(entry) { return }
    if takesOrders, entry.isNumbered {
      (lastNumber, isLabelled) = (entry.marker, false)
      entry.text =
        orderSetApart(in: item.block, marker: entry.marker)
        ?? grammar.withoutIntent(entry.text)
    }
    // "21." behind "a)" and "b)", which a sentence leads into, is the chapter's next paragraph.
    if isBehindLetters(entry) {
      (leadIn, isOpen) = (nil, false)
      guard grammar.asksOthers(entry.text) else { return }
    }
    if readLabel(entry) || readNested(entry) || readParagraphNumber(entry)
      || readAnnouncement(entry)
    {
      return
    }
    guard zone != nil || leadIn != nil,
      !isOver || grammar.recommends(entry.text) || fillsGap(before: entry)
    else { return }
    if endsChapterList(entry) { return }
    if readChapterLeadIn(entry.text) {
      chapterLeadInNumber = entry.whole
      return
    }
    guard isIntroduced(entry) else { return }
    if readFinding(entry) || readVerdict(entry) { return }
    // Letters count recommendations where no numbers do, those beneath "We therefore recommend:" too.
    let isCounted =
      entry.isNumbered
      || (leadInNumber != nil || leadIn?.text.isEmpty ?? true)
        && entry.marker.map(Self.isLetter) ?? false
    append(item, at: place, number: isCounted ? entry.marker : nil, text: entry.text)
  }

  private mutating func fillsGap(before entry: Entry) -> Bool {
    guard let number = entry.whole else { return false }
    return fillsGap(before: number, text: entry.text)
  }

  private mutating func endsChapterList(_ entry: Entry) -> Bool {
    guard let number = entry.whole else { return false }
    return endsChapterList(number: number, text: entry.text)
  }

  /// Whether letters count what the words above lead into, and the item has a number.
  private func isBehindLetters(_ entry: Entry) -> Bool {
    guard entry.isNumbered, let leadIn, !leadIn.isHeading, let last = drafts.last,
      last.leadIn == leadIn
    else { return false }
    return last.items.first?.block.marker.map(Self.isLetter) ?? false
  }

  /// Whether a numbered item in capitals names those beneath it: "2: SAFE LAMPS".
  private func isTitle(_ entry: Entry) -> Bool {
    entry.isNumbered && entry.text.last?.isLetter ?? false
      && !entry.text.contains(where: \.isLowercase)
      && FoldedText(entry.text).wordCount > 1 && !grammar.isOrder(entry.text)
  }

  /// An item of a numbered list that begins with the word for what it is: "4. RECOMMENDATION The agency should …".
  private mutating func readRunInLabel(_ entry: Entry) -> Bool {
    guard takesOrders, entry.isNumbered,
      let label = RunInLabel(
        entry.text, runs: entry.item.block.content.runs, vocabulary: vocabulary)
    else { return false }
    (lastNumber, isLabelled, isOpen) = (entry.marker, false, false)
    if label.isRecommendation {
      append(
        entry.item, at: entry.place, number: entry.number, text: label.rest, source: .label)
    }
    return true
  }

  /// An item beneath the word "Recommendation", or that begins with it.
  private mutating func readLabel(_ entry: Entry) -> Bool {
    if isLabelled, !entry.isNumbered,
      readLabelled(entry.item, at: entry.place, marker: entry.marker)
    {
      return true
    }
    guard takesOrders,
      let rest = RecommendationLabel.behind(entry.text, words: vocabulary.labels)
    else { return false }
    append(
      entry.item, at: entry.place, number: entry.number ?? lastNumber, text: rest, source: .label)
    return true
  }

  /// An item of a list within the last recommendation.
  private mutating func readNested(_ entry: Entry) -> Bool {
    guard isOpen, let last = drafts.last,
      continuation.isNested(
        entry.item.block, isNumbered: entry.isNumbered, under: last, takesOrders: takesOrders)
    else { return false }
    goOn(with: [RecommendationPart(marker: entry.marker, text: entry.text)], of: entry.item)
    return true
  }

  /// Where a chapter's paragraphs are numbered, the one that ends in "I recommend that:" is an item too.
  private mutating func readParagraphNumber(_ entry: Entry) -> Bool {
    if zone?.isPrevious ?? true, readOthersLeadIn(entry) { return true }
    if zone == nil { return readLeadInParagraph(entry.text, number: entry.number) }
    guard let number = entry.number else { return false }
    return readRunningLeadIn(entry.text, number: number, at: entry.place)
  }

  /// "6. In 2009 the coroner made the following recommendations:", whose items end before the chapter's paragraph 7.
  private mutating func readOthersLeadIn(_ entry: Entry) -> Bool {
    guard let number = entry.number.map(PrintedItemNumber.number) else { return false }
    if let found = othersLeadIn(entry.text) {
      (leadIn, leadInNumber, isOpen) = (found, number, false)
      return true
    }
    guard leadIn?.attributedTo != nil, let before = leadInNumber.flatMap({ Int($0) }),
      Int(number) == before + 1, before > 1 || drafts.last?.leadIn == leadIn
    else { return false }
    (leadIn, leadInNumber, isOpen) = (nil, nil, false)
    return true
  }

  /// "8. I make the following recommendations." above bullets, or items that count from 1, each of which is one.
  private mutating func readAnnouncement(_ entry: Entry) -> Bool {
    guard takesOrders, zone?.isMixed == false, entry.isNumbered,
      entry.text.sentences.contains(where: announces), entry.place + 1 < context.items.count
    else { return false }
    let next = Entry(context.items[entry.place + 1], at: entry.place + 1)
    guard next.item.block.kind == .listItem,
      next.number.map({ PrintedItemNumber.number($0) == "1" }) ?? true
    else { return false }
    leadIn = .init(text: "", addressees: [], attributedTo: nil, takesBullets: true)
    isOpen = false
    return true
  }

  /// Whether a sentence ends in what its authors make: "I make four recommendations."
  private func announces(_ sentence: String) -> Bool {
    grammar.announces(sentence)
      && (sentence.last == ":" || vocabulary.headings.suffix(of: FoldedText(sentence)) != nil)
  }

  /// Whether words above an item say that it is a recommendation; under other words than a lead-in it must say itself
  /// who should do something.
  private func isIntroduced(_ entry: Entry) -> Bool {
    if let leadIn, !leadIn.isHeading,
      !leadIn.text.isEmpty || entry.isNumbered || leadIn.takesBullets
    {
      return true
    }
    return takesOrders || zone != nil && addressees.isRecommendation(entry.text)
  }

  /// An item that says what was found and asks for nothing: it ends what stands above it.
  private mutating func readFinding(_ entry: Entry) -> Bool {
    let (text, isNumbered) = (entry.text, entry.isNumbered)
    // "Areas for improvement" beside "Strengths" holds what was found, and what is asked only where words say so.
    // "Advice varies, and should be better" asks nobody.
    let asksNobody =
      vocabulary.imperatives.prefix(of: FoldedText(text)) == nil
      && addressees.addressees(sentence: text).isEmpty
    if let zone, zone.isPaired, grammar.isStatement(text) || !grammar.isOrder(text) || asksNobody {
      isOpen = false
      return true
    }
    // A bullet under "What needs to improve?" is asked for, whatever its words.
    let isAskedFor =
      zone?.isTopical ?? false && (!isNumbered || zone?.isConcerns ?? false)
      || !isNumbered && leadIn?.takesBullets ?? false
    if takesOrders, zone?.isMixed == false, !isAskedFor, grammar.isStatement(text),
      !countsOn(entry.marker, text), !isRunningOrder(entry), !asksBehindBold(entry)
    {
      isOpen = false
      if readClosingLeadIn(entry) { return true }
      // Behind the last recommendation the numbers of the paragraphs run on.
      let announces = isNumbered && grammar.speaksOfRecommendation(text)
      isOver =
        isNumbered && !announces && (listedInZone || drafts.last?.zone?.root == zone?.root)
      if isOver, let number = entry.whole { gap = (entry.item, entry.place, number, text) }
      pendingNumber = announces ? entry.marker : nil
      return true
    }
    // "4. My recommendations, of which there are 12, are set out below." asks for nothing.
    if takesOrders, zone?.isMixed == false, isNumbered, leadIn == nil,
      grammar.announcesRecommendations(text) && !grammar.isOrder(text)
        || grammar.pointsToRecommendations(text)
        || grammar.announces(text) && !grammar.isOrder(text)
    {
      isOpen = false
      _ = readClosingLeadIn(entry)
      return true
    }
    // A chapter's paragraph among its recommendations.
    guard takesOrders, leadIn == nil, let marker = entry.marker,
      PrintedItemNumber.isRunning(PrintedItemNumber.number(marker)), !grammar.asksOthers(text)
    else { return false }
    isOpen = false
    return true
  }

  /// "12. Our recommendations are to help the crews. The Pier Board should:" leads into the letters beneath it.
  private mutating func readClosingLeadIn(_ entry: Entry) -> Bool {
    guard entry.isNumbered, let last = entry.text.sentences.last, last.last == ":",
      entry.place + 1 < context.items.count,
      context.items[entry.place + 1].block.marker.map(Self.isLetter) ?? false,
      var found = leadIns.leadIn(last, isInZone: true), !found.addressees.isEmpty
    else { return false }
    found.isSentence = true
    (leadIn, leadInNumber) = (found, entry.number.map(PrintedItemNumber.number))
    return true
  }

  /// Whether a finding in bold opens the item, and plain words behind it ask somebody: "a  **Lamps are dear.** The agency
  /// should buy fewer."
  private func asksBehindBold(_ entry: Entry) -> Bool {
    let runs = entry.item.block.content.runs
    guard let first = runs.first, first.isBold,
      let end = runs.firstIndex(where: { !$0.isBold && !$0.text.allSatisfy(\.isWhitespace) })
    else { return false }
    let behind = runs[end...].map(\.text).joined()
    return grammar.hasVerb(behind) && !addressees.addressees(sentence: behind).isEmpty
  }

  /// Whether a paragraph of the chapter says in a later sentence that its authors recommend: "12.4 The rules are many. We
  /// therefore recommend that …".
  private func isRunningOrder(_ entry: Entry) -> Bool {
    entry.isNumbered
      && entry.text.sentences.contains { grammar.recommends($0) && !grammar.isStatement($0) }
      && entry.marker.map { PrintedItemNumber.isRunning(PrintedItemNumber.number($0)) } ?? false
  }

  /// An item that tells what has become of an earlier inspection's recommendation.
  private mutating func readVerdict(_ entry: Entry) -> Bool {
    guard let progress = progress(in: entry.text), isOpen, zone?.isPrevious ?? false,
      !entry.isNumbered
    else { return false }
    drafts[drafts.count - 1].progress = progress
    return true
  }
}
