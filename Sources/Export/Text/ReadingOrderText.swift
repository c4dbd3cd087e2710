public import Layout

/// The plain text of a document: one block a line, in reading order.
///
/// Page furniture, the contents page and what stands inside charts are left out; the cells of a
/// table row are joined by tabs, an ordered item begins with its number, and the footnotes stand at
/// the end.
public enum ReadingOrderText {
  /// Stands above the footnotes.
  static let footnotesTitle = "Footnotes"

  /// The whole text, ended by a newline; nothing where the document has no text.
  public static func text(of document: Document) -> String {
    var text = ""
    for block in document.blocks { append(block, to: &text) }
    guard !document.footnotes.isEmpty else { return text }
    line(footnotesTitle, to: &text)
    for footnote in document.footnotes {
      line("\(footnote.marker) \(footnote.content.text)", to: &text)
    }
    return text
  }

  private static func append(_ block: Block, to text: inout String) {
    switch block.kind {
    case .contents, .figure: break
    case .table: append(rowsOf: block.table, to: &text)
    case .box:
      // A box without elements keeps the words that stand directly in it.
      if block.children.isEmpty { line(block.text, to: &text) }
      for child in block.children { append(child, to: &text) }
    case .title, .heading, .paragraph, .listItem, .quote, .caption, .source, .note:
      line(block.labelledText, to: &text)
    }
  }

  private static func append(rowsOf table: TableGrid?, to text: inout String) {
    for row in table?.texts ?? [] {
      text += row.map(\.onOneLine).joined(separator: "\t") + "\n"
    }
  }

  /// Blocks without a letter leave no empty line.
  private static func line(_ content: String, to text: inout String) {
    guard !content.isEmpty else { return }
    text += content.onOneLine
    text += "\n"
  }
}
