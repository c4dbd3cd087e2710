import Export
import Foundation
import ReportModel
import TestSupport
import Testing

@testable import Database

@Suite("Search")
struct SearchTests {
  private let database: TemporaryDatabase

  init() throws {
    database = try TemporaryDatabase([ExampleReport.make(), LaterReport.make()])
  }

  private func ids(
    _ words: String..., change: (inout SearchRequest) -> Void = { _ in }
  ) throws -> Set<String> {
    var request = SearchRequest(try #require(SearchQuery(words: words)))
    change(&request)
    return Set(try DatabaseReader(path: database.path).search(request).map(\.id))
  }

  private let three = "ics-2018-03-harbourside/recommendations/3"
  private let one = "ics-2020-06-harbourside/recommendations/1"

  @Test("Words, phrases, endings, accents, signs")
  func words() throws {
    #expect(try ids("unpaid work") == [three, one])
    #expect(try ids("work unpaid").isEmpty)
    #expect(try ids("work", "unpaid") == [three, one])
    #expect(try ids("assessment", "CAFE").count == 1)
    #expect(try ids("unpaid - work's AND") == [])
    #expect(try ids("sentence", "\"a week\"") == [three])
  }

  @Test("Every kind of record is found by its own words")
  func kinds() throws {
    let words: [RecordKind: String] = [
      .sections: "Work with women", .recommendations: "two weeks", .enablersBarriers: "group work",
      .practiceExamples: "Good practice", .tables: "Performance unit", .ratings: "Leadership",
      .measures: "Plans in time", .keyFacts: "had found work", .quotes: "under supervision",
      .figures: "People by age", .glossary: "RAR", .footnotes: "Mid-year",
      .diagnostics: "no text layer",
    ]
    for kind in RecordKind.allCases {
      let phrase = try #require(words[kind])
      #expect(try !ids(phrase) { $0.kinds = [kind] }.isEmpty, "\(kind)")
    }
  }

  @Test("Narrowed by addressee, date, report, provider, number")
  func narrowed() throws {
    #expect(try ids("unpaid") { $0.addressees = ["crc"] } == [three])
    #expect(try ids("unpaid") { $0.addressees = ["Lord Mayor; Council"] } == [one])
    #expect(try ids("unpaid") { $0.since = "2019" } == [one])
    #expect(try ids("unpaid") { $0.since = "2018-03" } == [three, one])
    #expect(try ids("unpaid") { $0.until = "2018" } == [three])
    #expect(try ids("unpaid") { $0.until = "2020-06" } == [three, one])
    #expect(try ids("unpaid") { $0.until = "2020-05" } == [three])
    #expect(try ids("unpaid") { $0.report = "ics-2020-06-harbourside" } == [one])
    #expect(try ids("unpaid") { $0.provider = "nps north" } == [one])
    #expect(try ids("unpaid") { $0.provider = "harbourside-crc" } == [three])
    #expect(try ids("unpaid") { $0.limit = 1 }.count == 1)
    #expect(try ids("unpaid") { $0.kinds = [.quotes] }.isEmpty)
  }

  @Test("A hit says where it stands and what was found")
  func hit() throws {
    let request = SearchRequest(try #require(SearchQuery(words: ["unpaid work"])))
    let hits = try DatabaseReader(path: database.path).search(request)
    let hit = try #require(hits.first { $0.id == one })
    #expect(hit.kind == .recommendations)
    #expect(hit.reportID == "ics-2020-06-harbourside")
    #expect(hit.title == "Harbourside again")
    #expect(hit.published == "2020-06-30")
    #expect(hit.pages == [4])
    #expect(hit.snippet.map(\.text) == ["begin ", "unpaid work", " within a week"])
    #expect(hit.snippet.map(\.isMatch) == [false, true, false])
  }

  @Test("Operators, and slips in them")
  func operators() throws {
    let reader = try DatabaseReader(path: database.path)
    #expect(
      try reader.search(SearchRequest(SearchQuery(operators: "unpaid NOT sentence"))).count == 1)
    for slip in ["AND", "\"open", "(a", "nosuch:x", "NEAR("] {
      let error = #expect(throws: DatabaseFailure.self) {
        try reader.search(SearchRequest(SearchQuery(operators: slip)))
      }
      #expect(error?.code == .wrongQuery, "\(slip)")
      #expect(error?.description.contains("\n") == false)
    }
  }

  @Test("No database, a file of another kind, a database of another version")
  func unreadable() throws {
    func code(_ path: String) -> DatabaseFailure.Code? {
      do { _ = try DatabaseReader(path: path) } catch { return error.code }
      return nil
    }
    #expect(code("\(database.folder.path)/none.sqlite") == .missing)
    let text = try database.folder.write(
      "no database, but long enough to have a header".bytes(200), "x")
    #expect(code(text) == .unreadable)
    let empty = try database.folder.write("", "empty")
    #expect(code(empty) == .unreadable)
  }
}

extension String {
  /// The text again and again, up to so many repetitions.
  fileprivate func bytes(_ times: Int) -> [UInt8] {
    Array(String(repeating: self, count: times).utf8)
  }
}
