internal import Layout

/// Text with its emphasis and footnote marks as Markdown.
struct MarkdownInline {
  let labels: FootnoteLabels

  /// The content with bold and italic stretches marked.
  func emphasised(_ content: TextContent) -> String {
    var result = ""
    var offset = 0
    var marks = content.marks[...]
    for run in content.runs {
      let end = offset + run.text.utf8.count
      let inside = marks.prefix { $0.offset < end || end == offset }
      marks = marks.dropFirst(inside.count)
      result += emphasised(run, marks: Array(inside), from: offset)
      offset = end
    }
    return result + marks.map(reference).joined()
  }

  /// The content without emphasis: for headings and cells, whose look the reader's program chooses.
  func plain(_ content: TextContent) -> String {
    pieces(content.text.onOneLine, marks: content.marks, from: 0)
  }

  /// White space at the edges of a stretch stays outside the asterisks, where Markdown wants it.
  private func emphasised(_ run: TextRun, marks: [FootnoteMark], from offset: Int) -> String {
    let text = run.text.onOneLine
    let asterisks = run.isBold ? (run.isItalic ? "***" : "**") : (run.isItalic ? "*" : "")
    guard !asterisks.isEmpty, text.contains(where: { $0 != " " }) else {
      return pieces(text, marks: marks, from: offset)
    }
    let leading = text.prefix { $0 == " " }.utf8.count
    let trailing = text.reversed().prefix { $0 == " " }.count
    let inner = String(text.utf8.dropFirst(leading).dropLast(trailing)) ?? text
    let start = offset + leading
    let end = start + inner.utf8.count
    return String(repeating: " ", count: leading)
      + marks.filter { $0.offset < start }.map(reference)
      .joined() + asterisks
      + pieces(inner, marks: marks.filter { $0.offset >= start && $0.offset < end }, from: start)
      + asterisks + marks.filter { $0.offset >= end }.map(reference).joined()
      + String(repeating: " ", count: trailing)
  }

  /// Escaped text with references put in where their marks stood.
  private func pieces(_ text: String, marks: [FootnoteMark], from offset: Int) -> String {
    var result = ""
    var start = text.utf8.startIndex
    for mark in marks {
      let distance = max(0, mark.offset - offset)
      let end =
        text.utf8.index(text.utf8.startIndex, offsetBy: distance, limitedBy: text.utf8.endIndex)
        ?? text.utf8.endIndex
      guard end >= start else { continue }
      result += MarkdownEscaping.inline(String(text[start..<end])) + reference(mark)
      start = end
    }
    return result + MarkdownEscaping.inline(String(text[start...]))
  }

  private func reference(_ mark: FootnoteMark) -> String {
    if let label = labels.label(of: mark) { return "[^\(label)]" }
    return "<sup>\(MarkdownEscaping.inline(mark.marker))</sup>"
  }
}
