import PDFReading
import Testing

@testable import Layout

@Suite("Headings on tints above rules drawn cell by cell")
struct JointedHeadingTests {
  private let cell = Look(size: 9)
  private let tint = Colour(red: 230, green: 236, blue: 246)

  /// Rows with a rule under each from a height on, the first being under headings.
  private func put(_ rows: [[String]], xs: [Double], top: Double, on page: inout PageSketch) {
    page.rule(top, pieces: xs)
    for (number, row) in rows.enumerated() {
      let top = top + 20 * Double(number)
      for (x, text) in zip(xs, row) { page.put(text, x: x + 4, y: top + 13, cell) }
      page.rule(top + 20, pieces: xs)
    }
  }

  private func fill(
    _ page: inout PageSketch, _ x0: Double, _ x1: Double, _ y0: Double, _ y1: Double
  ) {
    page.fill(Box(x0: x0, y0: y0, x1: x1, y1: y1), tint)
  }

  @Test(
    "They belong to the table beneath, under the heading of a section with a rule of that width")
  func underHeading() {
    let xs = [72.0, 300, 400, 523]
    let rows = [["Are lamps lit?", "71%", "64%"], ["Are piers swept?", "52%", "60%"]]
    let document = PageSketch.document(above: 340) { page in
      page.rule(200)
      page.put("Lamps and piers", y: 222, Look(size: 18, isBold: true))
      for (x0, x1) in zip(xs, xs.dropFirst()) { fill(&page, x0, x1, 230, 250) }
      for (x, text) in zip(xs, ["Question", "This year", "All ports"]) {
        page.put(text, x: x + 4, y: 243, cell)
      }
      put(rows, xs: xs, top: 250, on: &page)
    }
    #expect(document.tables.map(\.texts) == [[["Question", "This year", "All ports"]] + rows])
    #expect(document.texts(.heading) == ["Lamps and piers"])
  }

  @Test("A tint over numbers and texts makes one cell of their heading")
  func spanning() {
    let xs = [72.0, 100, 300, 328, 523]
    let rows = [
      ["1.", "Lamps were lit", "1.", "Ropes were old"],
      ["2.", "Piers were swept", "2.", "Boats lay idle"],
    ]
    let tables = PageSketch.tables(above: 340) { page in
      for (x0, x1) in [(72.0, 300.0), (300, 523)] { fill(&page, x0, x1, 230, 250) }
      page.put("Helps", x: 170, y: 243, cell)
      page.put("Hinders", x: 396, y: 243, cell)
      put(rows, xs: xs, top: 250, on: &page)
    }
    #expect(tables.map(\.texts) == [[["Helps", "", "Hinders", ""]] + rows])
    #expect(tables.first?.cells.first?.columnSpan == 2)
  }

  @Test(
    "A label of two lines over several columns stands on a shorter rule, beside labels on taller tints"
  )
  func label() {
    let xs = [72.0, 300, 360, 420, 523]
    let rows = [["Lamps", "7", "9", "8"], ["Piers", "2", "5", "4"]]
    let tables = PageSketch.tables(above: 340) { page in
      fill(&page, 72, 300, 200, 250)
      fill(&page, 300, 420, 200, 230)
      fill(&page, 420, 523, 200, 250)
      for (x0, x1) in [(300.0, 360.0), (360, 420)] { fill(&page, x0, x1, 230, 250) }
      page.put("What was counted", x: 76, y: 243, cell)
      page.put("In all the", x: 330, y: 212, cell)
      page.put("other ports", x: 330, y: 223, cell)
      page.rule(230, pieces: [300, 360, 420])
      for (x, text) in zip(xs, ["", "Least", "Most", "Here"]) {
        page.put(text, x: x + 4, y: 243, cell)
      }
      put(rows, xs: xs, top: 250, on: &page)
    }
    let heads = [
      ["What was counted", "In all the other ports", "", "Here"], ["", "Least", "Most", ""],
    ]
    #expect(tables.map(\.texts) == [heads + rows])
  }

  @Test("A title in the middle of a tint as wide as the table is its first row")
  func title() {
    let xs = [72.0, 300, 400, 523]
    let rows = [
      ["Lamps were lit before the", "71%", "64%"],
      ["Piers were swept each day", "None known", "60%"],
    ]
    let tables = PageSketch.tables(above: 340) { page in
      fill(&page, 72, 523, 210, 230)
      page.put("Harbour", x: 280, y: 223, cell)
      for (x0, x1) in zip(xs, xs.dropFirst()) { fill(&page, x0, x1, 230, 262) }
      page.put("Work of those", x: 150, y: 243, cell)
      page.put("who keep it", x: 155, y: 254, cell)
      page.put("Last year", x: 330, y: 254, cell)
      page.put("This", x: 450, y: 243, cell)
      page.put("year", x: 450, y: 254, cell)
      page.rule(230, pieces: xs)
      put(rows, xs: xs, top: 262, on: &page)
    }
    let heads = [["Harbour", "", ""], ["Work of those who keep it", "Last year", "This year"]]
    #expect(tables.map(\.texts) == [heads + rows])
  }

  @Test("Lines of justified text whose words part where columns do are no rows of it")
  func justified() {
    let xs = [72.0, 304, 400, 523]
    let heads = ["Question", "This year", "All ports"]
    let lamps = [["Are lamps lit?", "71%", "64%"], ["Are piers swept?", "52%", "60%"]]
    let boats = [["Are boats dry?", "41%", "44%"], ["Are crews known?", "82%", "90%"]]
    let tables = PageSketch.tables(above: 540) { page in
      for (rows, top) in [(lamps, 200.0), (boats, 380)] {
        for (x, text) in zip(xs, heads) { page.put(text, x: x + 4, y: top - 7, cell) }
        put(rows, xs: xs, top: top, on: &page)
      }
      for index in 0..<6 {
        let y = 260 + 14 * Double(index)
        page.put("the keeper of the harbour looks at all of the boats", x: 72, y: y, Look(size: 10))
        page.put("that come in late", x: 310, y: y, Look(size: 10))
      }
    }
    #expect(tables.map(\.texts) == [[heads] + lamps, [heads] + boats])
  }
}
