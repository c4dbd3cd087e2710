import Layout

/// Items of a list within a recommendation that the layout did not take for items.
enum InnerItem {
  /// The item that a paragraph is: one that starts with a dash, or stands set in behind words that lead into
  /// a list, where the bullets are drawn. `em` is the size of the report's text, in points.
  static func part(
    of block: Block, under draft: RecommendationDraft, em: Double, leads: (String) -> Bool
  ) -> RecommendationPart? {
    guard let last = draft.parts.last, let first = draft.items.first?.block else { return nil }
    let indent = Self.indent * em
    if let (marker, text) = letter(block.text), leads(last.text) || last.form.isMarked,
      // Letters may stand between the number and its words, where the list is set in by less than these.
      block.left > min(first.textLeft - indent, edge(of: first) + indent)
    {
      return RecommendationPart(marker: marker, text: text)
    }
    guard last.form == .bullet || leads(last.text) else { return nil }
    if let text = behindDash(block.text) { return RecommendationPart(form: .bullet, text: text) }
    guard block.left > first.textLeft + indent else { return nil }
    return RecommendationPart(form: .bullet, text: block.text)
  }

  /// Where an item begins, with its number.
  private static func edge(of block: Block) -> Double {
    block.regions.first?.box.x0 ?? block.textLeft
  }

  /// The items of a table that has marks in its first column and words in its second.
  static func parts(of grid: TableGrid?) -> [RecommendationPart] {
    guard let grid, grid.columnCount == 2, grid.rowCount > 0 else { return [] }
    let rows = grid.texts
    // A mark in a column of its own is no article.
    guard rows.allSatisfy({ isMark($0[0]) && !$0[1].isEmpty }) else { return [] }
    return rows.map { RecommendationPart(marker: $0[0], text: $0[1]) }
  }

  private static func isMark(_ text: String) -> Bool {
    dashes.contains(text) || text == "a" || letter(text + " -") != nil
  }

  /// A letter before an item that is a paragraph of its own: "(b) publish", "c. agree", "d review". The article
  /// "a" needs a stop or bracket to be one.
  private static func letter(_ text: String) -> (marker: String, text: String)? {
    guard let end = markerEnd(text) else { return nil }
    let marker = text[..<end]
    let inner = marker.drop { $0 == "(" }.prefix { $0.isASCII && $0.isLowercase }
    guard inner.utf8.count == 1 || RomanNumeral.value(inner) != nil,
      marker.drop(while: { $0 == "(" }).dropFirst(inner.count).allSatisfy({ ".)".contains($0) }),
      marker != "a"
    else { return nil }
    return (String(marker), String(text[end...].drop { $0 == " " }))
  }

  /// Where a mark ends: at a space, or at its bracket where no room was left behind it, "(b)Publish".
  private static func markerEnd(_ text: String) -> String.Index? {
    if text.first == "(", let close = text.firstIndex(of: ")") {
      let end = text.index(after: close)
      // "(s)he" is a word.
      if text[end...].first?.isLetter ?? false, !text.hasPrefix("(s)he") { return end }
    }
    return text.firstIndex(of: " ")
  }

  /// The words behind a dash that stands for a bullet.
  private static func behindDash(_ text: String) -> String? {
    guard let space = text.firstIndex(of: " "), dashes.contains(String(text[..<space])) else {
      return nil
    }
    return String(text[text.index(after: space)...])
  }

  private static let dashes: Set = ["-", "–", "—", "•", "o", "▪"]

  /// How far items are set in at least, as a share of the size of the text.
  private static let indent = 0.5
}
