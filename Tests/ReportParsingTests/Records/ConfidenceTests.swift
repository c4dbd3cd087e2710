import ReportModel
import Testing

@testable import Layout
@testable import ReportParsing

/// Confidence follows the evidence.
struct ConfidenceTests {
  @Test("A text without the stop that all others have, or that begins small, was cut")
  func agreement() {
    let agreement = StyleAgreement([
      "Lamps are lit.", "Oil is counted.", "Boats are watched.", "Bells are rung.",
    ])
    #expect(agreement.factor("Walls are mended.") == 1)
    #expect(agreement.factor("Walls are mended (since May).”") == 1)
    #expect(agreement.factor("Walls are") < 1)
    #expect(agreement.factor("mended in May") < agreement.factor("Walls are"))
  }

  @Test("Where texts have no habit nothing is said of one")
  func noHabit() {
    let agreement = StyleAgreement(["lamps", "oil", "Boats are watched.", "bells"])
    #expect(agreement.factor("walls") == 1)
    #expect(StyleAgreement(["Lamps are lit."]).factor("oil") == 1)
  }

  @Test(
    "Items glued together, and letters without a meaning",
    arguments: [
      ("Lamps were out in court 2. Oil was dear.", true), ("13.Keepers should count.", true),
      ("Lamps were out, see table 2. Oil was dear.", false), ("Sta\u{FFFD}ng was poor.", true),
      ("Of 12 lamps 3 were out.", false),
    ])
  func glued(_ text: String, _ isDoubtful: Bool) {
    #expect((StyleAgreement([]).factor(text) < 1) == isDoubtful)
  }

  @Test("The rest of an item that a list of findings lost has less confidence than its others")
  func review() {
    var report = Report(id: "made", source: Source(file: "made.pdf"), metadata: Metadata())
    report.footnotes = ["Lamps.", "Oil.", "Bells.", "Boats.", "of the pier"].map {
      Footnote(
        provenance: Provenance(confidence: 0.95, rule: "footnote"), marker: "1", text: $0)
    }
    ConfidenceReview.review(&report)
    #expect(
      report.footnotes.map { $0.provenance.confidence > 0.9 } == [true, true, true, true, false])
  }

  @Test("A list is surer under a heading, and surer in a family that is known")
  func recommendations() {
    func value(heading: Bool, number: Bool, order: Bool, generic: Bool) -> Double {
      RecommendationConfidence.value(
        .init(
          source: .list, isUnderHeading: heading, isNumbered: number, hasLeadIn: false,
          isAddressed: false, isOrder: order, isGeneric: generic))
    }
    let best = value(heading: true, number: true, order: true, generic: false)
    #expect(best >= 0.9)
    #expect(best > value(heading: true, number: true, order: false, generic: false))
    #expect(best > value(heading: false, number: true, order: true, generic: false))
    #expect(value(heading: true, number: true, order: true, generic: true) < 0.9)
  }

  @Test("Headings: listed in the contents, plain, doubtful")
  func sections() throws {
    var maker = DocumentMaker()
    maker.heading("The pier in winter")
    maker.paragraph("An inspection of lamps.")
    for page in 2...4 { maker.letters = Array(repeating: 100, count: page) }
    maker.page = 2
    for (title, text) in [
      ("Lamps", "They were lit."), ("Oil", "Guild of Keepers, May"),
      ("Lamps in 2015", "They burn."),
      ("the rest", "It was late."), ("Bells", ""), ("Boats", "They came."),
      ("Keepers of the", "Go."),
    ] {
      maker.heading(title)
      if !text.isEmpty { maker.paragraph(text) }
    }
    let sections = try maker.context().sections.sections
    let sure = sections.filter { $0.provenance.confidence >= 0.9 }.map(\.title)
    #expect(sure == ["Lamps"])
  }

  @Test("Ruled tables are sure, others are not, however many figures they have")
  func tables() {
    func grid(_ evidence: TableEvidence, columns: Int) -> TableGrid {
      var grid = GridMaker(Array(repeating: Array(repeating: "12", count: columns), count: 6)).grid
      grid.evidence = evidence
      return grid
    }
    #expect(grid(.ruled, columns: 3).confidence >= 0.9)
    #expect(grid(.ruled, columns: 7).confidence < 0.9)
    #expect(grid(.partlyRuled, columns: 3).confidence < 0.9)
    #expect(grid(.aligned, columns: 3).confidence < grid(.partlyRuled, columns: 3).confidence)
  }

  @Test(
    "Tables whose words seem to go on in another cell are not sure",
    arguments: [
      [["Lamp", "Oil"], ["Red", "12"], ["Green", ""]], [["of the lamp", "Oil"], ["Red", "12"]],
      [["Question", "Now"], ["Were all the lamps lit", "71%"], ["before they came?", "60%"]],
    ])
  func cutWords(_ rows: [[String]]) {
    #expect(GridMaker(rows).grid.confidence < 0.9)
  }

  @Test("Labels in small letters are no sentences' ends")
  func smallLabels() {
    let rows = [["Boats", "Now"], ["with lamps", "12"], ["without lamps", "9"]]
    #expect(GridMaker(rows).grid.confidence >= 0.9)
    var whole = GridMaker(rows).grid
    whole.isBesideBreak = true
    #expect(whole.confidence < 0.9)
  }
}
