/// Rows that say which inspection their rating is of.
extension RatingTableReader {
  /// Reads one of the rows "Overall effectiveness | Previous inspection: | Good" and "| This inspection: | Adequate": both
  /// rate what stands in the cell beside them, which reaches down.
  func readPeriod(
    of table: TableReading, row: Int, group: RatingColumns.Group, into result: inout [Judgement]
  ) -> Bool {
    guard let (name, role) = period(of: table, row: row, group: group),
      let word = group.roles.keys.sorted().lazy.compactMap({ self.rating(table.texts[row][$0]) })
        .first
    else { return false }
    func add(to judgement: inout Judgement) {
      switch role {
      case .previous: judgement.previous = judgement.previous ?? word
      case .current: judgement.current = judgement.current ?? word
      }
    }
    if let last = result.last, last.name == name, last.current == nil || last.previous == nil {
      add(to: &result[result.count - 1])
      result[result.count - 1].regions += table.regions(ofRow: row)
      return true
    }
    var judgement = Judgement(
      scope: profile.ratings.unnumberedScope, regions: table.regions(ofRow: row))
    add(to: &judgement)
    guard let named = named(judgement, label: name, at: row, of: table) else { return false }
    result.append(named)
    return true
  }

  /// What a row rates and which inspection's rating it is, where a cell of its own says so.
  private func period(
    of table: TableReading, row: Int, group: RatingColumns.Group
  ) -> (name: String, role: RatingColumns.Role)? {
    for column in group.labels.dropFirst() {
      let role: RatingColumns.Role
      switch profile.measures.periods.value(of: FoldedText(table.texts[row][column])) {
      case "previous": role = .previous
      case "current": role = .current
      default: continue
      }
      let name = (group.labels.lowerBound..<column).lazy
        .map { table.text(row: row, column: $0) }.first { !$0.isEmpty }
      return name.map { ($0, role) }
    }
    return nil
  }
}
