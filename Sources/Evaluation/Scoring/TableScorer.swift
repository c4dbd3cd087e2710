/// Scores tables by the measure of the ICDAR 2013 table competition: which words stand beside and
/// below which, over all tables of a report.
struct TableScorer {
  let gold: [JSONValue]
  let predicted: [JSONValue]
  /// True pages of the gold tables, where they are known.
  let pages: GoldPages?

  /// Tables that share fewer words have nothing to do with one another.
  private static let leastOverlap = 0.3
  private static let excerptLength = 60

  /// Matches the tables by their words and compares the pairs.
  func score() -> KindScore {
    let goldGrids = gold.map(TableGrid.init)
    let predictedGrids = predicted.map(TableGrid.init)
    let pairs = Self.pairs(goldGrids, predictedGrids)
    let goldRelations = goldGrids.map { $0.relations }
    let predictedRelations = predictedGrids.map { $0.relations }
    let shared = pairs.reduce(0) {
      $0 + goldRelations[$1.gold].countShared(with: predictedRelations[$1.predicted])
    }
    let equal = pairs.filter { goldGrids[$0.gold] == predictedGrids[$0.predicted] }
    var score = KindScore(
      kind: RecordKind.tables, goldCount: gold.count, predictedCount: predicted.count,
      tally: Tally(
        matched: shared, gold: goldRelations.reduce(0) { $0 + $1.total },
        predicted: predictedRelations.reduce(0) { $0 + $1.total }),
      exact: NamedShare(name: "exact", right: equal.count, checked: gold.count))
    let captioned = pairs.count { hasSameCaption(gold[$0.gold], predicted[$0.predicted]) }
    score.fields = [NamedShare(name: "caption", right: captioned, checked: gold.count)]
    score.additionalFields = FieldComparison.shares(
      of: ["header_rows", "notes", "source"], in: pairs, gold: gold, predicted: predicted,
      areOptional: true)
    score.pages = pages?.agreement(ofTables: pairs, predicted: predicted)
    let matchedGold = Set(pairs.map(\.gold))
    let matchedPredicted = Set(pairs.map(\.predicted))
    score.missing = names(gold, without: matchedGold)
    score.spurious = names(predicted, without: matchedPredicted)
    let right = Set(equal.map(\.predicted))
    score.judgements = predicted.enumerated().compactMap { index, record in
      ConfidenceJudgement(record, isRight: right.contains(index))
    }
    return score
  }

  private static func pairs(_ gold: [TableGrid], _ predicted: [TableGrid]) -> [RecordPair] {
    let goldWords = gold.map(\.words)
    let predictedWords = predicted.map(\.words)
    var candidates: [PairCandidate] = []
    for (goldIndex, words) in goldWords.enumerated() {
      for (index, others) in predictedWords.enumerated() {
        let shared = words.countShared(with: others)
        guard shared > 0 else { continue }
        let overlap = Double(2 * shared) / Double(words.total + others.total)
        guard overlap >= leastOverlap else { continue }
        candidates.append(
          PairCandidate(score: overlap, pair: RecordPair(gold: goldIndex, predicted: index)))
      }
    }
    return PairCandidate.bestPairs(of: candidates)
  }

  private func hasSameCaption(_ gold: JSONValue, _ predicted: JSONValue) -> Bool {
    LooseText(gold["caption"]) == LooseText(predicted["caption"])
      && PlainText(gold["number"]) == PlainText(predicted["number"])
  }

  private func names(_ tables: [JSONValue], without matched: Set<Int>) -> [String] {
    tables.enumerated().filter { !matched.contains($0.offset) }.map { _, table in
      if let caption = table["caption"]?.nonFalsy { return caption.pythonText }
      let firstRow = table["rows"]?.elements.first ?? .array([])
      return String(firstRow.pythonRepresentation.prefix(Self.excerptLength))
    }
  }
}
