import Layout
import ReportModel

/// Finds terms that a report explains: rows of the tables of its glossary, or paragraphs that start with
/// the term in bold.
struct GlossaryRecogniser: Recogniser {
  func records(in context: ParsingContext) -> [GlossaryEntry] {
    var entries: [GlossaryEntry] = []
    for item in context.items where context.isUnder(.glossary, item) {
      if let grid = item.block.table {
        entries += rows(of: grid, item: item, context: context)
      } else if let entry = paragraph(item, context: context) {
        entries.append(entry)
      }
    }
    return entries
  }

  // MARK: - Tables

  /// Term and meaning side by side, once or twice in a row; a row without a term carries on the meaning
  /// above it.
  private func rows(of grid: TableGrid, item: ParsingContext.Item, context: ParsingContext)
    -> [GlossaryEntry]
  {
    guard grid.columnCount >= 2 else { return [] }
    var entries: [GlossaryEntry] = []
    var lastOfColumn: [Int: Int] = [:]
    for row in grid.headerRows..<max(grid.headerRows, grid.rowCount) {
      for column in stride(from: 0, to: grid.columnCount - 1, by: 2) {
        let term = grid.cell(row: row, column: column)
        let meaning = grid.cell(row: row, column: column + 1)
        let termText = term?.content.text ?? ""
        let meaningText = Self.withoutBullets(meaning?.content.text ?? "")
        guard !meaningText.isEmpty, term?.columnSpan ?? 1 == 1 else { continue }
        let regions = (term?.regions ?? []) + (meaning?.regions ?? [])
        if termText.isEmpty {
          guard let last = lastOfColumn[column] else { continue }
          entries[last].definition += "\n\n" + meaningText
          entries[last].provenance.regions += regions.map(Region.init)
          entries[last].provenance.pages =
            Set(entries[last].provenance.pages + regions.map(\.page)).sorted()
        } else {
          lastOfColumn[column] = entries.count
          entries.append(
            GlossaryEntry(
              provenance: context.provenance(
                regions: regions, block: item.top, confidence: 0.96, rule: "glossary-table"),
              term: termText, definition: meaningText))
        }
      }
    }
    return entries
  }

  /// Plain text has no bullets; those of a list inside a cell are words to the layout.
  private static func withoutBullets(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { "•▪●■".unicodeScalars.contains($0) }) else {
      return text
    }
    return text.split(separator: " ").filter { !["•", "▪", "●", "■"].contains($0) }
      .joined(separator: " ")
  }

  // MARK: - Paragraphs

  /// "**Allocation**: the point at which …".
  private func paragraph(_ item: ParsingContext.Item, context: ParsingContext) -> GlossaryEntry? {
    let block = item.block
    guard block.kind == .paragraph || block.kind == .listItem else { return nil }
    let bold = block.content.boldPrefix
    let text = block.text
    guard !bold.isEmpty, bold.utf8.count <= Self.longestTerm, bold.utf8.count < text.utf8.count
    else {
      return nil
    }
    let separators: Set<Character> = [" ", ":", "–", "—", "-"]
    var term = bold[...]
    while let last = term.last, separators.contains(last) { term.removeLast() }
    let meaning = text.dropFirst(bold.count).drop(while: separators.contains)
    guard !term.isEmpty, !meaning.isEmpty else { return nil }
    return GlossaryEntry(
      provenance: context.provenance(of: [item], confidence: 0.8, rule: "glossary-paragraph"),
      term: String(term), definition: Self.withoutBullets(String(meaning)))
  }

  /// A bold start that is longer is a sentence and no term.
  private static let longestTerm = 100
}
