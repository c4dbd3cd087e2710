import PDFReading
import Testing

@testable import Layout

@Suite("Labels beside several rows that a page's end cuts, between rules drawn cell by cell")
struct CutSpanTests {
  private let xs = [72.0, 200, 360, 523]
  private let cell = Look(size: 9)
  private let bold = Look(size: 9, isBold: true)

  /// Headings over a rule as wide as the table, and rows beneath it, with a rule under each but for the first column.
  private func page(_ rows: [[String]]) -> PageSketch {
    var page = PageSketch(1)
    page.prose(60, seed: 1, y: 100)
    for (x, text) in zip(xs, ["Crew", "Pier", "Boats"]) {
      page.put(text, x: x + 4, y: 230, bold)
    }
    page.rule(236, pieces: xs)
    for (number, row) in rows.enumerated() {
      for (x, text) in zip(xs, row) {
        page.put(text, x: x + 4, y: 246 + 16 * Double(number), cell)
      }
      page.rule(252 + 16 * Double(number), pieces: Array(xs.dropFirst()))
    }
    return page
  }

  @Test(
    "The last of the rules beside the label ends the table, which keeps its headings and labels",
    arguments: [0, 1])
  func cut(labelled: Int) {
    var rows = [["", "North", "Lanterns"], ["", "South", "Ropes"], ["", "East", "Anchors"]]
    rows[labelled][0] = "Pilots"
    let table = Document.of([page(rows)]).tables.first
    #expect(
      table?.texts == [
        ["Crew", "Pier", "Boats"], ["Pilots", "North", "Lanterns"], ["", "South", "Ropes"],
        ["", "East", "Anchors"],
      ])
    #expect(Document.of([page(rows)]).tables.count == 1)
  }

  @Test("A row beside the label may be empty")
  func emptyRow() {
    var page = page([["Pilots", "North", "Lanterns"], ["", "South", "Ropes"], ["", "", ""]])
    page.rule(300, pieces: xs)
    page.prose(60, seed: 2, y: 340)
    let table = Document.of([page]).tables.first
    #expect(
      table?.texts.prefix(3) == [
        ["Crew", "Pier", "Boats"], ["Pilots", "North", "Lanterns"], ["", "South", "Ropes"],
      ])
    #expect(Document.of([page]).tables.count == 1)
  }

  @Test("Rows with a label each are rows of their own, whatever rules are missing")
  func labelled() {
    let rows = [
      ["Pilots", "North", "Lanterns"], ["Mates", "South", "Ropes"], ["Cooks", "East", "Anchors"],
    ]
    #expect(Document.of([page(rows)]).tables.map(\.texts) == [[["Crew", "Pier", "Boats"]] + rows])
  }
}
