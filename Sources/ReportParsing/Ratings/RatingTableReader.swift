import Layout
import ReportModel

/// Reads tables of ratings: the overview of all standards, and the small table at the head of one standard.
struct RatingTableReader {
  let profile: Profile

  /// Whether a table holds ratings of standards or of the whole.
  func holdsRatings(_ table: TableReading) -> Bool { !judgements(of: table).isEmpty }

  /// Whether a table says what the ratings mean: each stands there once, in the scale's order, beside a range or a score.
  func explainsScale(_ table: TableReading) -> Bool {
    (0..<table.grid.columnCount).contains { column in
      let texts = table.bodyRows.map { table.texts[$0][column] }.filter { !$0.isEmpty }
      let ratings = texts.compactMap(rating)
      return ratings.count >= 3 && ratings.count == texts.count
        && isInOrder(ratings)
    }
      && !table.bodyRows.contains { row in
        let label = label(of: table, row: row)
        return isOverall(label) || StandardIndex.standard(label) != nil
      }
      && !namesJudgements(table)
  }

  /// Whether ratings stand as the scale has them, the best or the worst first.
  private func isInOrder(_ ratings: [RatingVocabulary.Word]) -> Bool {
    let places = ratings.compactMap { profile.ratings.order.firstIndex(of: $0.grade) }
    let steps = zip(places, places.dropFirst())
    return steps.allSatisfy { $0 < $1 } || steps.allSatisfy { $0 > $1 }
  }

  /// The judgements of a table; none where it is about something else.
  ///
  /// `isRun`: whether a table of ratings stands right above. With a title of its own it goes on with that one, and a scale
  /// is not explained there: its ratings stand in the scale's order by chance.
  func judgements(of table: TableReading, isRun: Bool = false) -> [Judgement] {
    guard table.grid.columnCount > 1, isRun && title(of: table) != nil || !explainsScale(table)
    else { return [] }
    if let marked = MarkedRatingReader(profile: profile).judgements(of: table) { return marked }
    if let across = across(table) { return across }
    let columns = RatingColumns(table, profile: profile)
    guard !columns.groups.isEmpty else { return [] }
    var result: [Judgement] = []
    for group in columns.groups { result += judgements(of: table, group: group) }
    addScore(of: table, columns: columns, to: &result)
    let isOverview =
      result.count(where: { $0.current != nil || $0.previous != nil }) >= 3
      || result.contains { $0.scope == .overall } || namesJudgements(table)
    return isOverview || result.allSatisfy { $0.number != nil } ? result : []
  }

  /// The words above all columns that say what a table rates.
  func title(of table: TableReading) -> String? {
    guard let title = table.title ?? (table.texts.isEmpty ? nil : table.band(at: 0)),
      !isColumnHead(title), rating(title) == nil, !isOverall(title)
    else { return nil }
    return title
  }

  /// The rating that a text is and nothing else; a star or the like beside it does not count.
  func rating(_ text: String) -> RatingVocabulary.Word? {
    profile.ratings.ratings.value(of: FoldedText(text))
  }

  /// Whether a text labels the rating of the whole.
  func isOverall(_ text: String) -> Bool {
    profile.ratings.overall.value(of: FoldedText(text)) != nil
  }

  /// Whether a text heads a column of names or ratings.
  func isColumnHead(_ text: String) -> Bool {
    profile.ratings.columnHeads.value(of: FoldedText(text)) != nil
  }

  /// Whether the headings of a table say that it holds judgements.
  private func namesJudgements(_ table: TableReading) -> Bool {
    guard let first = table.texts.first else { return false }
    let filled = first.filter { !$0.isEmpty }
    return filled.count >= 2 && filled.allSatisfy(isColumnHead)
  }

  /// What a row is about: its first text, which may stand in a cell that reaches down from above.
  private func label(of table: TableReading, row: Int) -> String {
    let columns = 0..<table.grid.columnCount
    return columns.lazy.map { table.texts[row][$0] }.first { !$0.isEmpty } ?? ""
  }
}

