internal import ReportModel

/// A recommendation as the search for links needs it.
struct RecommendationDigest: Hashable, Sendable, Codable {
  var id: String
  var number: String?
  var text: String
  var addressees: [String]
  var category: Recommendation.Category
  var repeated: Bool
  var progress: Recommendation.Progress?

  init(_ record: Recommendation) {
    id = record.id
    number = record.number
    text = record.text
    addressees = record.addressees
    category = record.category
    repeated = record.repeated
    progress = record.progress
  }
}
