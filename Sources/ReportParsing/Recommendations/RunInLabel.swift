import Layout

/// The word that tells what an item of one numbered list is, run in before its sentence: "4. RECOMMENDATION The agency
/// should …" among "3. CONCLUSION The agency is late."
struct RunInLabel: Equatable {
  /// Whether it says "recommendation", and not "conclusion" or the like.
  var isRecommendation: Bool
  /// The sentence behind it.
  var rest: String

  /// Reads the start of an item, nil where no such word stands there.
  ///
  /// A sentence may begin with the word: "Recommendation of a lamp is rare". The sign is set apart from what follows:
  /// in capitals, in a look of its own, or, where it is no recommendation, by a colon or a dash.
  init?(_ text: String, runs: [TextRun], vocabulary: RecommendationVocabulary) {
    let folded = FoldedText(String(text.prefix(Self.longest)))
    let own = vocabulary.labels.prefix(of: folded)
    guard let match = own ?? vocabulary.otherLabels.prefix(of: folded) else { return nil }
    let end = text.utf8.index(text.startIndex, offsetBy: folded.offsets[match.range.upperBound])
    let label = text[..<end]
    let separators = text[end...].prefix { " \u{A0}:.–—-".contains($0) }
    let behind = text[separators.endIndex...]
    guard !separators.isEmpty, let first = behind.first, first.isUppercase || "“‘\"".contains(first)
    else { return nil }
    let isParted = own == nil && separators.contains { ":–—".contains($0) }
    guard isParted || Self.isSetApart(label, runs) else { return nil }
    isRecommendation = own != nil
    rest = String(behind)
  }

  /// Letters within which a label stands.
  private static let longest = 60

  /// Whether it is in capitals, which what follows is not, or in bold or italics alone.
  private static func isSetApart(_ label: Substring, _ runs: [TextRun]) -> Bool {
    let letters = runs.map(\.text).joined()
    if !label.contains(where: \.isLowercase) { return letters.contains(where: \.isLowercase) }
    guard let first = runs.first, runs.count > 1,
      first.isBold != runs[1].isBold || first.isItalic != runs[1].isItalic
    else { return false }
    return FoldedText(first.text).string == FoldedText(String(label)).string
  }
}
