import PDFReading
import Testing

@testable import Layout

@Suite("Tables between two rules that are drawn cell by cell")
struct JointedRuleBodyTests {
  private let cell = Look(size: 9)

  @Test("Between two rules, rows without headings stand beneath a paragraph over all columns")
  func bodyBetweenTwoRules() {
    let page = page(ofJudgements: [72, 88, 360, 523])
    #expect(
      Document.of(page).tables.map(\.texts) == [
        [
          ["\(opening[0]) \(opening[1])", "", ""], ["1. Boats for all who need them", "", "Good"],
          ["2. Ropes and lamps", "", "Needs work"], ["", "2.1 Lamps on the pier", "Good"],
          ["3. Those who lead", "", "Needs work"], [closing, "", ""],
        ]
      ])
  }

  @Test("Two rules without joints frame a box")
  func boxBetweenTwoRules() {
    var page = page(ofJudgements: [72, 88, 360, 523])
    for index in page.graphics.rules.indices { page.graphics.rules[index].joints = [] }
    #expect(Document.of(page).tables.allSatisfy { $0.columnCount < 3 })
  }

  private let opening = [
    "The harbour is judged to need work. Boats are safe as a rule, but the lamps on the pier are lit too late",
    "for those who come in at dusk.",
  ]
  private let closing =
    "The board of the harbour meets in spring and in autumn and is judged to be good by all who sit on it."

  /// A page with judgements between two rules of pieces.
  private func page(ofJudgements xs: [Double]) -> PageSketch {
    var page = PageSketch(1)
    page.prose(60, seed: 1, y: 100)
    page.rule(200, pieces: xs)
    page.put(lines: opening, x: xs[0] + 4, y: 212, cell, leading: 11 / 9)
    var y = 241.0
    for (column, label, grade) in [
      (0, "1. Boats for all who need them", "Good"), (0, "2. Ropes and lamps", "Needs work"),
      (1, "2.1 Lamps on the pier", "Good"), (0, "3. Those who lead", "Needs work"),
    ] {
      page.put(label, x: xs[column] + 4, y: y, cell)
      page.put(grade, x: xs[2] + 4, y: y, cell)
      y += 18
    }
    page.put(closing, x: xs[0] + 4, y: y, cell)
    page.rule(y + 8, pieces: xs)
    page.prose(60, seed: 2, y: y + 40)
    return page
  }

  @Test("Text of two lines between the rule of a heading and the table's first rule is no row")
  func textUnderHeading() {
    let xs = [72.0, 300, 400, 523]
    let rows = [
      ["Harbour", "Before", "Now"], ["Boats were counted", "71%", "83%"],
      ["Ropes were mended", "64%", "91%"],
    ]
    var page = PageSketch(1)
    page.prose(60, seed: 1, y: 100)
    page.put("Harbours", x: 72, y: 195, Look(size: 14, isBold: true))
    page.rule(202)
    let text = [
      "Boats were counted on each day of the week but Sunday, and ropes were mended in the",
      "evenings of the same days.",
    ]
    page.put(lines: text, x: 72, y: 216, cell, leading: 11 / 9)
    page.rule(234, pieces: xs)
    for (number, row) in rows.enumerated() {
      let y = 234 + 16 * Double(number)
      for (x, text) in zip(xs, row) {
        page.put(text, x: x + 4, y: y + 11, Look(size: 9, isBold: number == 0))
      }
      page.rule(y + 16, pieces: xs)
    }
    page.prose(60, seed: 2, y: 330)
    let document = Document.of([page])
    #expect(document.tables.map(\.texts) == [rows])
    #expect(document.texts(.paragraph).contains(text.joined(separator: " ")))
  }
}
