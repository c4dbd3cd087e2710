import Layout

/// Finds recommendations that stand in bold or italics at the end of ordinary paragraphs, each with an identifier
/// behind it that counts on from 1 through the report: "… **The agency should inspect them each year.** [R2]".
///
/// One identifier may refer to a list elsewhere, and one in running text, "see [R3]", does; a series behind sentences
/// that are set apart is the report's own count. What counts without a letter, "[2]", is a source.
struct IdentifiedSentences {
  private let context: ParsingContext
  private let grammar: ItemGrammar

  init(_ context: ParsingContext) {
    self.context = context
    grammar = ItemGrammar(context.profile.recommendations)
  }

  /// The drafts; none where nothing counts on, or where most of what does asks for nothing: "[F1]" counts findings.
  func drafts() -> [RecommendationDraft] {
    var series: [String: [RecommendationDraft]] = [:]
    var last: [String: Int] = [:]
    for (place, item) in context.items.enumerated()
    where item.block.kind == .paragraph || item.block.kind == .listItem {
      guard let found = Found(item.block.content.runs) else { continue }
      // One whose look is not told may be missing; what goes back refers.
      let step = found.count - last[found.letters, default: 0]
      guard (1...Self.longestStep).contains(step), step == 1 || series[found.letters] != nil else {
        continue
      }
      last[found.letters] = found.count
      var draft = RecommendationDraft(
        items: [item], place: place, number: found.letters + String(found.count),
        parts: [.paragraph(found.sentence)])
      draft.source = .label
      series[found.letters, default: []].append(draft)
    }
    return series.values.filter { drafts in
      drafts.count >= Self.least
        && drafts.count { grammar.isOrder($0.parts[0].text) } * 4 >= drafts.count * 3
    }
    .flatMap { $0 }
    .sorted { $0.place < $1.place }
  }

  private static let longestStep = 2
  private static let least = 3

  /// What stands at a paragraph's end.
  private struct Found {
    var sentence: String
    var letters: String
    var count: Int

    init?(_ runs: [TextRun]) {
      let text = runs.map(\.text).joined()
      let words = text.split(whereSeparator: \.isWhitespace)
      guard words.count > 2, let mark = words.last,
        ".!)”".contains(words[words.count - 2].last ?? " ")
      else { return nil }
      var inside = mark
      if inside.first == "[" || inside.first == "(" {
        guard inside.last == "]" || inside.last == ")" else { return nil }
        inside = inside.dropFirst().dropLast()
      }
      let letters = inside.prefix { $0.isUppercase && $0.isASCII }
      guard (1...Self.longestLetters).contains(letters.utf8.count),
        let count = Int(inside[letters.endIndex...]), count > 0
      else { return nil }
      let before = Self.runs(runs, without: text[mark.startIndex...].count)
      let looks = [\TextRun.isBold, \TextRun.isItalic]
      let end = before.map(\.text).joined().split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      guard
        let sentence = looks.lazy.compactMap({
          SetApart.sentences(in: before, look: $0).last { end.hasSuffix($0) }
        }).first
      else { return nil }
      (self.sentence, self.letters, self.count) = (sentence, String(letters), count)
    }

    private static let longestLetters = 3

    /// Runs without the letters of a mark behind them.
    private static func runs(_ runs: [TextRun], without letters: Int) -> [TextRun] {
      var rest = runs
      var letters = letters
      while let last = rest.last, letters > 0 {
        let cut = min(letters, last.text.count)
        rest[rest.count - 1].text.removeLast(cut)
        letters -= cut
        if rest.last?.text.isEmpty ?? false { rest.removeLast() }
      }
      return rest
    }
  }
}
