internal import ReportModel

/// A rating or number of a report, with the previous and the national one that stand beside it.
struct ScoreDigest: Hashable, Sendable, Codable {
  var recordID: String
  var kind: ProviderScore.Kind
  /// Codes of the organisations whose number it is; empty where the report does not say.
  var organisations: [String] = []
  var domain: String?
  var number: String?
  /// Standard or measure.
  var name: String
  /// Heading of the row, of a measure.
  var rowLabel: String?
  /// What the columns say beside the period, of a measure.
  var columnLabel: String?
  /// Caption of the table, of a measure.
  var tableCaption: String?
  var rating: String?
  /// The rating in the words of its scale.
  var grade: String?
  var score: String?
  var value: Double?
  var unit: MeasurementUnit?
  var printed: String
  var nationalValue: Double?
  var previousLabel: String?
  var previousPrinted: String?
  var previousValue: Double?
  var previousRating: String?
}
