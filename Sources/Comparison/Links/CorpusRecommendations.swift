internal import ReportModel

/// All recommendations of a corpus, in order of time, made comparable.
struct CorpusRecommendations {
  /// One recommendation.
  struct Item {
    /// Place of its report in order of time.
    var report: Int
    var reportID: String
    var record: RecommendationDigest
    var terms: RecommendationTerms
    var vector: TermVector
    /// Addressees, each by its present name.
    var addressees: Set<String>
  }

  let items: [Item]
  /// Places of each report's recommendations.
  let places: [Range<Int>]
  let weights: TermWeights

  init(digests: [ReportDigest], vocabulary: LinkVocabulary) {
    let texts = digests.map { digest in
      digest.recommendations.map { RecommendationTerms($0.text, vocabulary: vocabulary) }
    }
    weights = TermWeights(texts.flatMap { $0 })
    var items: [Item] = []
    var places: [Range<Int>] = []
    for (report, digest) in digests.enumerated() {
      let start = items.count
      for (record, text) in zip(digest.recommendations, texts[report]) {
        let vector = weights.vector(of: text)
        var terms = text
        // The vector stands for them; those of a large corpus take as much room as all else here.
        terms.terms = []
        items.append(
          Item(
            report: report, reportID: digest.reportID, record: record, terms: terms, vector: vector,
            addressees: Set(record.addressees.map { vocabulary.successors[$0] ?? $0 })))
      }
      places.append(start..<items.count)
    }
    self.items = items
    self.places = places
  }

  /// Places of a report's recommendations of a category.
  func places(in report: Int, _ category: Recommendation.Category) -> [Int] {
    places[report].filter { items[$0].record.category == category }
  }

  /// Likeness of two texts: 1 for the same words, else the cosine.
  func similarity(_ a: Int, _ b: Int) -> Double {
    isVerbatim(a, b) ? 1 : items[a].vector.cosine(items[b].vector)
  }

  /// Whether the words are the same.
  func isVerbatim(_ a: Int, _ b: Int) -> Bool {
    !items[a].terms.key.isEmpty && items[a].terms.key == items[b].terms.key
  }
}
