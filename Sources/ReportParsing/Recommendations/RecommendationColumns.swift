import Layout

/// What stands in which column of a table of recommendations.
struct RecommendationColumns {
  var count: Int
  var number: Int?
  var text: Int
  var addressee: Int?
  var paragraph: Int?
  var response: Int?
  /// What rows are about or whom they are for, beside a list without headings.
  var side: Int?
  /// The heading of the column of texts, as printed.
  var title: String
}

/// Tells by its headings, or by what counts its rows, whether a table is one of recommendations.
struct RecommendationColumnFinder {
  let vocabulary: RecommendationVocabulary

  /// The heading row, and what its cells say; nil where the table is about something else.
  func headed(
    _ rows: [[TableCell]], of grid: TableGrid, isInZone: Bool
  ) -> (header: Int, columns: RecommendationColumns)? {
    for (index, row) in rows.prefix(Self.deepestHeading).enumerated() {
      var found: [RecommendationColumn: Int] = [:]
      for cell in row {
        for (offset, column) in columns(headed: cell).enumerated() where found[column] == nil {
          found[column] = cell.column + offset
        }
      }
      if isInZone, found[.text] == nil { found[.text] = found[.requirement] }
      guard let text = found[.text], found.count > 1 || grid.columnCount == 1 || isInZone else {
        continue
      }
      return (
        index,
        RecommendationColumns(
          count: grid.columnCount,
          number: found[.number] ?? Self.numbers(in: rows.dropFirst(index + 1), beside: row),
          text: text,
          addressee: found[.addressee], paragraph: found[.paragraph], response: found[.response],
          title: row.first { $0.column == text }?.content.text ?? "")
      )
    }
    return nil
  }

  /// What the columns of a heading's cell hold. Headings that touch in narrow columns come as one cell over two: "Number
  /// Recommendation".
  private func columns(headed cell: TableCell) -> [RecommendationColumn] {
    let title = cell.content.text
    if let column = column(headed: FoldedText(title)) { return [column] }
    guard cell.columnSpan == 2 else { return [] }
    for space in title.indices where title[space] == " " {
      let halves = [title[..<space], title[space...]].map { FoldedText(String($0)) }
      let found = halves.compactMap { vocabulary.columns.value(of: $0) }
      if found.count == 2 { return found }
    }
    return []
  }

  /// What a column holds by its heading; a few words on paragraphs name those of the report: "Relevant paragraph(s)".
  private func column(headed title: FoldedText) -> RecommendationColumn? {
    if let column = vocabulary.columns.value(of: title) { return column }
    // "Progress reported by the department".
    if title.wordCount <= Self.longestResponseTitle,
      vocabulary.columns.prefix(of: title)?.value == .response
    {
      return .response
    }
    return title.wordCount <= Self.longestParagraphTitle
      && vocabulary.paragraphWords.occurs(in: title)
      ? .paragraph : nil
  }

  /// Words of "Paragraph number in the report", and no more.
  private static let longestParagraphTitle = 5

  /// Words of "Progress reported by the department since last year".
  private static let longestResponseTitle = 8

  /// The columns of a table that is a list whose numbers stand in a column of their own, "R1" and what is to be done,
  /// and so on, with words beside the first of a group or without. Plain figures may count anything: what stands behind
  /// them must ask for something, as must what stands behind "Recommendation 4", which is one in any chapter.
  func list(
    _ printed: [[TableCell]], in zone: RecommendationZone?, of grid: TableGrid
  ) -> RecommendationColumns? {
    let rows = Self.withoutGroups(printed)
    let text = grid.columnCount - 1
    guard 1...2 ~= text else { return nil }
    let grammar = ItemGrammar(vocabulary)
    var labels = 0
    // Words over all columns, "The board should:", say that what stands beneath them is asked for.
    let isLed = printed.contains { row in
      row.count == 1 && row[0].columnSpan > 1
        && vocabulary.verbs.suffix(of: FoldedText(row[0].content.text)) != nil
    }
    // A list may go on with what stands above the table: "3".
    let start = rows.first?.first { $0.column == text - 1 }.flatMap {
      Int(Self.count(in: $0.content.text))
    }
    for (index, row) in rows.enumerated() {
      guard let words = row.first(where: { $0.column == text })?.content.text, !words.isEmpty,
        let printed = row.first(where: { $0.column == text - 1 })?.content.text
      else { return nil }
      if isLabel(printed), grammar.isOrder(words) {
        labels += 1
        continue
      }
      let isPlain = PrintedItemNumber.alone(printed) == nil
      let isAskedFor = isLed || grammar.isOrder(words)
      guard let zone, let start, Self.count(in: printed) == "\(start + index)",
        start == 1 || isAskedFor, !isPlain || !zone.isMixed && isAskedFor
      else { return nil }
    }
    guard labels == 0 ? rows.count >= 2 : labels == rows.count else { return nil }
    return RecommendationColumns(
      count: text + 1, number: text - 1, text: text, side: text > 1 ? 0 : nil, title: "")
  }

  /// Whether a cell is a label and its number: "Recommendation 4".
  private func isLabel(_ printed: String) -> Bool {
    guard let label = RecommendationLabel(printed, words: vocabulary.labels), label.number != nil
    else { return false }
    // "Area for improvement 1 Ref: Regulation 12. Stated: First time".
    let folded = FoldedText(label.rest)
    let aside = vocabulary.asideLabels.prefix(of: folded)
    return label.rest.isEmpty
      || aside.map {
        label.rest.utf8.dropFirst(folded.offsets[$0.range.upperBound]).first == UInt8(ascii: ":")
      } ?? false
  }

  /// The first column, where it has no heading but a sign, "#", and holds what counts the rows.
  private static func numbers(in rows: ArraySlice<[TableCell]>, beside header: [TableCell]) -> Int?
  {
    let hasHeading = header.contains {
      $0.column == 0 && $0.content.text.contains { $0.isLetter || $0.isNumber }
    }
    let counts = rows.filter { $0.count > 1 }.map { row in
      row.first { $0.column == 0 }.map { count(in: $0.content.text) }
    }
    let isCounting = counts.enumerated().allSatisfy { $1.map(String.init) == "\($0 + 1)" }
    return !hasHeading && isCounting && counts.count >= 2 ? 0 : nil
  }

  /// The figures that count in "R12", "R2.12" and "12.".
  private static func count(in printed: String) -> Substring {
    let number = PrintedItemNumber.number(printed)
    let figures = number.drop(while: \.isLetter)
    let isLettered = figures.startIndex > number.startIndex
    return isLettered ? figures.split(separator: ".").last ?? "" : figures
  }

  /// A title may stand above the row of headings.
  private static let deepestHeading = 2

  /// Rows but those of one cell, which name the group beneath them, "Domain 1", or the list: "Recommendations".
  private static func withoutGroups(_ rows: [[TableCell]]) -> [[TableCell]] {
    rows.filter { row in
      row.dropFirst().contains { !$0.content.isEmpty } || (row.first?.content.isEmpty ?? true)
    }
  }
}
