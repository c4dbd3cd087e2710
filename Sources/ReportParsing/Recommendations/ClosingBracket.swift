/// A bracket behind the last sentence of a text: "… by June. (To the governor)".
struct ClosingBracket: Equatable {
  /// The text before it, with its stop.
  var before: String
  /// What stands in it.
  var inside: String

  /// Nil where the text does not end with a bracket, or where that is part of a sentence.
  init?(_ text: String) {
    guard text.last == ")", let open = text.lastIndex(of: "(") else { return nil }
    var before = text[..<open]
    while before.last == " " { before.removeLast() }
    guard let end = before.last, ".!?".contains(end) else { return nil }
    self.before = String(before)
    inside = String(text[text.index(after: open)...].dropLast())
  }
}
