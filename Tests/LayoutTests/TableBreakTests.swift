import Testing

@testable import Layout

@Suite("Tables over pages")
struct TableBreakTests {
  private let xs = [72.0, 200, 360, 523]
  private let header = ["Unit", "Grade", "Remark"]

  private func pages(
    _ first: [[String]], _ second: [[String]], shift: Double = 0, header look: Look = .bold
  ) -> [PageSketch] {
    var start = PageSketch(1)
    start.prose(100, seed: 1, y: 100)
    start.table(first, xs: xs, top: 780 - 20 * Double(first.count), header: look)
    var end = PageSketch(2)
    end.table(second, xs: xs.map { $0 + shift }, top: 70)
    end.prose(100, seed: 2, y: 300)
    return [start, end]
  }

  @Test("Rows go on over the page's end")
  func rows() {
    let first = [header, ["North", "Good", "Kind."], ["South", "Fair", "Slow."]]
    let second = [["West", "Good", "Quick."], ["East", "Poor", "Late."]]
    let document = Document.of(pages(first, second))
    #expect(document.tables.map(\.texts) == [first + second])
    #expect(document.blocks(.table).first?.regions.map(\.page) == [1, 2])
    #expect(document.tables.first?.cells.last?.regions.map(\.page) == [2])
  }

  @Test("A repeated heading row is there once")
  func repeatedHeader() {
    let first = [header, ["North", "Good", "Kind."]]
    let second = [["West", "Good", "Quick."], ["East", "Poor", "Late."]]
    let document = Document.of(pages(first, [header] + second))
    #expect(document.tables.map(\.texts) == [first + second])
  }

  @Test("Mirrored margins shift the second part")
  func shifted() {
    let first = [header, ["North", "Good", "Kind."]]
    let second = [["West", "Good", "Quick."]]
    #expect(Document.of(pages(first, second, shift: 14)).tables.map(\.texts) == [first + second])
  }

