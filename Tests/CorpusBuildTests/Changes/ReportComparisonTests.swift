import ReportModel
import Testing

@testable import CorpusBuild

@Suite("What changes in a report, record by record")
struct ReportComparisonTests {
  private func change(_ earlier: Report, _ later: Report) -> ReportChange {
    ReportComparison.change(from: earlier, to: later)
  }

  private func numbered(_ texts: [String]) -> Report {
    ReportMaker.report(
      recommendations: texts.enumerated().map {
        ReportMaker.recommendation(String($0 + 1), $1)
      })
  }

  @Test("A report is the same as itself")
  func same() {
    let report = numbered(ReportMaker.words)
    let change = change(report, report)
    #expect(change.records.isEmpty && change.fields.isEmpty)
    #expect(change.total.unchanged == 3)
  }

  @Test(
    "A small edit is one alteration, with both texts, whether a number or a hash names the record")
  func smallEdit() throws {
    let edited = "Keep the plans of all young persons up to date"
    let byNumber = change(numbered([ReportMaker.words[0]]), numbered([edited]))
    #expect(byNumber.records.map(\.change) == [.altered])
    #expect(byNumber.records.first?.earlierID == nil)
    let byHash = change(
      ReportMaker.report(findings: [ReportMaker.finding(ReportMaker.words[0])]),
      ReportMaker.report(findings: [ReportMaker.finding(edited)]))
    let record = try #require(byHash.records.first)
    #expect(byHash.records.count == 1)
    #expect(record.change == .altered)
    #expect(record.earlierText == ReportMaker.words[0])
    #expect(record.laterText == edited)
    #expect(record.earlierID != nil && record.earlierID != record.id)
    #expect(
      record.fields == [
        FieldChange(name: "text", earlier: .text(ReportMaker.words[0]), later: .text(edited))
      ])
  }

  @Test("A record put in between is added; those numbered anew keep their words")
  func renumbered() throws {
    let before = numbered(ReportMaker.words)
    let now = numbered([ReportMaker.words[0], "Find more foster carers"] + ReportMaker.words[1...])
    let change = change(before, now)
    let counts = try #require(change.counts[.recommendations])
    #expect(counts[.added] == 1)
    #expect(counts[.removed] == 0)
    #expect(change.records.first { $0.change == .added }?.laterText == "Find more foster carers")
    let altered = change.records.filter { $0.change == .altered }
    #expect(altered.map(\.earlierID) == ["r/recommendations/2", "r/recommendations/3"])
    #expect(altered.allSatisfy { $0.fields.map(\.name) == ["number"] })
  }

  @Test("Other words are another record, unless the number stays")
  func otherWords() {
    let (one, two) = (ReportMaker.finding("Staff are well led"), ReportMaker.finding("Cold rooms"))
    let findings = change(
      ReportMaker.report(findings: [one]), ReportMaker.report(findings: [two]))
    #expect(findings.records.map(\.change) == [.added, .removed])
    let recommendations = change(numbered(["Staff are well led"]), numbered(["Cold rooms"]))
    #expect(recommendations.records.map(\.change) == [.altered])
  }

  @Test("A heading that is edited does not alter what stands under it")
  func heading() throws {
    let report = { (title: String) in
      var report = ReportMaker.report(
        sections: [
          Section(provenance: Provenance(pages: [2], rule: "test"), level: 1, title: title)
        ],
        recommendations: [ReportMaker.recommendation("1", ReportMaker.words[0])])
      report.recommendations[0].provenance.sectionID = report.sections[0].id
      return report
    }
    let change = change(report("What should be done"), report("What should now be done"))
    #expect(change.records.map(\.kind) == [.sections])
    #expect(change.counts[.recommendations]?.unchanged == 1)
  }

  @Test("What only stands elsewhere has moved")
  func moved() {
    var later = numbered(ReportMaker.words)
    later.recommendations[1].provenance.pages = [9]
    let change = change(numbered(ReportMaker.words), later)
    #expect(change.records.map(\.change) == [.moved])
    #expect(change.records.first?.fields.map(\.name) == ["pages"])
    #expect(change.total[.altered] == 0)
  }

  @Test("A number of a table that is another now is one alteration, though the table's id changes")
  func measure() throws {
    let report = { (cell: String) in
      let provenance = Provenance(pages: [5], rule: "test")
      var report = ReportMaker.report(
        tables: [
          TableRecord(
            provenance: provenance, headerRows: 1,
            rows: [["", "Share of cases"], ["Plans made in time", cell], ["Visits made", "70%"]])
        ])
      report.measures = [("Plans made in time", cell), ("Visits made", "70%")].map { row, raw in
        Measure(
          provenance: provenance, tableID: report.tables[0].id, rowLabel: row,
          columnLabel: "Share of cases", raw: raw)
      }
      report.assignIDs()
      return report
    }
    let change = change(report("43%"), report("44%"))
    let tables = try #require(change.counts[.tables])
    #expect(tables[.altered] == 1 && tables[.removed] == 0)
    let measures = change.records.filter { $0.kind == .measures }
    #expect(measures.map(\.change) == [.altered, .moved])
    #expect(measures[0].fields.map(\.name) == ["raw"])
    #expect(measures[1].fields.isEmpty && measures[1].earlierID != nil)
  }

  @Test("Fields of the report itself are named with their object")
  func reportFields() {
    let change = change(
      ReportMaker.report(title: "Old"), ReportMaker.report(title: "New", hash: "abc"))
    #expect(change.fields.map(\.name) == ["source.sha256", "metadata.title"])
  }

  @Test("Texts that differ only in the composition of a letter differ")
  func composition() {
    let change = change(numbered(["Caf\u{E9} of words"]), numbered(["Cafe\u{301} of words"]))
    #expect(change.records.map(\.change) == [.altered])
  }

  @Test("Swapping what is compared swaps added and removed, and nothing else", arguments: 1...20)
  func symmetric(seed: Int) {
    // Lists of words by a simple rule; some in both, some in one, some edited.
    let texts = (0..<12).map { "Case \($0 * seed) of words number \($0) and \($0 % 3) more" }
    let edited = texts.enumerated().compactMap { index, text in
      index % 5 == seed % 5 ? nil : index % 4 == seed % 4 ? text + " indeed" : text
    }
    let (one, two) = (
      ReportMaker.report(findings: texts.map(ReportMaker.finding)),
      ReportMaker.report(findings: edited.map(ReportMaker.finding))
    )
    let (there, back) = (change(one, two).total, change(two, one).total)
    #expect(there[.added] == back[.removed])
    #expect(there[.removed] == back[.added])
    #expect(there[.altered] == back[.altered])
    #expect(there.unchanged == back.unchanged)
    #expect(there[.altered] > 0 && there[.removed] > 0)
  }
}
