import Layout
import ReportModel

/// Paragraphs that lead into recommendations, go on with one, or tell what has become of it.
extension RecommendationReader {
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
      drafts[drafts.count - 1].items.append(item)
      drafts[drafts.count - 1].parts.append(.paragraph(item.block.text))
    } else {
      append(item, at: place, number: nil, text: item.block.text)
    }
    listedInZone = true
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
