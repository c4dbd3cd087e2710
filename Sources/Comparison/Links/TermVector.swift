internal import Glibc

/// A recommendation as weights of its terms, of length 1.
///
/// Weights are TF-IDF with logarithmic frequency and cosine normalisation: G. Salton and C. Buckley,
/// "Term-weighting approaches in automatic text retrieval", Information Processing & Management 24
/// (1988).
struct TermVector: Sendable {
  /// Terms by number, ascending.
  var terms: [Int32]
  /// Their weights.
  var weights: [Float]
  /// The terms in order of the text.
  var sequence: [Int32]

  /// How many terms two vectors share.
  func shared(_ other: TermVector) -> Int { Set(terms).intersection(other.terms).count }

  /// Cosine of the angle between two vectors.
  func cosine(_ other: TermVector) -> Double {
    var sum: Float = 0
    var mine = 0
    var theirs = 0
    while mine < terms.count, theirs < other.terms.count {
      if terms[mine] == other.terms[theirs] {
        sum += weights[mine] * other.weights[theirs]
        mine += 1
        theirs += 1
      } else if terms[mine] < other.terms[theirs] {
        mine += 1
      } else {
        theirs += 1
      }
    }
    return min(1, Double(sum))
  }
}

/// How rare each term is in a corpus. Terms are numbered from the rarest on.
struct TermWeights: Sendable {
  private var number: [String: Int32] = [:]
  /// Weight of a term by its number.
  private(set) var rarity: [Float] = []

  /// Counts each different text once: a recommendation quoted in the next report is no more common for it.
  init(_ texts: [RecommendationTerms]) {
    var counts: [String: Int] = [:]
    var seen: Set<String> = []
    for text in texts where seen.insert(text.key).inserted {
      for term in Set(text.terms) { counts[term, default: 0] += 1 }
    }
    let order = counts.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    rarity.reserveCapacity(order.count)
    for (place, entry) in order.enumerated() {
      number[entry.key] = Int32(place)
      // Ten texts more than there are: in a small corpus a word that stands everywhere still has weight.
      rarity.append(logf(Float(seen.count + 10) / Float(entry.value + 1)))
    }
  }

  /// The vector of a text that was counted.
  func vector(of text: RecommendationTerms) -> TermVector {
    let sequence = text.terms.compactMap { number[$0] }
    var counts: [Int32: Int] = [:]
    for term in sequence { counts[term, default: 0] += 1 }
    let terms = counts.keys.sorted()
    var weights = terms.map { (1 + logf(Float(counts[$0] ?? 1))) * rarity[Int($0)] }
    var square: Float = 0
    for weight in weights { square += weight * weight }
    if square > 0 {
      let length = square.squareRoot()
      for place in weights.indices { weights[place] /= length }
    }
    return TermVector(terms: terms, weights: weights, sequence: sequence)
  }

  /// How much of the shorter text's terms the two texts share in the same order, by weight: the longest
  /// common subsequence (R. A. Wagner and M. J. Fischer, "The string-to-string correction problem",
  /// Journal of the ACM 21, 1974).
  func alignment(_ a: TermVector, _ b: TermVector) -> Double {
    var row = [Float](repeating: 0, count: b.sequence.count + 1)
    for term in a.sequence {
      var diagonal: Float = 0
      for (place, other) in b.sequence.enumerated() {
        let above = row[place + 1]
        let joined = term == other ? diagonal + rarity[Int(term)] : 0
        row[place + 1] = max(above, row[place], joined)
        diagonal = above
      }
    }
    func total(_ sequence: [Int32]) -> Float { sequence.reduce(0) { $0 + rarity[Int($1)] } }
    let shorter = min(total(a.sequence), total(b.sequence))
    return shorter > 0 ? Double((row.last ?? 0) / shorter) : 0
  }
}
