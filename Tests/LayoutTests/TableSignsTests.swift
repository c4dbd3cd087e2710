import PDFReading
import Testing

@testable import Layout

/// Texts that stand side by side and are no table, and small tables that are one.
@Suite("What tells a table from texts side by side")
struct TableSignsTests {
  private func document(
    _ rows: [[String]], xs: [Double], step: Double = 15, labels: Look = .body, heads: Look = .body,
    above: (inout PageSketch) -> Void = { _ in }
  ) -> Document {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    above(&page)
    for (number, row) in rows.enumerated() {
      for (column, text) in row.enumerated() {
        let look = number == 0 ? heads : column == 0 ? labels : .body
        page.put(text, x: xs[column], y: 230 + step * Double(number), look)
      }
    }
    page.prose(60, seed: 2, y: 230 + step * Double(rows.count) + 40)
    return Document.of(page)
  }

  private static let offices = [
    ["North Office", "South Office", "Coast Office"],
    ["12 Mill Street", "7 Harbour Way", "98 Long Lane"],
    ["Aldwick", "Benham", "Corley"], ["555-1200", "555-3400", "555-7700"],
  ]

  private static let letter = [
    ["To:", "Heads of units"], ["From:", "Director of reviews"], ["Date:", "4 March"],
    ["Subject:", "Counts of cases"],
  ]

  private static let programme = [
    ["9:00 a.m.", "Welcome"], ["9:30 a.m.", "Reports of units"], ["11:00 a.m.", "Break"],
    ["11:15 a.m.", "Questions"],
  ]

  private static let works = [
    ["[1]", "Alder, Counts of cases, 2001"], ["[2]", "Birch, Homes and streets, 1999"],
    ["[3]", "Cedar, Wells of the plain, 2004"], ["[4]", "Elm, Roads, 2003"],
  ]

  @Test(
    "Addresses, the head of a letter, a programme and works cited are no tables",
    arguments: [
      (offices, [72.0, 230, 390]), (letter, [72, 150]), (programme, [72, 160]), (works, [72, 110]),
    ])
  func noTable(rows: [[String]], xs: [Double]) {
    #expect(document(rows, xs: xs).tables.isEmpty)
  }

  @Test("The head of a letter is none with bold labels either")
  func noTableForItsLook() {
    #expect(document(Self.letter, xs: [72, 150], labels: .bold, heads: .bold).tables.isEmpty)
  }

  private static let staff = [
    ["Lead", "Ann Alder"], ["Team", "Bo Birch"], ["Editor", "Cy Cedar"], ["Support", "Di Elm"],
  ]

  @Test("Names beside bold labels, under bold headings, or under a caption are a table")
  func table() {
    #expect(document(Self.staff, xs: [72, 200]).tables.isEmpty)
    for (labels, heads) in [(Look.bold, Look.body), (.body, .bold)] {
      let found = document(Self.staff, xs: [72, 200], labels: labels, heads: heads)
      #expect(found.tables.map(\.texts) == [Self.staff])
    }
    let captioned = document(Self.staff, xs: [72, 200]) {
      $0.put("Table 2: Staff of the review", y: 212, .bold)
    }
    #expect(captioned.tables.map(\.texts) == [Self.staff])
    let ruled = document(Self.staff, xs: [72, 200]) { $0.rule(218, from: 72, to: 300) }
    #expect(ruled.tables.map(\.texts) == [Self.staff])
  }

  @Test("Under a caption labels with colons and times of the day are a table too")
  func captionedLabels() {
    let labelled = Self.staff.map { [$0[0] + ":", $0[1]] }
    for rows in [labelled, Self.programme] {
      let found = document(rows, xs: [72, 200]) {
        $0.put("Table 2: Staff of the review", y: 212, .bold)
      }
      #expect(found.tables.map(\.texts) == [rows])
    }
  }

  @Test("Numbers of any size are no harm")
  func hugeNumbers() {
    let rows = [["A = b + c", "(\(Int.max))"], ["D = e - f", "(5)"], ["G = h", "(6)"]]
    #expect(document(rows, xs: [200, 480]).blocks.count > 2)
  }

  @Test("Numbers of formulas at the right make no table of these")
  func formulas() {
    let rows = [["A = b + c", "(4)"], ["D = e - f", "(5)"], ["G = h", "(6)"]]
    let found = document(rows, xs: [200, 480]) { $0.put("Table 2: Terms", y: 212, .bold) }
    #expect(found.tables.isEmpty)
  }

  @Test("Answers with their codes, and lines of a program, are no tables of figures")
  func codes() {
    #expect(
      document([["YES", "1"], ["NO", "2"], ["REFUSED", "3"]], xs: [100, 250]).tables.isEmpty)
    let program = (1...5).map { ["\($0)0", "X(I) = A(\($0)) *", "\($0).5", "+ Y"] }
    #expect(document(program, xs: [72, 120, 260, 320]).tables.isEmpty)
  }

  @Test("One sign of three dots behind a word is the writer's; more than one lead the eye")
  func ellipsis() {
    let texts = ["that\u{2026}", "Total\u{2026}\u{2026}", "Sum...", "Lamps."]
    let words = texts.map {
      Word(text: $0, box: Box(x0: 0, y0: 0, x1: 40, y1: 12), style: 0)
    }
    #expect(
      CellChunks.withoutLeaders(words).map(\.word.text) == [
        "that\u{2026}", "Total", "Sum", "Lamps.",
      ])
  }

  @Test("Lines of a narrow column whose words are spread to its width are no rows")
  func spread() {
    let rows = [["come", "with", "many", "ropes"], ["lead", "them", "past", "boats"]]
    func caption(_ page: inout PageSketch) { page.put("Table 1: Boats", x: 72, y: 205) }
    #expect(document(rows, xs: [72, 120, 168, 216], above: caption).tables.isEmpty)
    // The same words, one column much wider than the others.
    let wide = document(rows, xs: [72, 190, 238, 286], above: caption)
    #expect(wide.tables.map(\.texts) == [rows])
  }
}
