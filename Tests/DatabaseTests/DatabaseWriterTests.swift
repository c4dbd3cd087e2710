import Comparison
import Export
import Foundation
import ReportModel
import Testing

@testable import Database

@Suite("winnow.sqlite")
struct DatabaseWriterTests {
  private let first = ExampleReport.make()
  private let later = LaterReport.make()

  private var comparison: ComparisonTables {
    ComparisonTables(
      scores: [
        score("ics-2018-03-harbourside", "2018-03", points: 2, value: 60, agrees: nil),
        score("ics-2020-06-harbourside", "2020-06-30", points: 3, value: 72.5, agrees: false),
      ],
      links: [
        RecommendationLink(
          earlierReportID: first.id, earlierID: first.recommendations[0].id,
          laterReportID: later.id, laterID: later.recommendations[0].id, kind: .repeats,
          evidence: .text, similarity: 0.876_54, isVerbatim: false)
      ],
      themes: [
        ThemeAssignment(
          reportID: first.id, recordID: first.recommendations[0].id, kind: .recommendations,
          theme: "unpaid work", evidence: ["unpaid work"])
      ])
  }

  private func score(
    _ report: String, _ published: String, points: Int, value: Double, agrees: Bool?
  ) -> ProviderScore {
    ProviderScore(
      providerID: "harbourside-crc", providerName: "Harbourside CRC",
      providerKind: .communityRehabilitationCompany, reportID: report, recordID: "x",
      published: published, kind: .standard, name: "Leadership", ratingPoints: points, value: value,
      printed: "\(value)", previousAgrees: agrees)
  }

  @Test("Whole: integrity, foreign keys, the index agrees with the tables, no file beside it")
  func whole() throws {
    let database = try TemporaryDatabase([first, later], comparison)
    #expect(try database.lines("PRAGMA integrity_check") == ["ok"])
    // The example's sections above its own one are not in it.
    let broken = Set(try database.lines("SELECT \"table\", parent FROM pragma_foreign_key_check"))
    #expect(broken.allSatisfy { $0.hasSuffix("|sections") })
    #expect(try Array(database.folder.contents().keys) == ["winnow.sqlite"])
    #expect(try database.lines("PRAGMA journal_mode") == ["delete"])
    #expect(try database.lines("PRAGMA page_size") == ["4096"])
  }

  @Test("The same reports give the same bytes, another order others")
  func deterministic() throws {
    let bytes = try [[first, later], [first, later], [later, first]].map { reports in
      let database = try TemporaryDatabase(reports, comparison)
      return try Data(contentsOf: URL(filePath: database.path))
    }
    #expect(bytes[0] == bytes[1])
    #expect(bytes[0] != bytes[2])
  }

  @Test("Every table of the output has its columns and lines")
  func tables() throws {
    let database = try TemporaryDatabase([first, later], comparison)
    for table in DataTable.all {
      let columns = try database.lines("SELECT name FROM pragma_table_info('\(table.name)')")
      #expect(Array(columns.prefix(table.columns.count)) == table.columns.map(\.key))
    }
    for (kind, count) in first.recordCounts {
      let lines = try database.lines(
        "SELECT count(*) FROM \(kind.rawValue) WHERE report_id = '\(first.id)'")
      #expect(lines == ["\(count)"], "\(kind)")
    }
    #expect(try database.lines("SELECT count(*) FROM table_cells") == ["8"])
    #expect(
      try database.lines("SELECT number, unit FROM table_cells WHERE text = '72%'")
        == ["72.0|percent"])
  }

  @Test("Values have the types of their fields; what is not known is NULL")
  func types() throws {
    let database = try TemporaryDatabase([first, later])
    #expect(
      try database.lines(
        """
        SELECT typeof(number), typeof(text), typeof(repeated), typeof(occurrences),
          typeof(confidence), typeof(topic), first_page FROM recommendations ORDER BY record
        """) == [
          "text|text|integer|integer|real|text|8", "text|text|integer|integer|real|null|4",
          "null|text|integer|integer|real|null|",
        ])
  }

  @Test(
    "Lists: joined in the record's line, apart in their own table, also where a value has the mark")
  func lists() throws {
    let database = try TemporaryDatabase([first, later])
    #expect(
      try database.lines("SELECT addressees FROM recommendations ORDER BY record")
        == ["CRC; NPS", "NPS; Lord Mayor; Council", ""])
    #expect(
      try database.lines("SELECT value FROM recommendation_addressees ORDER BY id, position")
        == ["CRC", "NPS", "NPS", "Lord Mayor; Council"])
    #expect(
      try database.lines("SELECT name, kind FROM report_providers ORDER BY report_id, position")
        == ["Harbourside CRC|CRC", "Harbourside CRC; Limited|CRC", "NPS North|NPS"])
    #expect(try database.lines("SELECT value FROM footnote_anchor_pages") == ["12"])
    let names = Set(DatabaseWriter.lists.map(\.name))
    #expect(names.isSuperset(of: ["recommendation_paragraph_refs", "measure_organisations"]))
  }

  @Test("Views answer in one SELECT")
  func views() throws {
    let database = try TemporaryDatabase([first, later], comparison)
    for view in try database.lines("SELECT name FROM sqlite_schema WHERE type = 'view'") {
      #expect(!(try database.lines("SELECT * FROM \(view) LIMIT 1")).isEmpty, "\(view)")
    }
    #expect(
      try database.lines("SELECT year, themes, later_count FROM v_recommendations ORDER BY id")
        == ["2018|unpaid work|1", "2020||0", "2020||0"])
    #expect(
      try database.lines(
        """
        SELECT published, before_published, rating_change, value_change, previous_agrees
        FROM v_scores_over_time
        """) == ["2018-03||||", "2020-06-30|2018-03|1|12.5|0"])
    #expect(
      try database.lines(
        """
        SELECT kind, similarity, earlier_published, later_published, later_text
        FROM v_returning_recommendations
        """) == ["repeats|0.877|2018-03|2020-06-30|begin unpaid work within a week"])
  }

  @Test("No report, and a file in the way")
  func edges() throws {
    let database = try TemporaryDatabase([])
    #expect(try database.lines("SELECT count(*) FROM search") == ["0"])
    #expect(throws: DatabaseFailure.self) { try DatabaseWriter(path: database.path) }
    #expect(throws: DatabaseFailure.self) { try DatabaseWriter(path: "/nonexistent/x.sqlite") }
  }
}
