/// Scores the values that describe a report as a whole.
struct MetadataScorer {
  let gold: JSONValue
  let predicted: JSONValue

  private static let names = [
    "title", "programme", "inspectorate", "kind", "area", "published", "isbn", "lead_inspector",
  ]

  /// Compares each value, and the providers as a set of names.
  func score() -> KindScore {
    var missing: [String] = []
    for name in Self.names where LooseText(gold[name]) != LooseText(predicted[name]) {
      missing.append("\(name): \(shown(gold[name])) / \(shown(predicted[name]))")
    }
    let expected = providers(gold)
    let found = providers(predicted)
    if Set(expected.map(LooseText.init)) != Set(found.map(LooseText.init)) {
      missing.append(
        "providers: \(shown(.array(expected))) / \(shown(.array(found)))")
    }
    let count = Self.names.count + 1
    let right = count - missing.count
    var score = KindScore(
      kind: RecordKind.metadata, goldCount: count, predictedCount: count,
      tally: Tally(matched: right, gold: count, predicted: count),
      exact: NamedShare(name: "exact", right: right, checked: count))
    score.additionalFields = FieldComparison.shares(
      of: ["fieldwork"], in: [RecordPair(gold: 0, predicted: 0)], gold: [gold],
      predicted: [predicted], areOptional: true)
    score.missing = missing
    return score
  }

  private func providers(_ metadata: JSONValue) -> [JSONValue] {
    (metadata["providers"]?.elements ?? []).map { $0["name"] ?? .null }
  }

  private func shown(_ value: JSONValue?) -> String { (value ?? .null).pythonRepresentation }
}
