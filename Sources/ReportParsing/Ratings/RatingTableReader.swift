import Layout
import ReportModel

/// Reads tables of ratings: the overview of all standards, and the small table at the head of one standard.
struct RatingTableReader {
  /// One judgement of a table.
  struct Judgement {
    /// What is judged.
    var scope: Rating.Scope
    /// Printed number.
    var number: String?
    /// Its name; nil where the table rates the whole and does not name it.
    var name: String?
    /// The rating of this inspection.
    var current: String?
    /// The rating of the inspection before.
    var previous: String?
    /// The score of this inspection, "16/30".
    var score: String?
    /// Where its words stand.
    var regions: [PageBox]
  }

  let profile: Profile

  /// Whether a table holds ratings of standards or of the whole.
  func holdsRatings(_ table: TableReading) -> Bool { !judgements(of: table).isEmpty }

  /// Whether a table says what the ratings mean: each stands there once, beside a range or a score.
  func explainsScale(_ table: TableReading) -> Bool {
    (0..<table.grid.columnCount).contains { column in
      let texts = table.bodyRows.map { table.texts[$0][column] }.filter { !$0.isEmpty }
      let ratings = texts.compactMap(rating)
      return ratings.count >= 3 && ratings.count == texts.count
        && Set(ratings).count == ratings.count
    }
      && !table.bodyRows.contains { row in
        isOverall(table.texts[row][0]) || StandardIndex.standard(table.texts[row][0]) != nil
      }
  }

  /// The judgements of a table; none where it is about something else.
  func judgements(of table: TableReading) -> [Judgement] {
    guard table.grid.columnCount > 1, !explainsScale(table) else { return [] }
    let roles = roles(of: table)
    guard !roles.isEmpty else { return [] }
    var result: [Judgement] = []
    var standard: StandardIndex.Standard?
    for row in table.bodyRows {
      if let band = table.band(at: row) {
        standard = StandardIndex.standard(band)
        continue
      }
      guard var judgement = judgement(of: table, row: row, roles: roles) else { continue }
      if judgement.scope == .standard, judgement.number == nil, let heading = standard,
        StandardIndex.standard(table.texts[row][0]) == nil, heading.number.contains(".")
      {
        // Below a standard's name stands what it asks for, and the ratings beside that.
        judgement.number = heading.number
        judgement.name = heading.name
      }
      result.append(judgement)
    }
    addScore(of: table, roles: roles, to: &result)
    let isOverview = result.count >= 3 || result.contains { $0.scope == .overall }
    return isOverview || result.allSatisfy { $0.number != nil } ? result : []
  }

  /// The rating that a text is and nothing else; a star or the like beside it does not count.
  func rating(_ text: String) -> String? { profile.ratings.ratings.value(of: FoldedText(text)) }

  private func isOverall(_ text: String) -> Bool {
    profile.ratings.overall.value(of: FoldedText(text)) != nil
  }
}

extension RatingTableReader {
  /// Which inspection a column of ratings tells of.
  private enum Role { case previous, current }

  private func roles(of table: TableReading) -> [Int: Role] {
    let columns = (1..<table.grid.columnCount).filter { column in
      table.bodyRows.contains { rating(table.texts[$0][column]) != nil }
    }
    var roles: [Int: Role] = [:]
    for column in columns {
      let label = FoldedText(table.columnLabels[column])
      switch profile.measures.periods.firstMatch(in: label)?.value {
      case "previous": roles[column] = .previous
      case "national": break
      case "current": roles[column] = .current
      // Without a word for it the last column is this inspection's, the one before it the last one's.
      default: roles[column] = column == columns.last ? .current : .previous
      }
    }
    return roles
  }

  private func judgement(of table: TableReading, row: Int, roles: [Int: Role]) -> Judgement? {
    var current: String?
    var previous: String?
    for (column, role) in roles {
      guard let rating = rating(table.texts[row][column]) else { continue }
      if role == .current { current = rating } else { previous = rating }
    }
    guard current != nil || previous != nil else { return nil }
    let label = table.text(row: row, column: 0)
    var judgement = Judgement(
      scope: .standard, current: current, previous: previous, regions: table.regions(ofRow: row))
    if isOverall(label) {
      judgement.scope = .overall
      judgement.name = table.texts[..<table.headerRows].first?.first { !$0.isEmpty }
      judgement.regions += (0..<table.headerRows).flatMap(table.regions)
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

  /// Gives the judgement of the whole its score: from a row of its own, or from the headings.
  private func addScore(of table: TableReading, roles: [Int: Role], to result: inout [Judgement]) {
    guard let index = result.firstIndex(where: { $0.scope == .overall }) else { return }
    for row in table.texts.indices {
      let label = FoldedText(table.texts[row][0])
      let isScoreRow = profile.ratings.score.occurs(in: label)
      for column in 1..<table.grid.columnCount {
        let text = table.texts[row][column]
        guard roles[column] != .previous, let score = score(text),
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