  @Test("A row cut in mid-sentence is one row")
  func cutRow() {
    let document = Document.of(
      pages(
        [header, ["North", "Good", "Staff were kind and"]],
        [["", "", "went out of their way."], ["West", "Fair", "Late."]]))
    #expect(
      document.tables.map(\.texts) == [
        [
          header, ["North", "Good", "Staff were kind and went out of their way."],
          ["West", "Fair", "Late."],
        ]
      ])
    #expect(document.tables.first?.cell(row: 1, column: 2)?.regions.map(\.page) == [1, 2])
  }

  @Test("A cut row of which one cell alone goes on, with nothing beneath it")
  func cutCell() {
    let document = Document.of(
      pages(
        [header, ["North", "Good", "Staff were kind and"]], [["", "", "went out of their way."]]))
    #expect(
      document.tables.map(\.texts) == [
        [header, ["North", "Good", "Staff were kind and went out of their way."]]
      ])
    #expect(document.tables.first?.cell(row: 1, column: 2)?.regions.map(\.page) == [1, 2])
    #expect(document.blocks(.box).isEmpty)
  }

  @Test(
    "A cut cell goes on with a capital where its line had no room for that word",
    arguments: ["Share of all the men", "Share"])
  func cutBeforeCapital(_ label: String) {
    let first = [header, ["North", "Good", "Kind."], [label, "71%", "83%"]]
    let last = ["South", "Fair", "12%"]
    let document = Document.of(pages(first, [["Officers seen", "", ""], last]))
    let rest =
      label == "Share"
      ? [[label, "71%", "83%"], ["Officers seen", "", ""]]
      : [["Share of all the men Officers seen", "71%", "83%"]]
    #expect(document.tables.map(\.texts) == [first.dropLast() + rest + [last]])
  }

  @Test("Words beneath figures are no rest of them, be there no room beside these")
  func wordsUnderFigures() {
    let xs = [72.0, 200, 250, 300]
    let first = [header, ["Boats", "12.50", "9.25"], ["Share of all", "141.20", "96.10"]]
    let second = [["", "Courts", "Prisons"], ["South", "Ropes", "Lamps"]]
    var start = PageSketch(1)
    start.prose(100, seed: 1, y: 100)
    start.table(first, xs: xs, top: 720, header: .bold)
    var end = PageSketch(2)
    end.table(second, xs: xs, top: 70)
    end.prose(100, seed: 2, y: 300)
    #expect(Document.of([start, end]).tables.map(\.texts) == [first + second])
  }

  @Test("A rest without a number goes on with the numbered texts above though these have ended")
  func cutNumbered() {
    let xs = [72.0, 96, 300, 324, 523]
    var start = PageSketch(1)
    start.prose(100, seed: 1, y: 100)
    let first = [
      ["", "Enablers", "", "Barriers"], ["1.", "Plans.", "1.", "Rooms."],
      ["2.", "Staff.", "2.", "Heat."],
    ]
    start.table(first, xs: xs, top: 720, header: .bold)
    var end = PageSketch(2)
    end.table([["", "They cared.", "", "It failed."], ["3.", "Cars.", "", ""]], xs: xs, top: 70)
    end.prose(100, seed: 2, y: 300)
    #expect(
      Document.of([start, end]).tables.map(\.texts) == [
        first.dropLast() + [
          ["2.", "Staff. They cared.", "2.", "Heat. It failed."], ["3.", "Cars.", "", ""],
        ]
      ])
  }

  @Test("A box that begins anew is no rest of a row, nor one of another width")
  func boxAfterTable() {
    let first = [header, ["North", "Good", "Staff were kind."]]
    let framed = Document.of(pages(first, [["", "", "went out of their way."]]))
    #expect(framed.tables.map(\.texts) == [first])
    var all = pages([header, ["North", "Good", "Staff were kind and"]], [])
    all[1] = PageSketch(2)
    all[1].table([["went out of their way."]], xs: [360, 523], top: 70)
    #expect(Document.of(all).tables.first?.rowCount == 2)
    #expect(Document.of(all).tables.first?.cells.last?.regions.count == 1)
  }

  @Test("A cut row with the heading row repeated above its rest")
  func cutRowUnderHeader() {
    let document = Document.of(
      pages(
        [header, ["North", "Good", "Staff were kind and"]],
        [header, ["", "", "went out of their way."], ["West", "Fair", "Late."]]))
    #expect(
      document.tables.map(\.texts) == [
        [
          header, ["North", "Good", "Staff were kind and went out of their way."],
          ["West", "Fair", "Late."],
        ]
      ])
  }

  @Test("A table with other columns is another table")
  func otherColumns() {
    var all = pages([header, ["North", "Good", "Kind."]], [["West", "Good", "Quick."]])
    all[1] = PageSketch(2)
    all[1].table([["Office", "Staff"], ["West", "12"]], xs: [72, 400, 523], top: 70)
    #expect(Document.of(all).tables.map(\.columnCount) == [3, 2])
  }

  @Test("Text between the parts keeps them apart")
  func textBetween() {
    var all = pages([header, ["North", "Good", "Kind."]], [["West", "Good", "Quick."]])
    all[1] = PageSketch(2)
    all[1].put("And now for something else altogether.", y: 80)
    all[1].table([["West", "Good", "Quick."], ["East", "Fair", "Late."]], xs: xs, top: 110)
    #expect(Document.of(all).tables.count == 2)
  }

  @Test("A row of two cells, each with numbers, is not taken for a rest")
  func numbersOnly() {
    let first = [header, ["North", "12", "13"]]
    let second = [["West", "14", "15"]]
    #expect(Document.of(pages(first, second)).tables.map(\.texts) == [first + second])
  }

  @Test("A second table with a bold heading row of its own is another")
  func otherHeading() {
    var all = pages([header, ["North", "Good", "Kind."]], [["West", "Good", "Quick."]])
    all[1] = PageSketch(2)
    all[1].table(
      [["Office", "Staff", "Cost"], ["West", "12", "34"]], xs: xs, top: 70, header: .bold)
    #expect(Document.of(all).tables.count == 2)
  }
}
