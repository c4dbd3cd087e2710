import Layout
import ReportModel

/// Finds terms that a report explains: rows of the tables of its glossary, paragraphs that start with the term in bold,
/// or lines of their own above what they mean.
struct GlossaryRecogniser: Recogniser {
  func records(in context: ParsingContext) -> [GlossaryEntry] {
    var entries: [GlossaryEntry] = []
    // The end of what was read with a term that stands above it.
    var end = 0
    for (index, item) in context.items.enumerated()
    where index >= end && context.isUnder(.glossary, item) {
      if item.box == nil, context.glossaryTerms.contains(item.top) {
        let meanings = context.items[(index + 1)...].prefix { isMeaning($0, context: context) }
        end = meanings.endIndex
        if !meanings.isEmpty { entries.append(entry(item, meaning: meanings, context: context)) }
      } else if let grid = item.block.table {
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
    guard text.contains(where: BulletSigns.bullets.contains) else { return text }
    let isBullet = { (word: Substring) in
      word.count == 1 && word.first.map(BulletSigns.bullets.contains) ?? false
    }
    return text.split(separator: " ").filter { !isBullet($0) }.joined(separator: " ")
  }

  // MARK: - Lines above paragraphs

  /// A term on a line of its own, with the paragraphs beneath it.
  private func entry(
    _ term: ParsingContext.Item, meaning: ArraySlice<ParsingContext.Item>, context: ParsingContext
  ) -> GlossaryEntry {
    GlossaryEntry(
      provenance: context.provenance(
        of: [term] + meaning, confidence: 0.85, rule: "glossary-line"),
      term: Self.withoutColon(term.block.text),
      definition: meaning.map { Self.withoutBullets($0.block.text) }.joined(separator: "\n\n"))
  }

  /// Whether a block beneath a term says what it means.
  private func isMeaning(_ item: ParsingContext.Item, context: ParsingContext) -> Bool {
    (item.block.kind == .paragraph || item.block.kind == .listItem) && item.box == nil
      && !context.glossaryTerms.contains(item.top) && !item.block.content.isEmpty
  }

  private static func withoutColon(_ text: String) -> String {
    var text = text[...]
    while let last = text.last, last == ":" || last == " " { text.removeLast() }
    return String(text)
  }

  // MARK: - Paragraphs

  /// "**Allocation**: the point at which …", or "*Allocation:* the point …".
  private func paragraph(_ item: ParsingContext.Item, context: ParsingContext) -> GlossaryEntry? {
    let block = item.block
    guard block.kind == .paragraph || block.kind == .listItem else { return nil }
    let bold = block.content.boldPrefix.isEmpty ? italicTerm(block) : block.content.boldPrefix
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

  /// The term at the start of a paragraph in italics, up to a colon or dash: a title that opens a sentence has none.
  private func italicTerm(_ block: Block) -> String {
    guard !block.content.isItalic else { return "" }
    let prefix = block.content.runs.prefix { $0.isItalic }.map(\.text).joined()
    let isParted = { (sign: Character?) in sign.map { ":–—".contains($0) } ?? false }
    let end = prefix.last { $0 != " " }
    let next = block.text.dropFirst(prefix.count).first { $0 != " " }
    return !prefix.isEmpty && (isParted(end) || isParted(next)) ? prefix : ""
  }

  /// A bold start that is longer is a sentence and no term.
  private static let longestTerm = 100
}
