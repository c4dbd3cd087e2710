import ReportModel

/// Says what a table is for, by its headings and its cells.
struct TableStyleClassifier {
  let profile: Profile

  /// What a table is for; `chapters` are the kinds of the headings that it stands under.
  func style(of table: TableReading, under chapters: Set<HeadingVocabulary.Kind>)
    -> TableRecord.Style
  {
    if isEnablersBarriers(table) { return .enablersBarriers }
    if RatingTableReader(profile: profile).holdsRatings(table) { return .ratings }
    if table.headerRows == 0, table.grid.columnCount == 2 {
      if namesPeople(table) { return .people }
      if chapters.contains(.glossary) { return .glossary }
      if chapters.contains(.acknowledgements) { return .people }
    }
    if chapters.contains(.glossary), table.grid.columnCount == 2, numberShare(table) < 0.1 {
      return .glossary
    }
    return numberShare(table) >= 0.3 ? .data : .other
  }

  private func isEnablersBarriers(_ table: TableReading) -> Bool {
    FindingTableReader(vocabulary: profile.findings).sides(of: table) != nil
  }

  private func namesPeople(_ table: TableReading) -> Bool {
    table.texts.contains { row in
      profile.metadata.leadInspectorLabels.value(of: FoldedText(row[0])) != nil
    }
  }

  /// Share of the filled cells below the headings, outside of the first column or in it, that are numbers.
  private func numberShare(_ table: TableReading) -> Double {
    var best = 0.0
    for isFirst in [true, false] {
      var filled = 0
      var numbers = 0
      for row in table.bodyRows {
        for (column, text) in table.texts[row].enumerated()
        where (column == 0) == isFirst && !text.isEmpty {
          filled += 1
          if PrintedNumber(text) != nil { numbers += 1 }
        }
      }
      if filled > 0 { best = max(best, Double(numbers) / Double(filled)) }
    }
    return best
  }
}
