import FoundationEssentials
import ReportModel
import Testing

@testable import Comparison

@Suite struct DigestTests {
  @Test func aDigestThatWasKeptGivesTheSameTables() throws {
    let comparison = try Comparison()
    let made = ReportMaker("a", published: "2018")
      .recommendation("mend the housing register", number: "1", .previous, progress: .some)
      .rating("Staff", "Good", previous: "Inadequate")
      .measure("Women", "12%", column: "Current inspection", period: "current")
      .finding(.barrier, "fog", organisations: ["NPS"], domain: "landing")
    let digest = comparison.digest(made.report)
    let kept = try JSONDecoder().decode(
      ReportDigest.self, from: JSONEncoder().encode(digest))
    #expect(kept == digest)
    #expect(comparison.tables(of: [kept]) == comparison.tables(of: [digest]))
  }

  @Test func tablesMadePieceByPieceAreTheSame() throws {
    struct Collector: ComparisonTableVisitor {
      var rows: [String: [any FieldWriting]] = [:]
      var order: [String] = []
      mutating func visit<Row: FieldWriting>(_ name: String, summary: String, _ rows: [Row]) {
        if order.last != name { order.append(name) }
        self.rows[name, default: []] += rows.map { $0 }
      }
    }
    let comparison = try Comparison()
    let crc = Provider(name: "Westmark CRC", kind: .communityRehabilitationCompany)
    let nps = Provider(name: "NPS Westmark", kind: .nationalProbationService)
    let digests = [
      ReportMaker("late", published: "2019", providers: [crc, nps])
        .recommendation("mend the housing register").rating("Staff", "Good", previous: "Good")
        .rating("Westmark CRC", "Inadequate", scope: .overall).measure(
          "CRC caseload", "12%", column: "Current", period: "current"
        )
        .finding(.barrier, "fog", organisations: ["NPS"], domain: "landing"),
      ReportMaker("none", published: "2017", providers: [])
        .rating("Staff", "Good").measure("Women", "12%", column: "Current", period: "current"),
      ReportMaker("early", published: "2018", providers: [crc])
        .recommendation("mend the housing register").rating("Staff", "Inadequate"),
      ReportMaker("later", published: "2020", providers: [crc])
        .recommendation("mend the housing register now")
        .rating("Staff", "Good", previous: "Outstanding").measure(
          "Women", "12%", column: "Current", period: "current"),
    ].map { comparison.digest($0.report) }
    func decoded<Part: Decodable>(_ part: Part.Type, _ digest: ReportDigest) -> Part {
      let whole = digests.first { $0.reportID == digest.reportID }
      return try! JSONDecoder().decode(part, from: JSONEncoder().encode(whole))
    }
    let heads = digests.map { decoded(DigestHead.self, $0).digest }
    #expect(heads.allSatisfy { $0.scores.isEmpty && $0.themes.isEmpty })
    var pieces = Collector()
    let notices = comparison.visitTables(
      of: heads,
      reading: DigestParts(
        scores: { decoded(DigestScores.self, $0) },
        themes: { decoded(DigestThemes.self, $0) }), &pieces)
    let tables = comparison.tables(of: digests)
    var whole = Collector()
    tables.visitTables(&whole)
    #expect(notices == tables.notices)
    #expect(Set(notices.map(\.code)).count > 1)
    #expect(pieces.order == whole.order)
    for name in whole.order {
      let (first, second) = (pieces.rows[name] ?? [], whole.rows[name] ?? [])
      #expect(first.map { "\($0)" } == second.map { "\($0)" }, "\(name)")
      #expect(!second.isEmpty, "\(name) is not checked")
    }
  }
}