// MARK: - Rows

extension RatingTableReader {
  private func judgements(of table: TableReading, group: RatingColumns.Group) -> [Judgement] {
    var result: [Judgement] = []
    var standard: StandardIndex.Standard?
    for row in table.texts.indices where row >= table.headerRows || isRated(row, table, group) {
      // Under "Judgement" and "Grade" a lone name is rated, and how is not there.
      let isRated = namesJudgements(table) && table.grid.cell(row: row, column: 0)?.columnSpan == 1
      if !isRated, let band = table.band(at: row) {
        standard = StandardIndex.standard(band)
        continue
      }
      if let stacked = stacked(of: table, row: row, group: group) {
        result += stacked
        continue
      }
      if readPeriod(of: table, row: row, group: group, into: &result) { continue }
      guard var judgement = judgement(of: table, row: row, group: group) else { continue }
      if let whole = result.firstIndex(where: { $0.scope == .overall }),
        tellsPrevious(judgement.name)
      {
        // "Previous inspection grade" beneath what is rated now.
        result[whole].previous = result[whole].previous ?? judgement.current
        continue
      }
      if judgement.scope != .overall, judgement.number == nil, let heading = standard,
        StandardIndex.standard(table.texts[row][0]) == nil, heading.number.contains(".")
      {
        // Below a standard's name stands what it asks for, and the ratings beside that.
        judgement.scope = .standard
        judgement.number = heading.number
        judgement.name = heading.name
      }
      result.append(judgement)
    }
    return result
  }

  /// Whether a row taken for a heading, because its cells span others, has a name with a number and a rating.
  private func isRated(_ row: Int, _ table: TableReading, _ group: RatingColumns.Group) -> Bool {
    let label = group.label(of: table, row: row)
    return (StandardIndex.standard(label) != nil || isOverall(label))
      && group.roles.keys.contains { rating(table.texts[row][$0]) != nil }
  }

  /// Whether a row's name says that its rating is the last inspection's.
  private func tellsPrevious(_ name: String?) -> Bool {
    guard let name else { return false }
    return profile.measures.periods.firstMatch(in: FoldedText(name))?.value == "previous"
  }

  private func judgement(of table: TableReading, row: Int, group: RatingColumns.Group)
    -> Judgement?
  {
    var current: RatingVocabulary.Word?
    var previous: RatingVocabulary.Word?
    for (column, role) in group.roles {
      guard let rating = rating(table.texts[row][column]) else { continue }
      if role == .current { current = rating } else { previous = rating }
    }
    let label = group.label(of: table, row: row)
    var judgement: Judgement
    if current != nil || previous != nil {
      judgement = Judgement(
        scope: profile.ratings.unnumberedScope, current: current, previous: previous,
        regions: table.regions(ofRow: row))
    } else {
      guard let other = otherWords(of: table, row: row, group: group, label: label) else {
        return nil
      }
      judgement = other
    }
    return named(judgement, label: label, at: row, of: table)
  }

  /// A judgement with what it is about, in a row of the table; nil where that is none.
  func named(
    _ judgement: Judgement, label: String, at row: Int, of table: TableReading
  ) -> Judgement? {
    var judgement = judgement
    if isOverall(label) {
      judgement.scope = .overall
      let heads = headRows(of: table, above: row)
      let heading = table.texts[heads].first?.first { !$0.isEmpty }
      judgement.name = heading.flatMap { isColumnHead($0) ? nil : withoutFieldwork($0) }
      if profile.ratings.overallName == .label { judgement.name = label }
      judgement.regions += heads.flatMap(table.regions)
    } else if let standard = StandardIndex.standard(label) {
      judgement.scope = standard.number.contains(".") ? .standard : .domain
      judgement.number = standard.number
      judgement.name = standard.name
    } else {
      // "0 to 5" and "80% or more" explain a rating, and "Good" is one: nothing of the kind is judged.
      guard !label.unicodeScalars.contains(where: { ("0"..."9").contains($0) }),
        rating(label) == nil
      else { return nil }
      judgement.name = label.isEmpty ? nil : label
    }
    return judgement
  }

