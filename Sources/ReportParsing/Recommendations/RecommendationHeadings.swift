import Layout

/// Tells headings under which recommendations stand.
struct RecommendationHeadings {
  /// Sorts of such headings.
  enum Kind {
    /// "Recommendations".
    case plain
    /// "What needs to improve?": says itself what is asked.
    case topical
    /// "Conclusions and recommendations".
    case mixed
    /// "Progress on earlier recommendations".
    case previous
  }

  private let vocabulary: RecommendationVocabulary

  init(_ vocabulary: RecommendationVocabulary) { self.vocabulary = vocabulary }

  /// The sort of a heading, compared as a whole: "Appendix 4: List of recommendations" is one with its
  /// division left out, "Recommendations for the council" by its start. Reports of several volumes name more than one
  /// division: "Part 8 Volume 1: Conclusions and recommendations".
  func kind(of title: FoldedText) -> Kind? {
    if vocabulary.previousHeadings.occurs(in: title) { return .previous }
    var rests = [title]
    while let rest = rests.popLast() {
      if let kind = plainKind(of: rest) { return kind }
      rests += withoutDivision(rest)
    }
    return nil
  }

  /// Whether words announce what somebody answers: "Government response", "Response to recommendation 4",
  /// "Response: accepted". "Response times" is another matter.
  func isResponse(_ text: String) -> Bool { isAnswer(text, mayNameWhat: true) }

  /// Whether words behind a label announce an answer: "Recommendation 4: Government response". There
  /// "Response to storms" is a title.
  func isAnswer(_ text: String) -> Bool { isAnswer(text, mayNameWhat: false) }

  private func isAnswer(_ text: String, mayNameWhat: Bool) -> Bool {
    guard let match = vocabulary.responses.prefix(of: FoldedText(text)) else {
      return isOwnedAnswer(text)
    }
    let folded = FoldedText(text)
    let end = folded.offsets[match.range.upperBound]
    let behind = String(decoding: text.utf8.dropFirst(end), as: UTF8.self)
    return !behind.contains(where: \.isLetter) || behind.hasPrefix(":")
      || mayNameWhat && behind.hasPrefix(" to ")
  }

  /// What stands in a paragraph before a run in bold that announces an answer, where lines that touch were read as one:
  /// "… each year. **Department’s response**"; nil where none does.
  func textBeforeAnswer(_ runs: [TextRun]) -> String? {
    guard
      let answer = runs.indices.dropFirst().first(where: {
        runs[$0].isBold && !runs[$0 - 1].isBold && isResponse(runs[$0].text)
      })
    else { return nil }
    let text = runs[..<answer].map(\.text).joined().split(separator: " ").joined(separator: " ")
    return text.last.map { ".!?)".contains($0) } ?? false ? text : nil
  }

  /// Whether a line names who answers: "Accounting Officer’s response", "The Department's response:".
  private func isOwnedAnswer(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (2...Self.longestAnswer).contains(words.count), let last = words.last,
      !words.dropLast().contains(where: { $0.last == "." }),
      vocabulary.responses.containsWord(FoldedText(String(last)).string)
    else { return false }
    var owner = words[words.count - 2]
    if owner.last == "s" { owner.removeLast() }
    return owner.last == "’" || owner.last == "'"
  }

  /// Words of "The Minister for Piers and Harbours’ response".
  private static let longestAnswer = 8

  private func plainKind(of title: FoldedText) -> Kind? {
    wordKind(of: title) ?? spacedKind(of: title)
  }

  /// The sort of a heading whose letters stand so far apart that some words fell into pieces: "RECOMMEND ATIONS".
  private func spacedKind(of title: FoldedText) -> Kind? {
    guard vocabulary.grammar.isPlural(title.string), title.wordCount > 1 else { return nil }
    if vocabulary.mixedHeadings.value(ofLettersIn: title) != nil { return .mixed }
    return vocabulary.headings.value(ofLettersIn: title) != nil ? .plain : nil
  }

  private func wordKind(of title: FoldedText) -> Kind? {
    if vocabulary.mixedHeadings.value(of: title) != nil { return .mixed }
    if vocabulary.topicHeadings.value(of: title) != nil { return .topical }
    if vocabulary.headings.value(of: title) != nil { return .plain }
    if vocabulary.priorities.value(of: title) != nil { return .topical }
    if vocabulary.headingStarts.prefix(of: title) != nil { return .plain }
    // "What does the ferry school need to do to improve?"
    return vocabulary.headingEnds.suffix(of: title) != nil ? .topical : nil
  }

  /// What may be the heading behind "Chapter 4", "Appendix B", "Part Eight" or "Chapter Forty-Seven".
  private func withoutDivision(_ title: FoldedText) -> [FoldedText] {
    let words = title.string.split(separator: " ")
    guard words.count > 2, vocabulary.divisions.containsWord(words[0]) else { return [] }
    let isFigure = words[1].utf8.count <= Self.longestFigure
    return (isFigure ? 2...2 : 2...3).compactMap { count in
      let rest = words.dropFirst(count)
      return rest.isEmpty ? nil : FoldedText(rest.joined(separator: " "))
    }
  }

  /// Letters of the number of a division; a longer one is spelled out, in a word or two.
  private static let longestFigure = 4
}
