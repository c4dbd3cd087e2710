internal import PDFReading

/// Which texts stand as lines of their own on later pages, as the headings that a contents lists do.
struct LaterTexts {
  /// Folded texts of short lines with the last page, by index, that has them; made when first asked for.
  private var lastPages: [String: Int]?

  /// How many of some titles stand on pages after the one at an index.
  mutating func count(_ titles: [String], after page: Int, in sheets: [PageSheet]) -> Int {
    let known = lastPages ?? Self.lastPages(of: sheets)
    lastPages = known
    return titles.count { (known[TitleFolding.folded($0)] ?? 0) > page }
  }

  private static func lastPages(of sheets: [PageSheet]) -> [String: Int] {
    var result: [String: Int] = [:]
    for (index, sheet) in sheets.enumerated() {
      for line in sheet.lines where line.words.count <= 14 {
        result[TitleFolding.folded(line.text)] = index
      }
    }
    return result
  }
}
