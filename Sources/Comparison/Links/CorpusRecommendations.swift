internal import ReportModel

/// All recommendations of a corpus, in order of time, made comparable.
struct CorpusRecommendations {
  /// One recommendation.
  struct Item {
    /// Place of its report in order of time.
    var report: Int
    var reportID: String
    var record: RecommendationDigest
    /// Its words joined by spaces.
    var key: String
    /// Whether it says that it goes on with something earlier.
    var isContinuing: Bool
    var vector: TermVector
    /// Addressees, each by its present name.
    var addressees: Set<String>
  }

  let items: [Item]
  /// Places of each report's recommendations.
  let places: [Range<Int>]
  let weights: TermWeights

  init(digests: [ReportDigest], vocabulary: LinkVocabulary) {
    var texts = digests.map { digest in
      digest.recommendations.map { RecommendationTerms($0.text, vocabulary: vocabulary) }
    }
    weights = TermWeights(texts.flatMap { $0 })
    var items: [Item] = []
    var places: [Range<Int>] = []
    for (report, digest) in digests.enumerated() {
      let start = items.count
      for (record, terms) in zip(digest.recommendations, texts[report]) {
        let vector = weights.vector(of: terms)
        items.append(
          Item(
            report: report, reportID: digest.reportID, record: record, key: terms.key,
            isContinuing: terms.isContinuing, vector: vector,
            addressees: Set(record.addressees.map { vocabulary.successors[$0] ?? $0 })))
      }
      texts[report] = []
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
    !items[a].key.isEmpty && items[a].key == items[b].key
  }
}
