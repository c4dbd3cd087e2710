internal import PDFReading

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
