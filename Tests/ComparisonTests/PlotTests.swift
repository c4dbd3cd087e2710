import Foundation
import FoundationXML
import ReportModel
import Testing

@testable import Comparison

@Suite struct PlotTests {
  private func plots(_ reports: ReportMaker...) throws -> [String: String] {
    let comparison = try Comparison()
    let digests = reports.map { comparison.digest($0.report) }
    let plots = try ComparisonPlots(tables: comparison.tables(of: digests), digests: digests)
    return Dictionary(plots.plots().map { ($0.name, $0.svg) }, uniquingKeysWith: { $1 })
  }

  private var two: [ReportMaker] {
    [
      ReportMaker("a-2018", published: "2018-05", programme: "Old <framework> & more")
        .rating("Overall", "Good", scope: .overall).rating("Staff \"and\" leaders", "Inadequate")
        .recommendation("mend the housing register")
        .finding(.barrier, "fog", organisations: ["NPS"], domain: "landing")
        .measure(
          "Drugs", "40%", column: "% of cases where enough was done", period: nil),
      ReportMaker("b-2020", published: "2020", programme: "New framework")
        .rating("Overall", "Outstanding", scope: .overall)
        .rating("Staff \"and\" leaders", "Good"),
    ]
  }

  @Test func everyPlotIsXMLAndNamesItsSources() throws {
    let plots = try plots(two[0], two[1])
    #expect(
      plots.keys.sorted() == [
        "enablers-and-barriers-by-domain.svg", "ratings-nps-upland.svg", "ratings-overall.svg",
        "recommendations-by-addressee-and-theme.svg", "sufficiency-by-need.svg",
      ])
    for (name, svg) in plots {
      let parser = XMLParser(data: Data(svg.utf8))
      #expect(parser.parse(), "\(name): \(String(describing: parser.parserError))")
      #expect(svg.contains("a-2018"), "\(name)")
      #expect(svg.contains("Source: "), "\(name)")
    }
    #expect(plots["ratings-nps-upland.svg"]?.contains("Change of framework") == true)
  }

  @Test func aNeedUnderTwoNamesIsOneRow() throws {
    func report(_ id: String, _ need: String) -> ReportMaker {
      ReportMaker(id, published: "2018").measure(
        need, "40%", column: "% of cases where enough was done", period: nil)
    }
    let svg = try #require(
      try plots(report("a", "Drugs"), report("b", "Drug misuse"), report("c", "Knots"))[
        "sufficiency-by-need.svg"])
    #expect(svg.contains(">Drug misuse<"))
    #expect(!svg.contains(">Drugs<"))
    #expect(svg.contains(">Knots<"))
  }

  @Test func anAddresseeWithAndWithoutTheIsOneColumn() throws {
    let text = "mend the housing register"
    let svg = try #require(
      try plots(
        ReportMaker("a", published: "2018").recommendation(text, to: ["the Harbour Board"]),
        ReportMaker("b", published: "2019").recommendation(text, to: ["The Harbour Board"]),
        ReportMaker("c", published: "2020").recommendation(text, to: ["the Harbour Board"]))[
          "recommendations-by-addressee-and-theme.svg"])
    #expect(svg.contains(">3<"))
    #expect(!svg.contains("The Harbour"))
  }

  @Test func nothingGivesNoPlot() throws {
    #expect(try plots(ReportMaker("a", published: "2018")).isEmpty)
  }

  @Test func numbersHaveNoExponentAndNoNeedlessDigits() {
    #expect(SVGCanvas.number(1_234_567.891) == "1234567.89")
    #expect(SVGCanvas.number(-0.05) == "-0.05")
    #expect(SVGCanvas.number(2.5) == "2.5")
    #expect(SVGCanvas.number(0) == "0")
    #expect(SVGCanvas.number(0.000001) == "0")
  }

  @Test func linesAreNoWiderThanTheirRoom() {
    let text = "Does the harbour keep its lamps lit through every night of the winter storms?"
    let lines = FontMetrics.lines(of: text, size: 11, width: 120)
    #expect(lines.count > 2)
    #expect(lines.joined(separator: " ") == text)
    #expect(lines.allSatisfy { FontMetrics.width(of: $0, size: 11) <= 120 })
  }

  @Test func datesOfAnyPrecisionAreTimes() {
    #expect(TimeAxis.time(of: "2018") == 2018.5)
    #expect(TimeAxis.time(of: nil) == nil)
    #expect(TimeAxis.time(of: "soon") == nil)
    let times = ["2018-01", "2018-02-10", "2018-11"].compactMap(TimeAxis.time)
    #expect(times == times.sorted() && times.count == 3)
  }
}
