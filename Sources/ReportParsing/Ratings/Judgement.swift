import Layout
import ReportModel

/// What a report says of one thing that it rates, at one place.
struct Judgement {
  /// How a rating is told.
  enum Evidence: String {
    /// By words in a table.
    case table
    /// By a line of a list that is no table.
    case line
    /// By a line or sentence.
    case sentence
    /// By an outcome in words.
    case outcome
    /// By the place of a mark under the headings of a scale.
    case position
    /// By the one of several ratings that stands out.
    case highlight
    /// Not at all.
    case absent
  }

  /// What is judged.
  var scope: Rating.Scope
  /// Printed number.
  var number: String?
  /// Its name; nil where the table rates the whole and does not name it.
  var name: String?
  /// The rating of this inspection.
  var current: RatingVocabulary.Word?
  /// The rating of the inspection before.
  var previous: RatingVocabulary.Word?
  /// The score of this inspection, "16/30".
  var score: String?
  /// How the rating is told.
  var evidence = Evidence.table
  /// Whether a word stands for the rating that is none of the scale.
  var isUnknown = false
  /// Whether a sentence says it; a label with a rating behind it may be of another inspection.
  var isStated = true
  /// Where its words stand.
  var regions: [PageBox]
}

extension Judgement {
  /// What it is about, to know it again elsewhere.
  var subject: JudgementSubject { JudgementSubject(name ?? "") }
}

/// The name of what is judged, made comparable.
///
/// Chapters say more or less of the name that the summary has: "Children who need help and protection" is
/// "The experiences and progress of children who need help and protection" there.
struct JudgementSubject: Hashable {
  private let words: [Substring]

  init(_ name: String) {
    // "experience" and "experiences" are one.
    words = FoldedText(name).string.split(separator: " ").map {
      $0.last == "s" ? $0.dropLast() : $0
    }
  }

  /// Words that one name must share at least with the end of another.
  private static let shared = 3

  /// Whether both name the same: the longer one ends in the shorter one.
  func isSame(as other: JudgementSubject) -> Bool {
    if words == other.words { return true }
    let (short, long) =
      words.count < other.words.count ? (words, other.words) : (other.words, words)
    return short.count >= Self.shared && long.suffix(short.count).elementsEqual(short)
  }
}
