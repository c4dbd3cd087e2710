import Comparison
import Database
import Export
import Foundation
import GRDB
import ReportModel
import TestSupport

/// A database of some reports in a folder of its own.
struct TemporaryDatabase {
  let folder: TemporaryFolder
  var path: String { "\(folder.path)/winnow.sqlite" }

  init(_ reports: [Report], _ comparison: ComparisonTables = ComparisonTables()) throws {
    folder = try TemporaryFolder()
    let writer = try DatabaseWriter(path: path)
    for report in reports { try writer.append(report) }
    try writer.append(comparison)
    try writer.finish()
  }

  /// The result of a query, each line's values parted by "|" as the sqlite3 client parts them.
  func lines(_ sql: String) throws -> [String] {
    var configuration = Configuration()
    configuration.readonly = true
    return try DatabaseQueue(path: path, configuration: configuration).read { database in
      try Row.fetchAll(database, sql: sql).map { row in
        row.databaseValues.map { value in
          switch value.storage {
          case .null: ""
          case .int64(let number): String(number)
          case .double(let number): String(number)
          case .string(let text): text
          case .blob: "blob"
          }
        }.joined(separator: "|")
      }
    }
  }
}

/// A second report, which takes up a recommendation of the example report.
enum LaterReport {
  static func make() -> Report {
    var report = Report(
      id: "ics-2020-06-harbourside", source: Source(file: "later.pdf", pages: 9),
      metadata: Metadata(
        title: "Harbourside again", kind: .core, area: "Harbourside",
        providers: [
          Provider(name: "Harbourside CRC; Limited", kind: .communityRehabilitationCompany),
          Provider(name: "NPS North", kind: .nationalProbationService),
        ], published: "2020-06-30"),
      recommendations: [
        Recommendation(
          provenance: Provenance(pages: [4], rule: "numbered-list"), number: "1",
          text: "begin unpaid work within a week", addressees: ["NPS", "Lord Mayor; Council"]),
        Recommendation(
          provenance: Provenance(rule: "numbered-list"), text: "assess the café’s risks; report"),
      ])
    report.assignIDs()
    return report
  }
}
