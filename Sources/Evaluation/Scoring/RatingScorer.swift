/// Scores ratings: right where standard (or name, where it has no number) and rating are.
struct RatingScorer {
  let gold: [JSONValue]
  let predicted: [JSONValue]

  private struct Key: Hashable {
    let number: PlainText
    let name: LooseText
    let rating: LooseText

    init(_ record: JSONValue) {
      number = PlainText(record["number"])
      name = LooseText(record["number"]?.nonFalsy == nil ? record["name"] : nil)
      rating = LooseText(record["rating"])
    }
  }

  /// Counts what the two have in common.
  func score() -> KindScore {
    let goldKeys = gold.map(Key.init)
    let predictedKeys = predicted.map(Key.init)
    let pairs = Self.pairs(goldKeys, predictedKeys)
    let tally = Tally(matched: pairs.count, gold: gold.count, predicted: predicted.count)
    var score = KindScore(
      kind: RecordKind.ratings, goldCount: gold.count, predictedCount: predicted.count,
      tally: tally,
      exact: NamedShare(name: "exact", right: pairs.count, checked: gold.count))
    score.additionalFields = FieldComparison.shares(
      of: ["scope", "previous_rating", "score"], in: pairs, gold: gold, predicted: predicted,
      areOptional: true)
    let matchedGold = Set(pairs.map(\.gold))
    let matchedPredicted = Set(pairs.map(\.predicted))
    score.missing = names(gold, without: matchedGold)
    score.spurious = names(predicted, without: matchedPredicted)
    score.judgements = predicted.enumerated().compactMap { index, record in
      ConfidenceJudgement(record, isRight: matchedPredicted.contains(index))
    }
    return score
  }

  /// Equal ratings in their order; each is used once.
  private static func pairs(_ gold: [Key], _ predicted: [Key]) -> [RecordPair] {
    var places: [Key: [Int]] = [:]
    for (index, key) in predicted.enumerated().reversed() { places[key, default: []].append(index) }
    return gold.enumerated().compactMap { index, key in
      places[key]?.popLast().map { RecordPair(gold: index, predicted: $0) }
    }
  }

  private func names(_ records: [JSONValue], without matched: Set<Int>) -> [String] {
    records.enumerated().filter { !matched.contains($0.offset) }.map { _, record in
      let parts = [record["number"], record["name"], record["rating"]].map { PlainText($0).string }
      return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
  }
}
