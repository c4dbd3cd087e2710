import CorpusBuild
import Evaluation
import ReportModel
import Testing

/// Spoils a sound report in one way each, to see that the checks of the other suites notice.
@Suite("Checks notice what is wrong")
struct CheckTests {
  private static let name = "core-northern-2021"

  private func specimen() throws -> ParsedReport {
    try #require(try ParsedReports.specimens()[Self.name])
  }

  private func check(_ parsed: ParsedReport) throws -> RegionCheck {
    try RegionCheck(parsed, path: ReportSet.specimens.path(of: Self.name))
  }

  @Test("A region too short, off the page, missing, or on a page that is not named")
  func regions() throws {
    var parsed = try specimen()
    #expect(try check(parsed).misplaced().isEmpty)
    for index in parsed.report.quotes.indices {
      let place = parsed.report.quotes[index].provenance
      parsed.report.quotes[index].provenance.regions = place.regions.map {
        Region(page: $0.page, x0: $0.x0, y0: $0.y0, x1: ($0.x0 + $0.x1) / 2, y1: $0.y1)
      }
    }
    #expect(try check(parsed).incomplete(bar: 0.98).count == parsed.report.quotes.count)
    var wide = try specimen()
    wide.report.quotes[0].provenance.regions[0].y0 = 0
    wide.report.quotes[0].provenance.regions[0].y1 = 800
    #expect(try check(wide).overfull(bar: 0.95).count == 1)
    parsed.report.footnotes[0].provenance.regions[0].y1 = 5000
    parsed.report.footnotes[1].provenance.regions = []
    parsed.report.footnotes[2].provenance.pages = [1]
    #expect(try check(parsed).misplaced().count == 3)
  }

  @Test("A name given twice, a parent that is not there, a number left out")
  func order() throws {
    var report = try specimen().report
    report.quotes[1].provenance.id = report.quotes[0].id
    report.sections[2].parentID = "nowhere"
    report.figures[0].provenance.sectionID = "nowhere"
    let last = report.recommendations.indices.last ?? 0
    report.recommendations[last].number = "99"
    let invariants = ReportInvariants(report: report)
    #expect(invariants.badNames() == [report.quotes[0].id])
    #expect(invariants.lostSections().count == 2)
    #expect(invariants.brokenNumbers().count == 1)
  }

  @Test("A span outside the grid, over text or over another, a row too short, a rating twice")
  func tables() throws {
    let report = try specimen().report
    let rows = [["a", ""], ["b", "c"]]
    let sound = TableRecord(
      provenance: Provenance(rule: "test"), rows: rows,
      spans: [TableSpan(row: 0, column: 0, rowSpan: 1, columnSpan: 2)])
    var outside = sound
    outside.spans[0].columnSpan = 3
    var overText = sound
    overText.spans[0].rowSpan = 2
    var twice = sound
    twice.spans.append(TableSpan(row: 0, column: 1, rowSpan: 2, columnSpan: 1))
    var short = sound
    short.rows[1] = ["b"]
    var spoilt = report
    spoilt.tables = [sound, outside, overText, twice, short]
    spoilt.ratings += spoilt.ratings.prefix(1)
    #expect(ReportInvariants(report: spoilt).brokenGrids().count == 4)
    #expect(ReportInvariants(report: spoilt).brokenComparisons().count == 2)
  }

  @Test("Scores below the bar, each named")
  func bars() {
    func records(_ texts: [String]) -> JSONValue {
      .array(texts.map { .object(["text": .string($0), "speaker": .string("an officer")]) })
    }
    let gold = JSONValue.object([
      "metadata": .object(["title": .string("A title")]), "quotes": records(["one", "two"]),
    ])
    func shortfalls(_ report: JSONValue) -> [String] {
      AccuracyBars.shortfalls(
        of: ReportScorer.score(name: "r", report: report, gold: gold, text: ("abc", "abcd")))
    }
    let report = JSONValue.object([
      "metadata": .object([:]), "quotes": records(["one", "three"]),
    ])
    #expect(
      shortfalls(report) == [
        "quotes precision 0.5 < 0.98", "quotes recall 0.5 < 0.98", "quotes exact 0.5 < 0.97",
        "metadata f1 0.8889 < 1.0", "text similarity 0.8571 < 0.985",
      ])
    #expect(shortfalls(gold) == ["text similarity 0.8571 < 0.985"])
  }
}
