internal import Layout

/// Labels of footnotes in Markdown, one each, though marks may be printed again ("*" on many pages,
/// numbers that start anew).
struct FootnoteLabels {
  /// A label for each footnote of the document, in order.
  let labels: [String]
  private var places: [String: [(pages: [Int], label: String)]] = [:]

  /// Names the footnotes.
  init(_ footnotes: [FootnoteBlock]) {
    var taken: Set<String> = []
    var labels: [String] = []
    for footnote in footnotes {
      let stem = Self.stem(footnote.marker)
      var label = stem
      var turn = 1
      while !taken.insert(label).inserted {
        turn += 1
        label = "\(stem)-\(turn)"
      }
      labels.append(label)
      places[footnote.marker, default: []].append((footnote.anchorPages, label))
    }
    self.labels = labels
  }

  /// The label of the footnote that a mark points to: the one anchored on its page, or the only one
  /// with this mark.
  func label(of mark: FootnoteMark) -> String? {
    guard let candidates = places[mark.marker] else { return nil }
    if let here = candidates.first(where: { $0.pages.contains(mark.page) }) { return here.label }
    return candidates.count == 1 ? candidates[0].label : nil
  }

  /// Letters and digits of the mark; "note" where it has none.
  private static func stem(_ marker: String) -> String {
    let kept = marker.unicodeScalars.filter {
      $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
    }
    return kept.isEmpty ? "note" : String(String.UnicodeScalarView(kept))
  }
}
