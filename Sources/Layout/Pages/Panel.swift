internal import PDFReading

/// How a page or column break has cut a box between two rules.
struct PanelCut: Sendable {
  /// Whether the box goes on behind the part that has it, under its upper rule, and otherwise before it.
  var goesOn: Bool
  /// The rule of this part.
  var rule: Rule

  /// Whether one rule is drawn as another, as the two of a box are.
  static func areAlike(_ first: Rule, _ second: Rule) -> Bool {
    first.colour == second.colour && first.joints.isEmpty == second.joints.isEmpty
      && abs(first.box.height - second.box.height) < 0.2 * max(first.box.height, second.box.height)
  }
}

/// Text between two rules that may make a box with it.
struct Panel {
  var box: Box
  /// Places of the two rules among those of the page.
  var top: Int
  var bottom: Int
  /// Whether a label opens the text.
  var isLabelled: Bool

  /// The panels that no rule joins to another: rules that part row from row belong to a table. Text between the lower rule
  /// of one box and the upper one of the next has no label where these have.
  static func parted(_ panels: [Panel]) -> [Panel] {
    panels.filter { panel in
      let neighbours = panels.filter { $0.top == panel.bottom || $0.bottom == panel.top }
      return neighbours.isEmpty
        || panel.isLabelled && !neighbours.contains(where: \.isLabelled)
    }
  }
}
