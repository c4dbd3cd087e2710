import Layout
import ReportModel

/// Rows that hold several judgements, one above another, with no rule between them.
extension RatingTableReader {
  /// The judgements of such a row: as many numbered names in its label as there are ratings beside them. Nil where
  /// it holds one, or anything else.
  func stacked(of table: TableReading, row: Int, group: RatingColumns.Group) -> [Judgement]? {
    guard group.roles.count == 1, let column = group.roles.keys.first else { return nil }
    let text = FoldedText(table.texts[row][column])
    let ratings = profile.ratings.ratings.matches(in: text)
    guard ratings.count > 1,
      ratings.reduce(0, { $0 + $1.range.count + 1 }) == text.bytes.count - 1
    else { return nil }
    let standards = Self.numberedNames(group.label(of: table, row: row))
    guard standards.count == ratings.count else { return nil }
    return zip(standards, ratings).map { standard, rating in
      Judgement(
        scope: standard.number.contains(".") ? .standard : .domain, number: standard.number,
        name: standard.name, current: rating.value, regions: table.regions(ofRow: row))
    }
  }

  /// "2.1 Adoption 2.2 Care leavers": each number with the words up to the next.
  private static func numberedNames(_ label: String) -> [StandardIndex.Standard] {
    var pieces: [String] = []
    for word in label.split(separator: " ") {
      if word.first?.isNumber ?? false, word.contains(".") {
        pieces.append(String(word))
      } else if !pieces.isEmpty {
        pieces[pieces.count - 1] += " " + word
      } else {
        return []
      }
    }
    let standards = pieces.compactMap(StandardIndex.standard)
    return standards.count == pieces.count ? standards : []
  }
}
