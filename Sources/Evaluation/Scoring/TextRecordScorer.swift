/// Scores the kinds whose records are matched by their text.
struct TextRecordScorer {
  let kind: RecordKind
  let gold: [JSONValue]
  let predicted: [JSONValue]
  let areFieldsOptional: Bool
  /// True pages of the gold records, where they are known.
  let pages: GoldPages?

  /// Length of an excerpt in the lists of what is missing.
  private static let excerptLength = 70

  /// Matches the records and compares the pairs.
  func score() -> KindScore {
    let pairs = RecordMatcher.pairs(
      gold: gold.map { LooseText($0[kind.textField]) },
      predicted: predicted.map { LooseText($0[kind.textField]) },
      prefers: { prefers(gold[$0], predicted[$1]) })
    let equal = pairs.count {
      PlainText(gold[$0.gold][kind.textField]).withoutSpaces
        == PlainText(predicted[$0.predicted][kind.textField]).withoutSpaces
    }
    var score = KindScore(
      kind: kind.name, goldCount: gold.count, predictedCount: predicted.count,
      tally: Tally(matched: pairs.count, gold: gold.count, predicted: predicted.count),
      exact: NamedShare(name: "exact", right: equal, checked: gold.count))
    score.fields = FieldComparison.shares(
      of: kind.fields, in: pairs, gold: gold, predicted: predicted, areOptional: areFieldsOptional)
    score.additionalFields = FieldComparison.shares(
      of: kind.additionalFields, in: pairs, gold: gold, predicted: predicted, areOptional: true)
    score.pages = pages?.agreement(of: pairs, kind: kind, predicted: predicted)
    let matchedGold = Set(pairs.map(\.gold))
    let matchedPredicted = Set(pairs.map(\.predicted))
    score.missing = excerpts(gold, without: matchedGold)
    score.spurious = excerpts(predicted, without: matchedPredicted)
    score.judgements = predicted.enumerated().compactMap { index, record in
      ConfidenceJudgement(record, isRight: matchedPredicted.contains(index))
    }
    return score
  }

  private func excerpts(_ records: [JSONValue], without matched: Set<Int>) -> [String] {
    records.enumerated().filter { !matched.contains($0.offset) }
      .map { PlainText($0.element[kind.textField]).excerpt(Self.excerptLength) }
  }

  /// Of records with the same text, those that share this belong together.
  private func prefers(_ gold: JSONValue, _ predicted: JSONValue) -> Bool {
    func isSame(_ field: String) -> Bool { PlainText(gold[field]) == PlainText(predicted[field]) }
    func isEqual(_ field: String) -> Bool {
      (gold[field] ?? .null).isPythonEqual(to: predicted[field] ?? .null)
    }
    return switch kind.name {
    case "sections": isSame("number")
    case "footnotes": isSame("marker")
    case "enablers_barriers": isEqual("kind")
    case "recommendations": isSame("number") && isEqual("category")
    default: false
    }
  }
}

extension ConfidenceJudgement {
  /// Takes the confidence of a record; nil where it states none.
  init?(_ record: JSONValue, isRight: Bool) {
    guard let confidence = record["confidence"]?.double else { return nil }
    self.init(confidence: confidence, isRight: isRight)
  }
}
