/// A paragraph of a recommendation, or an item of a list within it.
struct RecommendationPart: Hashable {
  /// What stands before it.
  enum Form: Hashable {
    /// A paragraph of its own.
    case paragraph
    /// An item with a bullet.
    case bullet
    /// An item with a letter or number: "(a)".
    case marked(String)

    /// Whether a letter or number stands before it.
    var isMarked: Bool {
      if case .marked = self { true } else { false }
    }
  }

  /// What it is.
  var form: Form
  /// Its words, without bullet or letter.
  var text: String

  /// A paragraph.
  static func paragraph(_ text: String) -> RecommendationPart {
    RecommendationPart(form: .paragraph, text: text)
  }

  /// An item behind a mark; marks without letter or digit are bullets.
  init(marker: String?, text: String) {
    let isPrinted = marker?.contains { $0.isLetter || $0.isNumber } ?? false
    // An "o" is a bullet of its own kind.
    form = isPrinted && marker != "o" ? .marked(marker ?? "") : .bullet
    self.text = text
  }

  init(form: Form, text: String) {
    self.form = form
    self.text = text
  }

  /// A cell's words; items of a list within it by their bullets.
  static func parts(ofCell text: String) -> [RecommendationPart] {
    let pieces = text.split(
      omittingEmptySubsequences: false, whereSeparator: BulletSigns.bullets.contains)
    var parts: [RecommendationPart] = []
    for (index, piece) in pieces.enumerated() {
      var text = String(piece.drop { $0 == " " })
      while text.last == " " { text.removeLast() }
      guard !text.isEmpty else { continue }
      parts.append(
        index == 0 ? .paragraph(text) : RecommendationPart(form: .bullet, text: text))
    }
    return parts
  }

  /// Parts as one text: paragraphs apart by a blank line, items each on a line of its own.
  static func joined(_ parts: [RecommendationPart]) -> String {
    parts.filter { !$0.text.isEmpty }.reduce(into: "") { result, part in
      switch part.form {
      case .paragraph: result += (result.isEmpty ? "" : "\n\n") + part.text
      case .bullet: result += (result.isEmpty ? "" : "\n- ") + part.text
      case .marked(let marker): result += (result.isEmpty ? "" : "\n") + marker + " " + part.text
      }
    }
  }
}
