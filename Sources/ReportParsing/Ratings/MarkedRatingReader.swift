import Layout
import PDFReading
import ReportModel

/// Reads tables whose ratings are told by where something stands or what stands out, not by a word of
/// their own: a tick or a name under "Good", or "Good" on a tint among all ratings of the scale.
struct MarkedRatingReader {
  let profile: Profile

  /// The judgements of such a table; nil where it is none.
  func judgements(of table: TableReading) -> [Judgement]? {
    byPosition(table) ?? byHighlight(table) ?? byColumn(table)
  }

  /// A scale has three or more ratings; fewer above columns head something else.
  private static let leastRatings = 3
  /// Bytes of a mark: a tick, a cross, "yes".
  private static let longestMark = 6

  private func rating(_ text: String) -> RatingVocabulary.Word? {
    profile.ratings.ratings.value(of: FoldedText(text))
  }

  // MARK: - Marks under headings

  private func byPosition(_ table: TableReading) -> [Judgement]? {
    for header in table.texts.indices.prefix(2) {
      var scale: [Int: RatingVocabulary.Word] = [:]
      for (column, text) in table.texts[header].enumerated() {
        if let word = rating(text) { scale[column] = word }
      }
      guard scale.count >= Self.leastRatings, scale[0] == nil,
        Set(scale.values).count == scale.count
      else { continue }
      let found = ((header + 1)..<table.texts.count).compactMap { row -> Judgement? in
        let marks = scale.keys.filter { !table.texts[row][$0].isEmpty }
        let label = table.texts[row][0]
        guard !label.isEmpty, marks.allSatisfy({ isMark(table.texts[row][$0]) }) else {
          return nil
        }
        // None or several: something is rated there, and how cannot be told.
        let word = marks.count == 1 ? marks.first.flatMap { scale[$0] } : nil
        return judgement(
          label, word, word == nil ? .absent : .position, regions: table.regions(ofRow: row))
      }
      // Where no row has a mark, the headings are something else.
      if found.contains(where: { $0.current != nil }) { return found }
    }
    return nil
  }

  private func isMark(_ text: String) -> Bool {
    text.utf8.count <= Self.longestMark && !text.contains(where: \.isNumber) && rating(text) == nil
  }

  // MARK: - Names under headings

  /// What is rated stands in the column of its rating: "Good" above "Leadership" and "Care of lamps".
  private func byColumn(_ table: TableReading) -> [Judgement]? {
    guard let scale = table.texts.first?.map(rating), scale.count >= Self.leastRatings,
      scale.allSatisfy({ $0 != nil }), Set(scale).count == scale.count
    else { return nil }
    var counts = Array(repeating: 0, count: scale.count)
    var found: [Judgement] = []
    for row in table.texts.indices.dropFirst() {
      for (column, text) in table.texts[row].enumerated() where !text.isEmpty {
        guard isTitle(text), let cell = table.grid.cell(row: row, column: column) else {
          return nil
        }
        counts[column] += 1
        found.append(judgement(text, scale[column], .position, regions: cell.regions))
      }
    }
    // One text under each rating says what it means.
    return found.count >= 2 && Set(counts).count > 1 ? found : nil
  }

  /// Whether a text is a name: what a rating means is a sentence, and what it counts are figures.
  private func isTitle(_ text: String) -> Bool {
    let folded = FoldedText(text)
    return text.first?.isUppercase ?? false && text.last != "."
      && folded.wordCount <= Self.longestName
      && !text.contains(where: \.isNumber) && rating(text) == nil
      && !profile.ratings.links.occurs(in: folded)
  }

  /// Words of the longest name.
  private static let longestName = 14

  // MARK: - One of all ratings

  private func byHighlight(_ table: TableReading) -> [Judgement]? {
    var found: [Judgement] = []
    for row in table.texts.indices {
      let columns = table.texts[row].indices.filter { rating(table.texts[row][$0]) != nil }
      let words = columns.compactMap { rating(table.texts[row][$0]) }
      guard words.count >= Self.leastRatings, Set(words).count == words.count, columns[0] > 0,
        let label = table.texts[row][..<columns[0]].first(where: { !$0.isEmpty })
      else { continue }
      let cells = columns.compactMap { table.grid.cell(row: row, column: $0) }
      let outstanding = Self.single(cells.map(\.fill)) ?? Self.single(cells.map(\.content.isBold))
      let word = outstanding.map { words[$0] }
      found.append(
        judgement(
          label, word, word == nil ? .absent : .highlight, regions: table.regions(ofRow: row)))
    }
    // All ratings in one row and no other rated row explain the scale.
    return found.contains { $0.current != nil } ? found : nil
  }

  /// The place of the one value that differs from all others, which are alike.
  private static func single<Value: Hashable>(_ values: [Value]) -> Int? {
    guard values.count >= leastRatings else { return nil }
    let lone = values.indices.filter { index in values.count { $0 == values[index] } == 1 }
    guard lone.count == 1, Set(values).count == 2 else { return nil }
    return lone.first
  }

  private func judgement(
    _ label: String, _ word: RatingVocabulary.Word?, _ evidence: Judgement.Evidence,
    regions: [PageBox]
  ) -> Judgement {
    var judgement = Judgement(
      scope: profile.ratings.unnumberedScope, name: label, current: word, evidence: evidence,
      regions: regions)
    if profile.ratings.overall.value(of: FoldedText(label)) != nil {
      judgement.scope = .overall
    } else if let standard = StandardIndex.standard(label) {
      judgement.scope = standard.number.contains(".") ? .standard : .domain
      judgement.number = standard.number
      judgement.name = standard.name
    }
    return judgement
  }
}
