public import Layout

/// A document as GitHub Flavored Markdown: headings, nested lists, tables, quotations and boxes as
/// block quotations, footnotes.
public struct MarkdownText {
  private let document: Document
  private let inline: MarkdownInline
  private let labels: FootnoteLabels

  private init(_ document: Document) {
    self.document = document
    labels = FootnoteLabels(document.footnotes)
    inline = MarkdownInline(labels: labels)
  }

  /// The whole text, ended by a newline; nothing where the document has no text.
  public static func text(of document: Document) -> String {
    let writer = MarkdownText(document)
    var parts = writer.parts(document.blocks, isInBox: false)
    for (label, footnote) in zip(writer.labels.labels, document.footnotes) {
      parts.append(["[^\(label)]: \(writer.inline.emphasised(footnote.content))"])
    }
    return parts.isEmpty
      ? "" : parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// Blocks as groups of lines that an empty line keeps apart; items of one list are one group.
  private func parts(_ blocks: [Block], isInBox: Bool) -> [[String]] {
    var parts: [[String]] = []
    var list = MarkdownList(inline: inline)
    for block in blocks {
      if block.kind == .listItem, MarkdownList.canHold(block) {
        list.append(block)
        continue
      }
      if !list.lines.isEmpty {
        parts.append(list.lines)
        list = MarkdownList(inline: inline)
      }
      let lines = lines(block, isInBox: isInBox)
      if !lines.isEmpty { parts.append(lines) }
    }
    if !list.lines.isEmpty { parts.append(list.lines) }
    return parts
  }

  private func lines(_ block: Block, isInBox: Bool) -> [String] {
    switch block.kind {
    case .contents, .figure: return []
    case .heading: return [heading(block, isInBox: isInBox)]
    case .table: return block.table.map(MarkdownTable(inline: inline).lines) ?? []
    case .box:
      let children = parts(block.children, isInBox: true)
      let inner = children.isEmpty ? [[inline.emphasised(block.content)]] : children
      return quoted(inner.joined(separator: [""]))
    case .quote: return quoted([inline.emphasised(block.content)])
    case .caption: return ["**\(MarkdownEscaping.inline(block.labelledText.onOneLine))**"]
    case .title, .paragraph, .listItem, .source, .note: return paragraph(block)
    }
  }

  private func paragraph(_ block: Block) -> [String] {
    let text = inline.emphasised(block.content)
    let label = block.printedLabel.map { MarkdownEscaping.inline($0) }
    let whole = [label, text].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    return whole.isEmpty ? [] : [MarkdownEscaping.lineStart(whole)]
  }

  /// In a box a heading is its label: a bold line, which does not become part of the outline.
  private func heading(_ block: Block, isInBox: Bool) -> String {
    let number = block.number.map { MarkdownEscaping.inline($0) + " " } ?? ""
    let text = number + inline.plain(block.content)
    return isInBox
      ? "**\(text)**" : "\(String(repeating: "#", count: min(6, max(1, block.level)))) \(text)"
  }

  private func quoted(_ lines: some Sequence<String>) -> [String] {
    lines.map { $0.isEmpty ? ">" : "> \($0)" }
  }
}
