/// What a cell of a table says of a recommendation behind its words: "Ref: 5.2", "Response by the owner: …".
struct CellAsides {
  private let vocabulary: RecommendationVocabulary

  init(_ vocabulary: RecommendationVocabulary) { self.vocabulary = vocabulary }

  /// The words of a cell up to the first such label behind a sentence, and what stands behind that where it only names
  /// places.
  func split(_ cell: String) -> (text: String, reference: String) {
    let folded = FoldedText(cell)
    let labels =
      (vocabulary.asideLabels.matches(in: folded) + vocabulary.responses.matches(in: folded))
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
      .filter { isLabel($0, in: cell, folded) }
    guard let first = labels.first else { return (cell, "") }
    let end = labels.dropFirst().first.map { folded.offsets[$0.range.lowerBound] }
    let behind = folded.offsets[first.range.upperBound] + 1
    let rest = String(
      decoding: cell.utf8.prefix(end ?? cell.utf8.count).dropFirst(behind), as: UTF8.self)
    var text = String(
      decoding: cell.utf8.prefix(folded.offsets[first.range.lowerBound]), as: UTF8.self)
    while text.last == " " { text.removeLast() }
    return (text, rest.contains(where: \.isLetter) ? "" : rest)
  }

  /// Whether words are a label: with a capital behind a whole sentence or what such a label names, and before a colon.
  private func isLabel(_ match: PhraseSet.Match, in cell: String, _ folded: FoldedText) -> Bool {
    let start = folded.offsets[match.range.lowerBound]
    guard start > 0,
      cell.utf8.dropFirst(folded.offsets[match.range.upperBound]).first == UInt8(ascii: ":"),
      let first = cell.utf8.dropFirst(start).first, (65...90).contains(first),
      let before = cell.utf8.prefix(start).last(where: { $0 != UInt8(ascii: " ") })
    else { return false }
    return ".;)0123456789".utf8.contains(before)
  }
}
