import Layout

/// Which columns of a table hold ratings, of which inspection, and which name what is rated.
struct RatingColumns {
  /// Which inspection a column of ratings tells of.
  enum Role { case previous, current }

  /// Columns of ratings with the columns of names before them; a wide table may have two of them side by
  /// side.
  struct Group {
    /// Columns that name what is rated.
    var labels: Range<Int>
    /// Columns of ratings.
    var roles: [Int: Role] = [:]

    /// What a row is about: the first text before its ratings, which may stand in a cell that reaches down
    /// from above. Rows of parts of a whole are indented by an empty column.
    func label(of table: TableReading, row: Int) -> String {
      let texts = labels.lazy.map { table.texts[row][$0] }.filter { !$0.isEmpty }
      if let own = texts.first {
        // A number may stand in a column of its own.
        return StandardIndex.isNumber(own) ? texts.prefix(2).joined(separator: " ") : own
      }
      return labels.lazy.map { table.text(row: row, column: $0) }.first { !$0.isEmpty } ?? ""
    }
  }

  /// The groups from left to right.
  private(set) var groups: [Group] = []

  init(_ table: TableReading, profile: Profile) {
    let reader = RatingTableReader(profile: profile)
    let rated = (1..<table.grid.columnCount).filter { column in
      table.bodyRows.contains { reader.rating(table.texts[$0][column]) != nil }
    }
    guard let first = rated.first else { return }
    groups = [Group(labels: 0..<first)]
    var previous = first
    for column in rated {
      let between = (previous + 1)..<max(previous + 1, column)
      // Names stand between two columns of ratings in a table that is folded into two.
      let areNames =
        !between.isEmpty
        && table.bodyRows.allSatisfy { row in
          reader.rating(table.texts[row][column]) == nil
            || between.contains { !table.texts[row][$0].isEmpty }
        }
      if areNames { groups.append(Group(labels: between)) }
      groups[groups.count - 1].roles[column] = .current
      previous = column
    }
    for index in groups.indices {
      groups[index].roles = Self.roles(
        groups[index].roles.keys.sorted(), of: table, profile: profile)
    }
  }

  /// Which inspection a column tells of, nil where it holds no ratings.
  func role(of column: Int) -> Role? { groups.lazy.compactMap { $0.roles[column] }.first }

  private static func roles(_ columns: [Int], of table: TableReading, profile: Profile)
    -> [Int: Role]
  {
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
}
