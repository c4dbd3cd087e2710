/// Words by which plots choose their numbers.
struct PlotVocabulary: Sendable {
  private let sufficient: [String]
  private let insufficient: [String]
  /// For each name of a need, in one run of letters, the name that it has in plots.
  private let needs: [String: String]

  static func shipped() throws(VocabularyError) -> PlotVocabulary {
    let top = try VocabularyReader(
      yaml: String(decoding: PackageResources.plots_yaml, as: UTF8.self), file: "plots.yaml")
    try top.allow("sufficiency", "needs")
    let reader = try top.required("sufficiency")
    try reader.allow("words", "not")
    var needs: [String: String] = [:]
    for names in try top.optional("needs")?.elements() ?? [] {
      let names = try names.strings()
      for name in names { needs[Self.key(name)] = names.first }
    }
    return PlotVocabulary(
      sufficient: try reader.strings("words").map(Word.key),
      insufficient: try reader.strings("not").map(Word.key), needs: needs)
  }

  /// A need by the name that plots give it: reports say "Drugs" and "Drug misuse".
  func need(_ printed: String) -> String { needs[Self.key(printed)] ?? printed }

  /// "Emotional wellbeing" and "Emotional well-being" are one.
  private static func key(_ name: String) -> String {
    Word.words(of: name).map(\.text).joined()
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
