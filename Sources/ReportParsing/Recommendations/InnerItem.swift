import Layout

/// Items of a list within a recommendation that the layout did not take for items.
enum InnerItem {
  /// The item that a paragraph is: one that starts with a dash, or stands set in behind words that lead into
  /// a list, where the bullets are drawn.
  static func part(
    of block: Block, under draft: RecommendationDraft, leads: (String) -> Bool
  ) -> RecommendationPart? {
    guard let last = draft.parts.last, let first = draft.items.first?.block else { return nil }
    guard last.form == .bullet || leads(last.text) else { return nil }
    if let text = behindDash(block.text) { return RecommendationPart(form: .bullet, text: text) }
    guard block.left > first.textLeft + indent else { return nil }
    return RecommendationPart(form: .bullet, text: block.text)
  }

  /// The items of a table that has marks in its first column and words in its second.
  static func parts(of grid: TableGrid?) -> [RecommendationPart] {
    guard let grid, grid.columnCount == 2, grid.rowCount > 0 else { return [] }
    let rows = grid.texts
    guard rows.allSatisfy({ dashes.contains($0[0]) && !$0[1].isEmpty }) else { return [] }
    return rows.map { RecommendationPart(form: .bullet, text: $0[1]) }
  }

  /// The words behind a dash that stands for a bullet.
  private static func behindDash(_ text: String) -> String? {
    guard let space = text.firstIndex(of: " "), dashes.contains(String(text[..<space])) else {
      return nil
    }
    return String(text[text.index(after: space)...])
  }

  private static let dashes: Set = ["-", "–", "—", "•", "o", "▪"]

  /// Points by which items are set in at least.
  private static let indent = 6.0
}
