import ReportModel
import Testing

@testable import Comparison

@Suite struct MatrixTests {
  @Test func countsByDomainOrganisationAndKind() throws {
    let tables = try tables(
      ReportMaker("a", published: "2018")
        .finding(.enabler, "a ferry", organisations: ["NPS"], domain: "landing")
        .finding(.enabler, "a jetty", organisations: ["NPS", "CRC"], domain: "landing")
        .finding(.barrier, "fog", organisations: [], domain: nil))
    #expect(
      tables.enablerBarrierCounts == [
        EnablerBarrierCount(
          reportID: "a", published: "2018", domain: "landing", organisation: "NPS",
          kind: .enabler, count: 2, sharedCount: 1),
        EnablerBarrierCount(
          reportID: "a", published: "2018", domain: "landing", organisation: "CRC",
          kind: .enabler, count: 1, sharedCount: 1),
        EnablerBarrierCount(
          reportID: "a", published: "2018", domain: nil, organisation: nil, kind: .barrier,
          count: 1, sharedCount: 0),
      ])
  }

  @Test func nothingGivesEmptyTables() throws {
    #expect(try Comparison.compare(reports: []) == ComparisonTables())
  }

  @Test func everyTableNamesItsColumnsAsItWritesThem() throws {
    struct Checker: ComparisonTableVisitor {
      var names: [String] = []
      mutating func visit<Row: FieldWriting>(_ name: String, summary: String, _ rows: [Row]) {
        names.append(name)
        for row in rows {
          var keys = KeySink()
          row.writeFields(to: &keys)
          #expect(keys.keys == Row.fieldSchemas.map(\.key), "\(name)")
        }
        #expect(!rows.isEmpty, "\(name) is not checked")
      }
    }
    let tables = try tables(
      ReportMaker("a", published: "2018").recommendation("mend the housing register")
        .rating("Staff", "Good").finding(.barrier, "fog", organisations: [], domain: nil),
      ReportMaker("b", published: "2020").recommendation("mend the housing register now"))
    var checker = Checker()
    tables.visitTables(&checker)
    #expect(
      checker.names == [
        "providers", "provider_scores", "recommendation_links", "themes",
        "enabler_barrier_matrix",
      ])
  }
}

/// Notes the names of fields.
private struct KeySink: FieldSink {
  var keys: [String] = []
  mutating func put(_ key: String, _ value: String?) { keys.append(key) }
  mutating func put(_ key: String, _ value: Int?) { keys.append(key) }
  mutating func put(_ key: String, _ value: Double?) { keys.append(key) }
  mutating func put(_ key: String, _ value: Bool?) { keys.append(key) }
  mutating func put(_ key: String, _ values: [String]) { keys.append(key) }
  mutating func put(_ key: String, _ values: [Int]) { keys.append(key) }
  mutating func put(_ key: String, _ rows: [[String]]) { keys.append(key) }
  mutating func put(_ key: String, _ spans: [TableSpan]) { keys.append(key) }
  mutating func put(_ key: String, _ regions: [Region]) { keys.append(key) }
  mutating func put(_ key: String, _ providers: [Provider]) { keys.append(key) }
}
