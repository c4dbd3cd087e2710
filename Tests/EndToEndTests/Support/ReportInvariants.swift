import ReportModel

/// What must hold in any report, whatever stands in it: each check returns what breaks it, in words.
struct ReportInvariants {
  let report: Report

  /// Names that two records bear or that do not begin with the report's.
  func badNames() -> [String] {
    var collector = ProvenanceCollector()
    report.visitRecords(&collector)
    let names = collector.found.map(\.id)
    let repeated = Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    return repeated + names.filter { !$0.hasPrefix("\(report.id)/") }
  }

  /// Records whose section, or sections whose parent, does not stand before them or at all.
  func lostSections() -> [String] {
    var levels: [String: Int] = [:]
    var lost: [String] = []
    for section in report.sections {
      if let parent = section.parentID, levels[parent].map({ $0 < section.level }) != true {
        lost.append("\(section.id): parent \(parent)")
      }
      levels[section.id] = section.level
    }
    var collector = ProvenanceCollector()
    report.visitRecords(&collector)
    for place in collector.found {
      guard let section = place.sectionID, levels[section] == nil else { continue }
      lost.append("\(place.id): section \(section)")
    }
    return lost
  }

  /// Recommendations whose number neither follows the one before in their category nor starts
  /// again, where no diagnostic says so.
  func brokenNumbers() -> [String] {
    guard !report.diagnostics.contains(where: { $0.code == "recommendation-gap" }) else {
      return []
    }
    var broken: [String] = []
    for category in Recommendation.Category.allCases {
      var last = 0
      for record in report.recommendations where record.category == category {
        guard let number = record.number.flatMap({ Int($0) }) else { continue }
        if number != last + 1 && number != 1 { broken.append("\(record.id) after \(last)") }
        last = number
      }
    }
    return broken
  }

  /// Tables whose rows differ in length, or whose spans leave the grid, overlap, or cover text.
  func brokenGrids() -> [String] { report.tables.filter { !hasSoundGrid($0) }.map(\.id) }

  private func hasSoundGrid(_ table: TableRecord) -> Bool {
    let width = table.rows.first?.count ?? 0
    guard width > 0, table.rows.allSatisfy({ $0.count == width }),
      (0...table.rows.count).contains(table.headerRows)
    else { return false }
    var covered: Set<[Int]> = []
    for span in table.spans {
      guard span.row >= 0, span.column >= 0, span.rowSpan >= 1, span.columnSpan >= 1,
        span.rowSpan * span.columnSpan > 1, span.row + span.rowSpan <= table.rows.count,
        span.column + span.columnSpan <= width
      else { return false }
      for row in span.row..<span.row + span.rowSpan {
        for column in span.column..<span.column + span.columnSpan {
          guard covered.insert([row, column]).inserted else { return false }
          let isFirst = row == span.row && column == span.column
          guard isFirst || table.rows[row][column].isEmpty else { return false }
        }
      }
    }
    return true
  }

  /// Ratings that are given twice, or that state what came before without what is now; numbers of
  /// the inspection before without one of this inspection in the same row.
  func brokenComparisons() -> [String] {
    var broken = report.ratings.filter { $0.previousRating != nil && $0.rating == nil }.map(\.id)
    let places = Dictionary(grouping: report.ratings) { rating in
      [rating.scope.rawValue, rating.number ?? rating.name]
    }
    broken += places.values.filter { $0.count > 1 }.flatMap { $0.map(\.id) }
    let rows = Dictionary(grouping: report.measures) { [$0.tableID ?? "", $0.rowLabel ?? ""] }
    for row in rows.values where row.contains(where: { $0.period == "previous" }) {
      if !row.contains(where: { $0.period != "previous" }) { broken += row.map(\.id) }
    }
    return broken
  }
}

/// Collects where every record comes from.
private struct ProvenanceCollector: RecordVisitor {
  var found: [Provenance] = []

  mutating func visit<Kind: Record>(_ records: [Kind]) { found += records.map(\.provenance) }
}
