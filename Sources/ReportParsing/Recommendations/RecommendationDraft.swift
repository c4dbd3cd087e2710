import Layout
import ReportModel

/// A recommendation as it is being read.
struct RecommendationDraft {
  /// Where its words stand, nested items too.
  var items: [ParsingContext.Item]
  /// Place of its first words among the context's items.
  var place: Int
  /// Where its words stand, if that is only a part of the items: cells of a table.
  var regions: [PageBox]?
  /// Printed number.
  var number: String?
  /// Paragraphs and items as printed.
  var parts: [RecommendationPart]
  /// The group that it belongs to.
  var leadIn: LeadIn?
  /// What its headings say; nil outside of chapters on recommendations.
  var zone: RecommendationZone?
  /// The heading of its own that it has: "Better records" in "Recommendation 3: Better records".
  var title: String?
  /// Where a table ranks it.
  var priority: Recommendation.Priority?
  /// Those addressed, where a cell of a table names them.
  var addressees: [String]?
  /// Numbers of paragraphs that a cell of a table names.
  var paragraphRefs: [String] = []
  /// How it was found.
  var source = Source.list
  /// Whether it is a paragraph of a chapter that has no list.
  var isSentence = false
  /// Whether somebody else's words are cited.
  var isQuoted = false
  /// The body that they are by.
  var attributedTo: String?
  /// Whether it is cited, or the words above its group say whose it is.
  var isAnothers: Bool { isQuoted || leadIn?.attributedTo != nil }
  /// Whether a paragraph of its own says that it is made again.
  var isRepeated = false
  /// What the report says of its progress.
  var progress: Recommendation.Progress?
  /// The paragraphs about it.
  var progressParagraphs: [String] = []

  /// Words above a group.
  struct LeadIn: Hashable {
    /// As printed, without colon; empty where it only says that something is recommended.
    var text: String
    /// Those addressed.
    var addressees: [String]
    /// Another body whose recommendations are cited.
    var attributedTo: String?
    /// Whether it is only the name of those addressed: "To the governor". An item may name others.
    var isHeading = false
    /// Whether it is a sentence of its own, behind which an item may be another, with a subject: "The council should take
    /// the following action."
    var isSentence = false
    /// Whether its words make any item a recommendation, one without a number too.
    var takesBullets = false
  }

  /// How a recommendation was found.
  enum Source: Hashable {
    /// As an item of a list, or a paragraph, under a heading or a lead-in.
    case list
    /// By the word "Recommendation" before its number.
    case label
    /// As a row of a table.
    case table
    /// Among conclusions, by its look or the bracket behind it.
    case look
    /// Among conclusions, by its words.
    case words
  }
}
