import PDFReading
import Testing

@testable import Layout

@Suite("The rest of a table on the next page")
struct TableRestTests {
  private let cell = Look(size: 9)
  private let bold = Look(size: 9, isBold: true)
  private let xs = [78.0, 340, 440]
  private let head = ["Question", "This year", "All ports"]

  private func put(_ row: [String], y: Double, on page: inout PageSketch, _ look: Look) {
    for (column, text) in row.enumerated() where !text.isEmpty {
      page.put(text, x: xs[column], y: y, look)
    }
  }

  /// A page that ends with a table's headings between two rules and rows under them, each ruled off or none.
  private func start(_ rows: [[String]], isRuled: Bool) -> PageSketch {
    var page = PageSketch(1)
    page.prose(60, seed: 1, y: 100)
    page.rule(680)
    put(head, y: 694, on: &page, bold)
    page.rule(700)
    for (number, row) in rows.enumerated() {
      let y = 714 + 20 * Double(number)
      put(row, y: y, on: &page, cell)
      if isRuled { page.rule(y + 6) }
    }
    return page
  }

  @Test("A single row before the last of three rules")
  func threeRules() {
    let rows = [["Are moorings safe?", "71%", "64%"], ["Are piers lit?", "52%", "60%"]]
    var end = PageSketch(2)
    put(["Are buoys counted?", "38%", "41%"], y: 80, on: &end, cell)
    end.rule(86)
    end.prose(60, seed: 2, y: 120)
    let document = Document.of(start(rows, isRuled: false), end)
    #expect(
      document.tables.map(\.texts) == [[head] + rows + [["Are buoys counted?", "38%", "41%"]]])
    #expect(document.texts(.paragraph).last == Prose.sentence(60, seed: 2))
  }

  @Test("Rows between hairlines, one of them a label alone")
  func hairlines() {
    let rows = [["Are moorings safe?", "71%", "64%"], ["Are piers lit?", "52%", "60%"]]
    let rest = [
      ["Does the harbour office look after all boats that come in at night?", "", ""],
      ["Are buoys counted?", "38%", "41%"],
    ]
    var end = PageSketch(2)
    end.rule(70)
    for (number, row) in rest.enumerated() {
      put(row, y: 84 + 20 * Double(number), on: &end, cell)
      end.rule(90 + 20 * Double(number))
    }
    end.prose(60, seed: 2, y: 150)
    let document = Document.of(start(rows, isRuled: true), end)
    #expect(document.tables.map(\.texts) == [[head] + rows + rest])
  }

  @Test("The end of a cell, before the rule that closes the table; another line there is text")
  func endOfCell() {
    for (end, isRest) in [("and their buoys counted?", true), ("The lamps were lit.", false)] {
      var next = PageSketch(2)
      for x in [PageSketch.left, PageSketch.right] { next.upright(x, from: 66, to: 86) }
      next.put(end, x: xs[0], y: 80, cell)
      next.rule(86)
      next.prose(60, seed: 2, y: 120)
      let rows = [["Are moorings safe?", "71%", "64%"], ["Are the piers lit", "52%", "60%"]]
      let texts = Document.of(start(rows, isRuled: true), next).tables.first?.texts.last
      #expect(texts?.first == (isRest ? "Are the piers lit \(end)" : "Are the piers lit"))
    }
  }

  @Test("A table with headings of its own is no rest")
  func other() {
    let rows = [["Are moorings safe?", "71%", "64%"], ["Are piers lit?", "52%", "60%"]]
    let others = [["Ferry", "Trips", "Fares"], ["North", "12", "80"], ["South", "14", "90"]]
    var end = PageSketch(2)
    end.rule(70)
    for (number, row) in others.enumerated() {
      put(row, y: 84 + 20 * Double(number), on: &end, number == 0 ? bold : cell)
      end.rule(90 + 20 * Double(number))
    }
    end.prose(60, seed: 2, y: 170)
    let document = Document.of(start(rows, isRuled: true), end)
    #expect(document.tables.map(\.texts) == [[head] + rows, others])
  }

  @Test("Headings between two rules at a page's foot, rows at the next one's head")
  func headings() {
    var start = PageSketch(1)
    start.prose(60, seed: 1, y: 100)
    start.rule(700)
    start.put("Helps", x: 78, y: 714, bold)
    start.put("Hinders", right: 517, y: 714, bold)
    start.rule(720)
    var end = PageSketch(2)
    let texts = [
      ["Staff came in time to see all", "Rooms were cold and dark"],
      ["Plans were clear", "Nobody had told them"],
    ]
    for (number, row) in texts.enumerated() {
      let y = 80 + 20 * Double(number)
      end.put("\(number + 1).", x: 78, y: y, cell)
      end.put(row[0], right: 290, y: y, cell)
      end.put("\(number + 1).", x: 300, y: y, cell)
      end.put(row[1], right: 517, y: y, cell)
    }
    end.rule(108)
    end.prose(60, seed: 2, y: 150)
    let document = Document.of(start, end)
    #expect(document.tables.count == 1)
    #expect(
      document.tables.first?.texts.dropFirst()
        == [
          ["1.", texts[0][0], "1.", texts[0][1]], ["2.", texts[1][0], "2.", texts[1][1]],
        ])
    #expect(document.tables.first?.texts.first?.filter { !$0.isEmpty } == ["Helps", "Hinders"])
    #expect(document.texts(.paragraph) == [1, 2].map { Prose.sentence(60, seed: $0) })
  }

  @Test(
    "Tables of as many columns on both sides of a page's end are two, and neither is sure unless headings open the second",
    arguments: [false, true])
  func twoTables(isHeaded: Bool) {
    var pages = [PageSketch(1), PageSketch(2)]
    let heads = [["Pier", "Lamps"], ["Boat", "Ropes"]]
    for (index, top) in [660.0, 72].enumerated() {
      if index == 0 { pages[0].prose(60, seed: 1, y: 100) }
      pages[index].table(
        [heads[index], ["North", "12"], ["South", "9"]], xs: [72, 300 + 50 * Double(index), 523],
        top: top, header: isHeaded && index == 1 ? Look(size: 10, isBold: true) : nil)
    }
    pages[1].prose(60, seed: 2, y: 300)
    let tables = Document.of(pages).tables
    #expect(tables.count == 2)
    #expect(tables.map(\.isBesideBreak) == [!isHeaded, !isHeaded])
    #expect(isHeaded || tables.allSatisfy { $0.confidence < 0.9 })
  }

  @Test("Headings printed again above rows that reach the last rule", arguments: [true, false])
  func headingsAgain(isRuled: Bool) {
    let rows = [["Are moorings safe?", "71%", "64%"], ["Are piers lit?", "52%", "60%"]]
    var end = PageSketch(2)
    put(head, y: 80, on: &end, bold)
    if isRuled {
      for y in [66.0, 86] { end.rule(y) }
    }
    put(["Are buoys counted?", "38%", "41%"], y: 100, on: &end, cell)
    end.rule(106)
    end.prose(60, seed: 2, y: 140)
    let document = Document.of(start(rows, isRuled: false), end)
    #expect(
      document.tables.map(\.texts) == [[head] + rows + [["Are buoys counted?", "38%", "41%"]]])
  }

  @Test("The name of the table's rows, printed again without a rule")
  func nameAgain() {
    let rows = [["Are moorings safe?", "71%", "64%"], ["Are piers lit?", "52%", "60%"]]
    let rest = [
      ["Are buoys counted?", "38%", "41%"], ["Are bells rung?", "12%", "17%"],
      ["Are nets dried?", "82%", "80%"],
    ]
    var page = PageSketch(1)
    page.prose(60, seed: 1, y: 100)
    for y in [640.0, 660, 680, 720] { page.rule(y) }
    page.put("2.1 Harbour", x: xs[0], y: 654, cell)
    put(head, y: 674, on: &page, bold)
    for (number, row) in rows.enumerated() {
      put(row, y: 694 + 20 * Double(number), on: &page, cell)
    }
    var end = PageSketch(2)
    end.put("2.1 Harbour", x: xs[0], y: 80, cell)
    for (number, row) in rest.enumerated() {
      put(row, y: 100 + 20 * Double(number), on: &end, cell)
    }
    end.rule(146)
    end.prose(60, seed: 2, y: 180)
    let document = Document.of(page, end)
    #expect(document.tables.map(\.texts) == [[["2.1 Harbour", "", ""], head] + rows + rest])
  }
}
