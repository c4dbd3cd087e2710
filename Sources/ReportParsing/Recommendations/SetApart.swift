import Layout

/// Sentences within a paragraph that are set in bold or italics.
enum SetApart {
  /// Each run of letters in a look that begins where a sentence may and ends with a stop or colon: no title of a
  /// report, and no word with stress on it.
  static func sentences(in runs: [TextRun], look: KeyPath<TextRun, Bool>) -> [String] {
    var found: [String] = []
    var before = ""
    var marked = ""
    for run in runs + [TextRun(text: "", isBold: false, isItalic: false)] {
      if run[keyPath: look] {
        marked += run.text
        continue
      }
      let text = marked.split(separator: " ").joined(separator: " ")
      if let first = text.first, first.isUppercase, text.last.map({ ".:".contains($0) }) ?? false,
        before.last(where: { $0 != " " }).map({ ".?!".contains($0) }) ?? true
      {
        found.append(text)
      }
      before += marked + run.text
      marked = ""
    }
    return found
  }
}
