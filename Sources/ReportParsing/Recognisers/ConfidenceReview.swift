import ReportModel

/// Weighs the confidence of records by what only all of them together show.
enum ConfidenceReview {
  /// Confidence under which no doubt takes a record.
  private static let floor = 0.3

  /// Lowers the confidence of texts that are not written like the others of their kind.
  static func review(_ report: inout Report) {
    for category in Recommendation.Category.allCases {
      review(&report.recommendations, \.text) { $0.category == category }
    }
    for kind in Set(report.enablersBarriers.map(\.kind)) {
      review(&report.enablersBarriers, \.text) { $0.kind == kind }
    }
    review(&report.practiceExamples, \.text) { _ in true }
    review(&report.glossary, \.definition) { _ in true }
    review(&report.footnotes, \.text) { _ in true }
  }

  private static func review<Kind: Record>(
    _ records: inout [Kind], _ text: KeyPath<Kind, String>, where isMeant: (Kind) -> Bool
  ) {
    let places = records.indices.filter { isMeant(records[$0]) }
    let agreement = StyleAgreement(places.map { records[$0][keyPath: text] })
    for place in places {
      let factor = agreement.factor(records[place][keyPath: text])
      let confidence = records[place].provenance.confidence
      records[place].provenance.confidence = max(min(floor, confidence), confidence * factor)
    }
  }
}
