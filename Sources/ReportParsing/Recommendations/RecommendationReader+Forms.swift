import Layout
import ReportModel

/// Forms in which families of reports print a recommendation, its lead-in or what has become of it.
extension RecommendationReader {
  /// A list whose marks stand in a column of their own may have been taken for a table.
  mutating func readTable(_ item: ParsingContext.Item) {
    let items = InnerItem.parts(of: item.block.table)
    guard isOpen, takesOrders, !items.isEmpty, let last = drafts.last?.parts.last,
      continuation.leadsIntoList(last.text) || last.form != .paragraph
    else {
      isOpen = false
      return
    }
    goOn(with: items, of: item)
  }

  /// Whether a block is only the word "Recommendation".
  func isLabelAlone(_ block: Block) -> Bool {
    vocabulary.labels.value(of: FoldedText(block.text)) != nil
  }

  /// Whether a paragraph within a chapter on other matters starts with the word "Recommendation" as a sign: in bold,
  /// or in a box.
  func isSign(_ item: ParsingContext.Item) -> Bool {
    guard zone == nil, let first = item.block.content.runs.first,
      item.box != nil || first.isBold || first.isItalic
    else { return false }
    return vocabulary.labels.prefix(of: FoldedText(item.block.text)) != nil
  }

  /// Whether a heading says itself what stands beneath it.
  func isTopical(_ block: Block) -> Bool {
    vocabulary.topicHeadings.value(of: FoldedText(block.text)) != nil
  }

  /// Whether a mark is a letter, or a numeral of them: "b", "b.", "(b)", "(xii)".
  static func isLetter(_ marker: String) -> Bool {
    let letter = PrintedItemNumber.number(marker)
    return (letter.utf8.count == 1 || RomanNumeral.value(letter) != nil) && letter != "o"
      && letter.first?.isLowercase ?? false
  }

  /// A heading in letters like the text's, above a list: "Areas for improvement", or "The council has these
  /// strengths:", which ends what stands above it.
  mutating func readTopicLine(_ text: String, at place: Int) -> Bool {
    guard vocabulary.itemForm == .imperative, text.utf8.count <= Self.longestTopicLine,
      place + 1 < context.items.count, context.items[place + 1].block.kind == .listItem
    else { return false }
    let title = FoldedText(text)
    if vocabulary.otherHeadings.occurs(in: title) {
      guard zone != nil, text.last == ":", !grammar.isOrder(text) else { return false }
      (isOver, isOpen, leadIn) = (true, false, nil)
      return true
    }
    let priority = vocabulary.priorities.value(of: title)
    guard priority != nil || vocabulary.topicHeadings.value(of: title) != nil else { return false }
    (groupTitle, groupPriority, isOver, isOpen) = (text, priority, false, false)
    if zone == nil {
      leadIn = .init(text: "", addressees: [], attributedTo: nil, takesBullets: true)
    }
    return true
  }

  /// Bytes of a line that names what its list holds.
  private static let longestTopicLine = 90

  /// What stands beneath "Recommendation" has its conclusion's number, and where it is an item with a letter, that
  /// too: "2a".
  mutating func readLabelled(
    _ item: ParsingContext.Item, at place: Int, marker: String?
  ) -> Bool {
    guard takesOrders, grammar.isOrder(item.block.text) else { return false }
    if let last = drafts.last, isOpen, last.source == .label,
      marker == nil || continuation.leadsIntoList(last.parts[0].text)
    {
      return false
    }
    let letter = marker.map(PrintedItemNumber.number).flatMap { $0.utf8.count == 1 ? $0 : nil }
    append(
      item, at: place,
      number: lastNumber.map { PrintedItemNumber.number($0) + (letter ?? "") },
      text: item.block.text, source: .label)
    return true
  }

  /// Whether a paragraph under a numbered recommendation leads into its letters: "To do this, the provider must:",
  /// then "a)".
  func leadsToLetters(_ text: String, at place: Int) -> Bool {
    guard let last = drafts.last, last.number != nil, last.source == .list, text.last == ":",
      // "R3. The board should:" is the next one.
      PrintedIdentifier(text) == nil, place + 1 < context.items.count
    else { return false }
    let next = context.items[place + 1].block
    return next.kind == .listItem
      && next.marker.map { PrintedItemNumber.number($0) == "a" } ?? false
  }

  /// The sentences in bold or italics by which a numbered paragraph of a chapter recommends: "113.4 The rules are
  /// many. **We therefore recommend that …**".
  func orderSetApart(in block: Block, marker: String?) -> String? {
    guard zone?.isMixed == false, let marker,
      PrintedItemNumber.isRunning(PrintedItemNumber.number(marker))
    else { return nil }
    for look in [\TextRun.isBold, \TextRun.isItalic] {
      let orders = SetApart.sentences(in: block.content.runs, look: look)
        .filter { $0.last == "." && grammar.recommends($0) }
      if !orders.isEmpty { return orders.joined(separator: " ") }
    }
    return nil
  }

