import Layout
import ReportModel

/// Finds quotes: paragraphs that are somebody's words and stand by themselves. Words quoted inside a
/// sentence, and in the box of a practice example, are part of that.
struct QuoteRecogniser: Recogniser {
  func records(in context: ParsingContext) -> [Quote] {
    let items = context.items
    let speakers = SpeakerFinder(vocabulary: context.profile.quotes)
    var quotes: [Quote] = []
    var index = 0
    while index < items.count {
      guard let passage = passage(at: index, in: items) else {
        index += 1
        continue
      }
      let parts = items[index..<passage.end]
      quotes.append(
        Quote(
          provenance: context.provenance(
            of: Array(parts), confidence: passage.confidence, rule: passage.rule),
          text: parts.map(\.block.text).joined(separator: "\n\n"),
          speaker: introduction(of: index, in: items).flatMap(speakers.speaker)))
      index = passage.end
    }
    return quotes
  }

  /// Blocks that are one quote.
  private struct Passage {
    var end: Int
    var confidence: Double
    var rule: String
  }

  private func passage(at index: Int, in items: [ParsingContext.Item]) -> Passage? {
    let item = items[index]
    guard QuotationMarks.opens(item.block.text) else { return nil }
    if let box = item.box {
      // A tint behind a quotation and nothing else sets it apart as an indent does.
      guard QuotationMarks.encloseAll(in: box, of: items) else { return nil }
      return Passage(end: end(of: index, in: items), confidence: 0.95, rule: "quote.box")
    }
    switch item.block.kind {
    case .quote:
      return Passage(
        end: end(of: index, in: items), confidence: 0.97, rule: "quote.set_apart")
    case .paragraph, .listItem:
      if QuotationMarks.enclose(item.block.text), isSentence(item.block.text) {
        return Passage(end: index + 1, confidence: 0.9, rule: "quote.whole_paragraph")
      }
      // Words of one of several people quoted in turn, with a remark on them.
      if item.block.kind == .paragraph, standsAmongQuotes(index, in: items) {
        return Passage(end: index + 1, confidence: 0.6, rule: "quote.among_others")
      }
      return nil
    default: return nil
    }
  }

  /// Place after a quote that may go on for several paragraphs, of which only the last closes it.
  private func end(of index: Int, in items: [ParsingContext.Item]) -> Int {
    var last = index
    while !QuotationMarks.closes(items[last].block.text), last - index < 4,
      items.indices.contains(last + 1), items[last + 1].box == items[index].box,
      [.quote, .paragraph].contains(items[last + 1].block.kind),
      isLevel(items[last + 1].block, items[index].block)
    {
      last += 1
    }
    return QuotationMarks.closes(items[last].block.text) ? last + 1 : index + 1
  }

  /// Whether a paragraph stands beside a quote and is set in as far.
  private func standsAmongQuotes(_ index: Int, in items: [ParsingContext.Item]) -> Bool {
    [index - 1, index + 1].contains { place in
      guard items.indices.contains(place) else { return false }
      let other = items[place].block
      return other.kind == .quote && isLevel(other, items[index].block)
    }
  }

  private func isLevel(_ one: Block, _ other: Block) -> Bool { abs(one.left - other.left) < 2 }

  /// More than a name or a term in quotation marks.
  private func isSentence(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard words.count >= 4 else { return false }
    return text.unicodeScalars.suffix(3).contains { [".", "!", "?"].contains($0) }
  }

  /// The paragraph that introduces a quote, other quotes between them left out.
  private func introduction(of index: Int, in items: [ParsingContext.Item]) -> String? {
    for place in stride(from: index - 1, through: max(0, index - 6), by: -1) {
      let block = items[place].block
      if [.quote, .box].contains(block.kind) || QuotationMarks.enclose(block.text) { continue }
      guard [.paragraph, .listItem].contains(block.kind), items[place].box == nil else {
        return nil
      }
      return block.text
    }
    return nil
  }
}
