internal import PDFReading

/// How a page or column break has cut a box between two rules, or one that a bar marks.
struct PanelCut: Sendable {
  /// Whether the box goes on behind the part that has it, under its upper rule, and otherwise before it.
  var goesOn: Bool
  /// The rule of this part; none where a bar marks it.
  var rule: Rule?

  /// Whether the part has both rules: some programs end a box where a page ends, and begin it again on the next.
  var isWhole = false

  /// Whether the part is a box where no other follows it.
  var isBoxItself: Bool { isWhole && goesOn }

  /// Whether a bar marks the part: it is as wide as its text.
  var isOfBar: Bool { rule == nil }

  /// Whether one rule is drawn as another, as the two of a box are.
  static func areAlike(_ first: Rule, _ second: Rule) -> Bool {
    first.colour == second.colour && first.joints.isEmpty == second.joints.isEmpty
      && abs(first.box.height - second.box.height) < 0.2 * max(first.box.height, second.box.height)
  }
}
