/// Finds the pairs of vectors that are alike, without comparing all with all.
///
/// Prefix filtering: with all vectors' terms in one order, rarest first, only those terms of a vector are
/// indexed after which the rest is shorter than the wanted cosine. Two vectors that share no indexed term
/// share terms only in one's rest, so that by the Cauchy–Schwarz inequality their cosine is below it;
/// nothing is lost. R. J. Bayardo, Y. Ma and R. Srikant, "Scaling up all pairs similarity search"
/// (WWW 2007), with the bound on lengths of D. C. Anastasiu and G. Karypis, "L2AP: fast cosine similarity
/// search with prefix L-2 norm bounds" (ICDE 2014).
struct CandidateIndex {
  /// The smallest cosine that is wanted.
  let threshold: Double
  private var lists: [Int32: [Int32]] = [:]
  /// How many pairs have been compared.
  private(set) var comparisons = 0

  init(threshold: Double) { self.threshold = threshold }

  /// Places of the vectors added before that may be alike, ascending; then adds this one.
  mutating func candidates(andAdd place: Int, _ vector: TermVector) -> [Int] {
    var found: Set<Int32> = []
    for term in prefix(of: vector) {
      for other in lists[term, default: []] { found.insert(other) }
      lists[term, default: []].append(Int32(place))
    }
    comparisons += found.count
    return found.sorted().map(Int.init)
  }

  /// Terms are numbered from the rarest on, so their order in the vector is the order of all.
  private func prefix(of vector: TermVector) -> ArraySlice<Int32> {
    var rest: Float = 0
    let limit = Float(threshold * threshold)
    var end = vector.terms.count
    while end > 0 {
      let weight = vector.weights[end - 1]
      // A hair below, so that rounding loses nothing.
      guard rest + weight * weight < limit * 0.999 else { break }
      rest += weight * weight
      end -= 1
    }
    return vector.terms[..<end]
  }
}
