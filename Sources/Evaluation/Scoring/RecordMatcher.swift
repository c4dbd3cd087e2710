/// A gold record and the record of a report that answers to it, by their places in the two lists.
struct RecordPair: Hashable {
  var gold: Int
  var predicted: Int
}

/// A possible pair with how well it fits.
struct PairCandidate {
  var score: Double
  var pair: RecordPair

  /// Takes the best candidates one after another, each record once; of equal ones the later in
  /// the gold and then the later in the report, as in the independent scorer.
  static func bestPairs(of candidates: [PairCandidate]) -> [RecordPair] {
    let sorted = candidates.sorted {
      ($0.score, $0.pair.gold, $0.pair.predicted) > ($1.score, $1.pair.gold, $1.pair.predicted)
    }
    var usedGold: Set<Int> = []
    var usedPredicted: Set<Int> = []
    var pairs: [RecordPair] = []
    for pair in sorted.map(\.pair) {
      guard !usedGold.contains(pair.gold), !usedPredicted.contains(pair.predicted) else { continue }
      usedGold.insert(pair.gold)
      usedPredicted.insert(pair.predicted)
      pairs.append(pair)
    }
    return pairs
  }
}

/// Finds for each gold record the record of a report that has its text.
enum RecordMatcher {
  /// Least likeness of two texts that are taken for one: one letter in twenty may be wrong.
  static let leastSimilarity = 0.95
  /// What decides between records of like text: as much as one letter in a thousand.
  private static let preference = 0.001

  /// Pairs by likeness of their loose texts; `prefers` says which of several like ones belong
  /// together by other fields, and is asked with the places in the two lists.
  static func pairs(
    gold: [LooseText], predicted: [LooseText], prefers: (Int, Int) -> Bool
  ) -> [RecordPair] {
    var candidates: [PairCandidate] = []
    for (goldIndex, goldText) in gold.enumerated() where !goldText.isEmpty {
      for (index, text) in predicted.enumerated() where !text.isEmpty {
        let similarity = EditDistance.similarity(
          goldText.characters, text.characters, atLeast: leastSimilarity)
        guard let similarity else { continue }
        let bonus = prefers(goldIndex, index) ? preference : 0
        candidates.append(
          PairCandidate(
            score: similarity + bonus, pair: RecordPair(gold: goldIndex, predicted: index)))
      }
    }
    return PairCandidate.bestPairs(of: candidates)
  }
}
