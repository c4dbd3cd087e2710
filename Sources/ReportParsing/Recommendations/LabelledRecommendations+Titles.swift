import Layout

/// Titles behind labels.
extension LabelledRecommendations {
  /// The title on a line of its own that a label opens, in bold above plain words that ask: "**Recommendation 4: Use of
  /// force** (Chapter 2)". A bracket behind it says where the recommendation is explained.
  func titleLine(_ label: RecommendationLabel, at index: Int) -> String? {
    let item = context.items[index]
    guard item.block.kind == .paragraph, item.box == nil, !label.rest.isEmpty,
      item.block.lines.count <= Self.mostLines, index + 1 < context.items.count
    else { return nil }
    let runs = item.block.content.runs
    let bold = runs.prefix { $0.isBold || $0.text.allSatisfy(\.isWhitespace) }
    let behind = Self.trimmed(runs[bold.endIndex...].map(\.text).joined())
    guard !bold.isEmpty, behind.isEmpty || behind.first == "(" && behind.last == ")",
      label.rest.hasSuffix(behind)
    else { return nil }
    let title = Self.trimmed(String(label.rest.dropLast(behind.count)))
    let next = context.items[index + 1]
    guard next.block.kind == .paragraph, next.box == nil, !next.block.content.isBold,
      self.label(at: index + 1) == nil, grammar.isOrder(next.block.text),
      isTitle(title, block: item.block, before: [index + 1])
    else { return nil }
    return title
  }

  private static let mostLines = 2

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }

  /// Whether words behind a label are a title: set otherwise than what follows, and no sentence.
  func isTitle(_ rest: String, block: Block, before below: [Int]) -> Bool {
    guard rest.last.map({ !".;:".contains($0) }) ?? false,
      headings.textBeforeAnswer(block.content.runs) == nil,
      !grammar.isOrder(rest) || isName(rest, before: below)
        || isHeadline(rest, block: block, before: below)
    else { return false }
    if block.kind == .heading { return true }
    guard let first = below.first else { return false }
    return block.content.isBold && !context.items[first].block.content.isBold
      || context.items[first].block.kind != .listItem
  }

  /// Whether a few words only look like an order: "Use of keys" above "The crew must review the use of keys".
  private func isName(_ rest: String, before below: [Int]) -> Bool {
    guard let first = below.first, FoldedText(rest).wordCount <= Self.longestName else {
      return false
    }
    return !grammar.hasVerb(rest) && grammar.hasVerb(context.items[first].block.text)
  }

  /// Words of a title.
  private static let longestName = 5

  /// Whether words in bold sum up as an order what plain ones beneath them ask for in full: "**Recommendation 1: Improve
  /// the light on all piers of the north**" above "The Lamp Office should …", or above items that ask by "should". What
  /// beneath an order in bold begins with a statement says why, and the order is the recommendation.
  private func isHeadline(_ rest: String, block: Block, before below: [Int]) -> Bool {
    guard block.kind == .heading || block.content.isBold, !grammar.hasVerb(rest),
      FoldedText(rest).wordCount <= Self.longestHeadline, let first = below.first
    else { return false }
    let blocks = below.map { context.items[$0].block }
    guard !blocks[0].content.isBold, context.items[first].block.kind != .listItem else {
      return false
    }
    let text = blocks[0].text
    return grammar.asksItself(String(text[..<text.firstSentenceEnd]))
      || text.last == ":"
        && blocks.dropFirst().contains { $0.kind == .listItem && grammar.hasVerb($0.text) }
  }

  /// Words of such a title.
  private static let longestHeadline = 18
}