  /// A numbered paragraph outside of chapters on recommendations: whether it leads into some, or is the next
  /// of the chapter's after one that did.
  mutating func readLeadInParagraph(_ text: String, number: String?) -> Bool {
    if let found = leadIns.own(text) {
      leadIn = found
      leadInNumber = number.map(PrintedItemNumber.number)
      isOpen = false
      return true
    }
    guard let number = number.map(PrintedItemNumber.number) else { return false }
    guard let before = leadInNumber else {
      // Behind recommendations "1." and "2." comes the chapter's paragraph "6.75".
      guard leadIn?.text.isEmpty ?? false, PrintedItemNumber.isRunning(number),
        let last = drafts.last, last.leadIn == leadIn,
        !(last.number.map(PrintedItemNumber.isRunning) ?? true)
      else { return false }
      leadIn = nil
      return true
    }
    let goesOn =
      PrintedItemNumber.isRunning(before)
      ? PrintedItemNumber.isRunning(number)
      : Int(before).map { $0 + 1 } == Int(number)
    if goesOn { (leadIn, leadInNumber) = (nil, nil) }
    return goesOn
  }

  /// A chapter's paragraph that ends in "I therefore recommend:" above letters or "(1)", each of which is one; the next
  /// paragraph ends them. "7.4 I recommend:" counts paragraphs and no recommendations.
  mutating func readRunningLeadIn(_ text: String, number marker: String, at place: Int) -> Bool {
    let number = PrintedItemNumber.number(marker)
    guard takesOrders, zone?.isMixed == false, PrintedItemNumber.isRunning(number) else {
      return false
    }
    if let found = leadIns.own(text) ?? clause(text), place + 1 < context.items.count,
      let next = context.items[place + 1].block.marker,
      Self.isLetter(next) || PrintedItemNumber.number(next) == "1"
    {
      // Behind one list a paragraph of the argument ends it; the next begins another.
      (leadIn, leadInNumber, isOpen, isOver) = (found, number, false, false)
      return true
    }
    if leadInNumber != nil { (leadIn, leadInNumber) = (nil, nil) }
    // "17.3 I accordingly recommend:" above labels introduces what was read already.
    guard taken.contains(place + 1), leadIns.own(text) != nil else { return false }
    isOpen = false
    return true
  }

  /// "7.5 I recommend that keepers be made to:", where letters of the chapter counted recommendations
  /// before: so they do below its last sentence.
  private func clause(_ text: String) -> RecommendationDraft.LeadIn? {
    let isLettered = drafts.contains { draft in
      draft.zone?.root == zone?.root && draft.leadIn?.text.isEmpty ?? false
        && draft.items.first?.block.marker.map(Self.isLetter) ?? false
    }
    guard isLettered, let last = text.sentences.last, grammar.recommends(last) else { return nil }
    return leadIns.leadIn(last, isInZone: true)
  }

  /// Among conclusions a paragraph without a number that names where it was drawn, "(Paragraph 12)", is an item;
  /// or the rest of one that has not named it yet.
  mutating func readTailed(_ item: ParsingContext.Item, at place: Int) -> Bool {
    let references = BracketReferences(vocabulary: vocabulary)
    func isTailed(_ text: String) -> Bool { !(references.tail(of: text)?.numbers.isEmpty ?? true) }
    guard PrintedItemNumber.leading(item.block) == nil, isTailed(item.block.text) else {
      return false
    }
    if isOpen, let last = drafts.last, last.number != nil, let end = last.parts.last?.text,
      !isTailed(end)
    {
      goOn(with: [.paragraph(item.block.text)], of: item)
    } else {
      append(item, at: place, number: nil, text: item.block.text)
    }
    return true
  }

  /// Whether an item goes on with a list that counts from 1, and asks by "should" further on, or names paragraphs as the
  /// one before does: there a statement, "3. It is for the owner of a pier to light it. (para 8.2)", is one of them.
  func countsOn(_ marker: String?, _ text: String) -> Bool {
    guard let number = marker.flatMap({ Int(PrintedItemNumber.number($0)) }),
      let last = drafts.last, last.zone?.root == zone?.root, Int(last.number ?? "") == number - 1,
      drafts.contains(where: { $0.zone?.root == zone?.root && $0.number == "1" })
    else { return false }
    if grammar.hasVerb(text) { return true }
    let references = BracketReferences(vocabulary: vocabulary)
    return [text, RecommendationPart.joined(last.parts)].allSatisfy {
      !(references.tail(of: $0)?.numbers.isEmpty ?? true)
    }
  }

  /// An order in bold or italics right beneath the heading "Recommendation" in a chapter on other matters: it is the
  /// one, and behind it the chapter's paragraphs go on.
  mutating func readBeneathSign(_ item: ParsingContext.Item, at place: Int) -> Bool {
    guard zone?.isSign ?? false, place > 0, context.items[place - 1].block.kind == .heading,
      item.block.content.isBold || item.block.content.isItalic, item.block.text.last == ".",
      grammar.isOrder(item.block.text)
    else { return false }
    append(item, at: place, number: nil, text: item.block.text, source: .label)
    isOver = true
    return true
  }

  /// "R3 The board should:" is a recommendation, and the list that it leads into belongs to it.
  mutating func readIdentified(_ item: ParsingContext.Item, at place: Int) -> Bool {
    guard let named = PrintedIdentifier(item.block.text), grammar.isOrder(String(named.rest)),
      continuation.leadsIntoList(item.block.text)
    else { return false }
    append(item, at: place, number: named.number, text: String(named.rest))
    return true
  }

  /// "The division has made some progress on this recommendation.", then what it has done.
  mutating func readProgress(_ text: String, into draft: Int) {
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
  func progress(in sentence: String) -> Recommendation.Progress? {
    let folded = FoldedText(sentence)
    guard folded.wordCount <= Self.longestVerdict else { return nil }
    return vocabulary.progress.firstMatch(in: folded)?.value
  }

  /// Words in a sentence that gives a verdict; longer ones report.
  private static let longestVerdict = 25
}
