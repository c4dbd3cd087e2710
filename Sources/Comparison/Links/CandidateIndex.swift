/// Finds the pairs of vectors that are alike, without comparing all with all.
///
/// Prefix filtering: with all vectors' terms in one order, rarest first, only those terms of a vector are
/// indexed after which the rest is shorter than the wanted cosine. Two vectors that share no indexed term
/// share terms only in one's rest, so that by the Cauchy–Schwarz inequality their cosine is below it. Of two
/// that share some, what lies behind the shorter prefix can add no more than the product of the two
/// lengths there; most pairs fall by that bound without being compared. Nothing is lost.
///
/// R. J. Bayardo, Y. Ma and R. Srikant, "Scaling up all pairs similarity search" (WWW 2007), with the bounds
/// on lengths of D. C. Anastasiu and G. Karypis, "L2AP: fast cosine similarity search with prefix L-2 norm
/// bounds" (ICDE 2014).
struct CandidateIndex {
  /// The smallest cosine that is wanted.
  let threshold: Double
  private var lists: [Int32: [Posting]] = [:]
  private var known: [Known] = []
  /// What has been added up for each vector known, and which are not nought.
  private var sums: [Float] = []
  private var touched: [Int] = []
  /// How many pairs may be alike and are to be compared.
  private(set) var comparisons = 0

  init(threshold: Double) { self.threshold = threshold }

  /// A vector under one of its indexed terms.
  private struct Posting {
    var number: Int32
    var weight: Float
  }

  /// A vector that has been added.
  private struct Known {
    var place: Int
    var terms: [Int32]
    /// Length of the vector from each of its terms on; nought behind the last.
    var tails: [Float]
    /// The last indexed term.
    var end: Int32

    /// Length of what lies behind a term.
    func tail(behind term: Int32) -> Float {
      var low = 0
      var high = terms.count
      while low < high {
        let middle = (low + high) / 2
        if terms[middle] <= term { low = middle + 1 } else { high = middle }
      }
      return tails[low]
    }
  }

  /// Places of the vectors added before that may be alike, ascending; then adds this one.
  mutating func candidates(andAdd place: Int, _ vector: TermVector) -> [Int] {
    let new = known(place, vector)
    let count = vector.terms.prefix { $0 <= new.end }.count
    for (term, weight) in zip(vector.terms.prefix(count), vector.weights) {
      for posting in lists[term, default: []] {
        let number = Int(posting.number)
        if sums[number] == 0 { touched.append(number) }
        sums[number] += weight * posting.weight
      }
      lists[term, default: []].append(Posting(number: Int32(known.count), weight: weight))
    }
    var found: [Int] = []
    for number in touched {
      let other = known[number]
      let end = min(new.end, other.end)
      let most = sums[number] + new.tail(behind: end) * other.tail(behind: end)
      // A hair below, so that rounding loses nothing.
      if Double(most) >= threshold - 0.0001 { found.append(other.place) }
      sums[number] = 0
    }
    touched.removeAll(keepingCapacity: true)
    known.append(new)
    sums.append(0)
    comparisons += found.count
    return found.sorted()
  }

  /// Terms are numbered from the rarest on, so their order in the vector is the order of all.
  private func known(_ place: Int, _ vector: TermVector) -> Known {
    var tails = [Float](repeating: 0, count: vector.terms.count + 1)
    var square: Float = 0
    var end = Int32(-1)
    for index in vector.terms.indices.reversed() {
      square += vector.weights[index] * vector.weights[index]
      tails[index] = square.squareRoot()
      if end < 0, Double(tails[index]) >= threshold - 0.0001 { end = vector.terms[index] }
    }
    return Known(place: place, terms: vector.terms, tails: tails, end: end)
  }
}
