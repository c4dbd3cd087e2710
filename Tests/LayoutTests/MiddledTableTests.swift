import PDFReading
import Testing

@testable import Layout

@Suite("Tables whose cells are set to the middle of their rows")
struct MiddledTableTests {
  private let line = 11.0
  private let cell = Look(size: 9)
  private let bold = Look(size: 9, isBold: true)

  /// A row of cells, lines parted by bars, from the baseline of its longest cell's first line; returns that of the last.
  @discardableResult
  private func put(
    _ row: [String], at xs: [Double], on page: inout PageSketch, top: Double, label: Look,
    text: Look? = nil
  ) -> Double {
    let cells = row.map { $0.split(separator: "|").map(String.init) }
    let most = cells.map(\.count).max() ?? 1
    for (column, lines) in cells.enumerated() {
      let start = top + line * Double(most - lines.count) / 2
      for (index, words) in lines.enumerated() {
        page.put(
          words, x: xs[column], y: start + line * Double(index),
          column == 0 ? label : text ?? cell)
      }
    }
    return top + line * Double(most - 1)
  }

  /// Rows one under the other; returns the baseline of the last line.
  @discardableResult
  private func put(
    rows: [[String]], at xs: [Double], on page: inout PageSketch, top: Double, label: Look
  ) -> Double {
    var foot = top - 14
    for row in rows { foot = put(row, at: xs, on: &page, top: foot + 14, label: label) }
    return foot
  }

  private func texts(_ rows: [[String]]) -> [[String]] {
    rows.map { $0.map { $0.replacing("|", with: " ") } }
  }

  private let words = [
    ["Anchor", "An iron hook that holds a boat where it is,|at the end of a rope or of a chain"],
    ["Bollard", "A post on the quay"],
    [
      "Harbour|board", "Those who say how many boats may come|in, and what each of them has to pay",
    ],
    [
      "Lamp",
      "A light that is lit at dusk by the keeper,|who stays until it is put out again in the|morning",
    ],
    ["Tide", "The water's coming and going"],
  ]

  @Test("Explained words between whose rows nothing is drawn")
  func glossary() {
    let tables = PageSketch.tables(above: 420) { page in
      put(rows: words, at: [72, 200], on: &page, top: 200, label: bold)
    }
    #expect(tables.map(\.texts) == [texts(words)])
  }

  @Test("A label that fills its column stands no farther from the text than words do")
  func fullLabel() {
    let rows =
      words + [
        [
          "Harbourmasters of the west",
          "Those who keep the order of the quays,|and the books of what was paid",
        ]
      ]
    var full = rows
    full[5][0] = "Harbourmasters of the west|and of the north"
    let tables = PageSketch.tables(above: 460) { page in
      put(rows: full, at: [72, 186], on: &page, top: 200, label: bold)
    }
    #expect(tables.map(\.texts) == [texts(full)])
  }

  private let questions = [
    ["Were the boats counted each|day and the counts written|down?", "71%", "83%"],
    ["Were ropes mended?", "64%", "91%"],
    ["Were nets hung up to dry in|the sun?", "12%", "15%"],
    ["Were lamps lit at dusk and|put out at dawn?", "55%", "58%"],
  ]
  private let xs = [76.0, 320, 440]

  @Test("Headings between rules, and a name of two lines over all columns")
  func questionsUnderHeadings() {
    let tables = PageSketch.tables(above: 460) { page in
      page.rule(187, from: 72)
      page.put("3.1. Boats", x: 76, y: 199, cell)
      page.rule(203, from: 72)
      put(
        ["Harbour", "Last|year", "This|year"], at: xs, on: &page, top: 215, label: bold, text: bold)
      page.rule(230, from: 72)
      var foot = put(rows: Array(questions[..<2]), at: xs, on: &page, top: 242, label: cell)
      page.put(
        "Did those who keep the harbour mend what they themselves had found to be broken in the",
        x: 76, y: foot + 14, cell)
      page.put("summer?", x: 76, y: foot + 25, cell)
      foot = put(rows: Array(questions[2...]), at: xs, on: &page, top: foot + 39, label: cell)
      page.rule(foot + 6, from: 72)
    }
    let name = [
      "Did those who keep the harbour mend what they themselves had found to be broken in the summer?",
      "", "",
    ]
    #expect(
      tables.map(\.texts) == [
        [["3.1. Boats", "", ""], ["Harbour", "Last year", "This year"]]
          + texts(Array(questions[..<2])) + [name] + texts(Array(questions[2...]))
      ])
  }

  @Test("Two rows are enough between rules")
  func twoRows() {
    let rows = [
      ["1.", "Ropes had been mended by those|who use them.", "1.", "The lamps were never lit."],
      [
        "2.", "Boats were counted each day, and|the counts were written down in a|book.", "2.",
        "Nobody knew who had to mend|the nets.",
      ],
    ]
    let tables = PageSketch.tables(above: 420) { page in
      page.rule(185, from: 72)
      page.put("Enablers", x: 76, y: 197, bold)
      page.put("Barriers", x: 300, y: 197, bold)
      page.rule(203, from: 72)
      let foot = put(rows: rows, at: [76, 94, 300, 318], on: &page, top: 215, label: bold)
      page.rule(foot + 6, from: 72)
    }
    #expect(
      tables.map(\.texts) == [[["Enablers", "", "Barriers", ""]] + texts(rows)])
  }

  @Test("Lines with wide gaps are text")
  func gaps() {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    var y = 220.0
    for paragraph in 0..<4 {
      for line in 0..<3 {
        if line == 1 {
          page.put("The keepers of the lamps had", y: y, cell)
          page.put("seen every boat that came in by night", x: 240, y: y, cell)
        } else {
          page.put(
            "Those who keep the harbour had mended what they found to be broken in year \(paragraph)",
            y: y, cell)
        }
        y += 11
      }
      y += 4
    }
    #expect(Document.of(page).tables.isEmpty)
  }

  @Test("Two columns of text whose lines stand between each other's are none")
  func columns() {
    var pages: [PageSketch] = []
    for number in 1...2 {
      var page = PageSketch(number)
      for part in 0..<4 {
        let y = 100 + 60 * Double(part)
        page.prose(26, seed: 8 * number + part, y: y, to: 285)
        page.prose(26, seed: 8 * number + 4 + part, x: 310, y: y + 6, to: 523)
      }
      pages.append(page)
    }
    #expect(Document.of(pages).tables.isEmpty)
  }
}
