/// Words by which plots choose their numbers.
struct PlotVocabulary: Sendable {
  private let sufficient: [String]
  private let insufficient: [String]

  static func shipped() throws(VocabularyError) -> PlotVocabulary {
    let top = try VocabularyReader(
      yaml: String(decoding: PackageResources.plots_yaml, as: UTF8.self), file: "plots.yaml")
    try top.allow("sufficiency")
    let reader = try top.required("sufficiency")
    try reader.allow("words", "not")
    return PlotVocabulary(
      sufficient: try reader.strings("words").map(Word.key),
      insufficient: try reader.strings("not").map(Word.key))
  }

  /// Whether a measure tells how often enough was done.
  func isSufficiency(_ score: ProviderScore) -> Bool {
    guard score.kind == .measure, score.unit == .percent, score.rowLabel != nil else {
      return false
    }
    let column = Word.key(of: score.columnLabel ?? "")
    let all = "\(column) \(Word.key(of: score.tableCaption ?? ""))"
    return sufficient.contains { Self.contains($0, in: all) }
      && !insufficient.contains { Self.contains($0, in: column) }
  }

  private static func contains(_ phrase: String, in text: String) -> Bool {
    let words = text.split(separator: " ")
    let wanted = phrase.split(separator: " ")
    guard !wanted.isEmpty, words.count >= wanted.count else { return false }
    return (0...(words.count - wanted.count)).contains {
      words[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }
}