  /// The heading names who is rated, and may tell below when inspectors came: "Holm unit / Fieldwork started May 2023".
  private func withoutFieldwork(_ heading: String) -> String? {
    let folded = FoldedText(heading)
    let match = profile.metadata.fieldwork.matches(in: folded).first
    guard let start = match?.range.lowerBound else { return heading }
    let name = heading.utf8.prefix(folded.offsets[start])
    return String(Substring(name)).split(separator: " ").joined(separator: " ")
  }

  /// Under a heading such as "Grade", words that are none of the scale, or none at all: something is
  /// judged there, and how must be told.
  private func otherWords(
    of table: TableReading, row: Int, group: RatingColumns.Group, label: String
  ) -> Judgement? {
    guard !label.isEmpty, !isColumnHead(label), namesJudgements(table), group.roles.count == 1,
      let column = group.roles.keys.first
    else { return nil }
    let text = table.texts[row][column]
    guard FoldedText(text).wordCount <= Self.longestRating else { return nil }
    var judgement = Judgement(
      scope: profile.ratings.unnumberedScope, regions: table.regions(ofRow: row))
    judgement.isUnknown = !text.isEmpty
    judgement.evidence = text.isEmpty ? .absent : .table
    if !text.isEmpty { judgement.current = RatingVocabulary.Word(text: text, grade: "") }
    return judgement
  }

  /// Words of the longest rating: more are a comment.
  private static let longestRating = 6

  /// The judgements of a table that names what is judged above the ratings, side by side.
  private func across(_ table: TableReading) -> [Judgement]? {
    let columns = 0..<table.grid.columnCount
    guard table.headerRows > 0, table.bodyRows.count == 1, let row = table.bodyRows.first else {
      return nil
    }
    let ratings = columns.compactMap { rating(table.texts[row][$0]) }
    let filled = columns.count { !table.texts[row][$0].isEmpty }
    guard ratings.count >= 2, ratings.count == filled else { return nil }
    return columns.compactMap { column in
      guard let rating = rating(table.texts[row][column]) else { return nil }
      let judgement = Judgement(
        scope: profile.ratings.unnumberedScope, current: rating,
        regions: table.regions(ofRow: row))
      let label = table.columnLabels[column]
      return label.isEmpty ? nil : named(judgement, label: label, at: row, of: table)
    }
  }

  /// The rows that head the table; where none is set apart as a heading, a first one without rating above the whole's.
  private func headRows(of table: TableReading, above row: Int) -> Range<Int> {
    guard table.headerRows == 0, row == 1, !table.texts[0].contains(where: { rating($0) != nil })
    else { return 0..<table.headerRows }
    return 0..<1
  }
}

// MARK: - Scores

extension RatingTableReader {
  /// Gives the judgement of the whole its score: from a row of its own, or from the headings.
  private func addScore(
    of table: TableReading, columns: RatingColumns, to result: inout [Judgement]
  ) {
    guard let index = result.firstIndex(where: { $0.scope == .overall }) else { return }
    for row in table.texts.indices {
      var isScoreRow = profile.ratings.score.occurs(in: FoldedText(table.texts[row][0]))
      for column in 1..<table.grid.columnCount {
        let text = table.texts[row][column]
        // The word may stand in a cell of its own, behind who is rated.
        isScoreRow = isScoreRow || profile.ratings.score.value(of: FoldedText(text)) != nil
        guard columns.role(of: column) != .previous, let score = score(text),
          isScoreRow || row < table.headerRows
            || profile.ratings.score.occurs(in: FoldedText(text))
        else { continue }
        result[index].score = score
        result[index].regions += table.regions(ofRow: row)
        return
      }
    }
  }

  /// "16/30" of "Score 16/30".
  private func score(_ text: String) -> String? {
    guard PrintedNumber(text)?.unit == .score else { return nil }
    return text.split(separator: " ").last.map(String.init)
  }
}
