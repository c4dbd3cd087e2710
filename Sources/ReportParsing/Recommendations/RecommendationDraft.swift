import Layout
import ReportModel

/// A recommendation as it is being read.
struct RecommendationDraft {
  /// Where its words stand, nested items too.
  var items: [ParsingContext.Item]
  /// Printed number.
  var number: String?
  /// Paragraphs as printed.
  var paragraphs: [String]
  /// The group that it belongs to.
  var leadIn: LeadIn?
  /// What its headings say; nil outside of chapters on recommendations.
  var zone: RecommendationZone?
  /// Whether a paragraph of its own says that it is made again.
  var isRepeated = false
  /// What the report says of its progress.
  var progress: Recommendation.Progress?
  /// The paragraphs about it.
  var progressParagraphs: [String] = []

  /// Words above a group.
  struct LeadIn: Hashable {
    /// As printed, without colon.
    var text: String
    /// Those addressed.
    var addressees: [String]
    /// Another body whose recommendations are cited.
    var attributedTo: String?
  }
}
