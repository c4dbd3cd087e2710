import ReportModel
import Testing

@testable import CorpusBuild

@Suite("Names of reports")
struct ReportNamesTests {
  private static let hash = String(repeating: "0123456789abcdef", count: 4)
  private static let otherHash = String(repeating: "fedcba9876543210", count: 4)

  @Test("A name that is free is given as it is")
  func free() {
    var names = ReportNames()
    #expect(names.claim("hmip-2017-02-durham", sha256: Self.hash) == "hmip-2017-02-durham")
  }

  @Test("A name that is taken gets a piece of the hash, whatever the number of those before")
  func taken() {
    var names = ReportNames()
    _ = names.claim("a", sha256: Self.hash)
    #expect(names.claim("a", sha256: Self.otherHash) == "a-fedcba98")
    #expect(names.claim("a-01234567", sha256: Self.otherHash) == "a-01234567")
    #expect(names.claim("a", sha256: Self.hash) == "a-0123456789abcdef")
  }

  @Test(
    "Every name is a file name",
    arguments: [
      ("a/b", "a-b"), ("../a", "-a"), ("..", "report"), ("", "report"), (".a", "a"),
      ("a\nb", "a-b"), ("é", "é"),
      (String(repeating: "é", count: 150), String(repeating: "é", count: 100)),
    ])
  func fileNames(wish: String, name: String) {
    var names = ReportNames()
    #expect(names.claim(wish, sha256: Self.hash) == name)
  }

  @Test("With the report its records are renamed, and what points to them")
  func renaming() {
    var report = Report(id: "old", source: Source(file: "a.pdf"))
    let place = Provenance(sectionID: "old/sections/1", rule: "test")
    report.sections = [
      Section(provenance: Provenance(rule: "test"), level: 1, number: "1", title: "One"),
      Section(
        provenance: place, level: 2, number: "1.1", title: "Two", parentID: "old/sections/1"),
    ]
    report.tables = [TableRecord(provenance: place, number: "1", rows: [["a"]])]
    report.measures = [Measure(provenance: place, tableID: "old/tables/1", raw: "4")]
    report.quotes = [Quote(provenance: Provenance(rule: "test"), text: "old/fashioned")]
    report.assignIDs()
    var expected = report
    report.rename(to: "new")
    expected.id = "new"
    expected.sections[1].parentID = "new/sections/1"
    expected.sections[1].provenance.sectionID = "new/sections/1"
    expected.tables[0].provenance.sectionID = "new/sections/1"
    expected.measures[0].provenance.sectionID = "new/sections/1"
    expected.measures[0].tableID = "new/tables/1"
    expected.assignIDs()
    #expect(report == expected)
    #expect(report.tables.map(\.id) == ["new/tables/1"])
  }
}
