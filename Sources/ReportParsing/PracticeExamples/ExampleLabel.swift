import Layout
import ReportModel

/// The label of a practice example: bold at the start of its text ("Good practice example: …") or a line
/// of its own.
struct ExampleLabel {
  /// The label as printed, without its colon.
  var text: String
  /// What it says of the practice.
  var polarity: PracticeExample.Polarity
  /// Whether it announces several examples.
  var isPlural: Bool
  /// Whether the words are those of the label and at most one more, as a number or a place.
  var isPlain: Bool
  /// Text that follows it in the same paragraph, empty where it is a line of its own.
  var rest: String

  /// Reads the label at the start of a paragraph or heading.
  init?(_ block: Block, vocabulary: PracticeExampleVocabulary) {
    let whole = block.text
    let folded = FoldedText(String(whole.prefix(120)))
    guard let match = vocabulary.labels.prefix(of: folded) else { return nil }
    let length = Self.length(of: block, match: match.range, folded: folded)
    guard let length else { return nil }
    let end = whole.utf8.index(whole.startIndex, offsetBy: length)
    text = String(whole[..<end]).trimmingLabel()
    rest = String(whole[end...].drop { ":. –—-".contains($0) })
    polarity = match.value
    isPlain =
      FoldedText(text).wordCount
      <= FoldedText(String(whole.utf8.prefix(folded.offsets[match.range.upperBound])) ?? "")
      .wordCount + 1
    isPlural = vocabulary.plurals.occurs(in: FoldedText(text))
  }

  /// How many UTF-8 bytes of the text the label is; nil where the phrase only starts a sentence.
  private static func length(of block: Block, match: Range<Int>, folded: FoldedText) -> Int? {
    let whole = block.text
    let matched = folded.offsets[match.upperBound]
    // "Good practice in Saltmere" on a line of its own.
    if folded.wordCount <= 8, !endsSentence(whole),
      !whole.utf8.dropLast().contains(UInt8(ascii: ":"))
    {
      return whole.utf8.count
    }
    let bold = block.content.boldPrefix
    if !bold.isEmpty, !block.content.isBold, bold.utf8.count >= matched,
      FoldedText(bold).wordCount <= 10
    {
      return bold.utf8.count
    }
    // Without bold type a stop or dash right behind its words ends the label, as in small capitals or italics.
    if matched < whole.utf8.count, isStop(whole.utf8.dropFirst(matched)) { return matched }
    // Or the colon.
    guard let colon = whole.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let offset = whole.utf8.distance(from: whole.startIndex, to: colon)
    guard offset >= matched, FoldedText(String(whole[..<colon])).wordCount <= 8 else {
      return nil
    }
    return offset + 1
  }

  /// Whether ". " or " – " comes next, and then more.
  private static func isStop(_ rest: Substring.UTF8View) -> Bool {
    rest.count > 4
      && [". ", " – ", " — "].contains { rest.starts(with: $0.utf8) }
  }

  private static func endsSentence(_ text: String) -> Bool {
    [".", "!", "?"].contains(text.last ?? " ")
  }
}

extension String {
  /// Without the colon and spaces at the end.
  fileprivate func trimmingLabel() -> String {
    var text = self
    while let last = text.last, ":. –—".contains(last) { text.removeLast() }
    return text
  }
}
