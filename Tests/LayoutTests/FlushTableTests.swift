import PDFReading
import Testing

@testable import Layout

/// Tables as office programs leave them: cells flush with the text, headings on the first rule and none above them,
/// labels set from the left over figures set from the right.
@Suite("Tables flush with the text")
struct FlushTableTests {
  private let bold = Look(isBold: true)
  private let left = 66.0
  private let right = 500.0
  private let harbour = [
    ["Harbour", "Boats moored", "Crews on shore"], ["Northgate", "12", "31"],
    ["Southgate", "7", "19"], ["Wharfside", "15", "40"],
  ]
  private let lamps = [
    ["Lamp", "Hours lit", "Oil left over"], ["Green", "9", "2"], ["White", "11", "1"],
    ["Red", "10", "3"],
  ]

  /// Labels at a baseline, a rule under them, and rows each with a rule beneath; returns the last rule's height.
  @discardableResult
  private func put(
    _ rows: [[String]], on page: inout PageSketch, y: Double, starts: [Double] = [72, 220, 360],
    rights: [Double] = [340, 496]
  ) -> Double {
    for (label, x) in zip(rows[0], starts) { page.put(label, x: x, y: y, bold) }
    page.rule(y + 5, from: left, to: right)
    var foot = y + 5
    for row in rows.dropFirst() {
      page.put(row[0], x: 72, y: foot + 14)
      for (text, edge) in zip(row.dropFirst(), rights) {
        page.put(text, right: edge, y: foot + 14)
      }
      foot += 19
      page.rule(foot, from: left, to: right)
    }
    return foot
  }

  private func tables(_ draw: (inout PageSketch) -> Void) -> [TableGrid] {
    PageSketch.tables(above: 640, draw)
  }

  @Test("Text between two tables belongs to neither, though it begins where the cells do")
  func textBetween() {
    let found = tables { page in
      let foot = put(harbour, on: &page, y: 200)
      let text = page.prose(50, seed: 3, y: foot + 24)
      page.put("The lamps come next.", y: text + 8)
      put(lamps, on: &page, y: text + 34)
    }
    #expect(found.map(\.texts) == [harbour, lamps])
  }

  @Test("A caption between two tables is the second one's, and its labels are no rows of the first")
  func captionBetween() {
    let found = tables { page in
      let foot = put(harbour, on: &page, y: 200)
      page.put("Table 2: Lamps of the piers", y: foot + 30)
      put(lamps, on: &page, y: foot + 50)
    }
    #expect(found.map(\.texts) == [harbour, lamps])
    #expect(found.last?.caption?.text == "Lamps of the piers")
  }

  @Test(
    "Labels from the left over figures from the right, one of them wrapped more than the others")
  func labelsFromTheLeft() {
    let starts = [72.0, 170, 260, 350, 430]
    let labels = [
      ["Pier"], ["Lamps lit"], ["Boats", "moored"], ["Crews", "on shore", "or away"], ["Ropes"],
    ]
    let rows = [
      ["North", "14", "203", "31", "8"], ["South", "9", "87", "26", "12"],
      ["West", "11", "140", "17", "6"],
    ]
    let found = tables { page in
      for (lines, x) in zip(labels, starts) { page.put(lines: lines, x: x, y: 200, bold) }
      page.rule(235, from: left, to: right)
      for (number, row) in rows.enumerated() {
        let y = 249 + 19 * Double(number)
        page.put(row[0], x: 72, y: y)
        for (text, edge) in zip(row.dropFirst(), [254.0, 344, 424, 494]) {
          page.put(text, right: edge, y: y)
        }
        page.rule(y + 5, from: left, to: right)
      }
    }
    #expect(
      found.map(\.texts) == [[labels.map { $0.joined(separator: " ") }] + rows])
  }

  @Test("A heading above the first row, under a rule of its own, is none of the table's")
  func headingAbove() {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    page.rule(190, from: left, to: right)
    page.put("Words of the sea", y: 208, .section)
    var y = 226.0
    for (term, meaning) in [("Quay", "A wall to land at."), ("Buoy", "A mark afloat.")] {
      page.put(term, y: y, bold)
      page.put(meaning, x: 220, y: y)
      page.rule(y + 6, from: left, to: right)
      y += 19
    }
    page.prose(60, seed: 2, y: 320)
    let document = Document.of(page)
    #expect(
      document.tables.map(\.texts) == [
        [["Quay", "A wall to land at."], ["Buoy", "A mark afloat."]]
      ])
    #expect(document.texts.contains("Words of the sea"))
  }

  @Test("Questions over all columns name groups; a bold title above known labels begins a table")
  func groups() {
    let labels = ["Was the pier safe", "This year", "Last year"]
    let rows = [
      ["Were lamps lit?", "61%", "70%"], ["Were ropes dry?", "52%", "48%"],
      ["Were steps clear?", "80%", "77%"],
    ]
    let question = "Did the crews who came ashore at night find their way to the inn by the lamps?"
    func row(_ texts: [String], y: Double, on page: inout PageSketch, _ look: Look = .body) {
      page.put(texts[0], y: y, look)
      for (text, edge) in zip(texts.dropFirst(), [400.0, 496]) {
        page.put(text, right: edge, y: y, look)
      }
      page.rule(y + 5, from: left, to: right)
    }
    let found = tables { page in
      row(["Part one"], y: 181, on: &page, bold)
      row(labels, y: 200, on: &page, bold)
      row(rows[0], y: 219, on: &page)
      row(rows[1], y: 238, on: &page)
      row([question], y: 257, on: &page)
      row(rows[2], y: 276, on: &page)
      row(["Part two"], y: 303, on: &page, bold)
      row(labels, y: 322, on: &page, bold)
      row(rows[0], y: 341, on: &page)
      row(rows[2], y: 360, on: &page)
    }
    #expect(
      found.map(\.texts) == [
        [labels, rows[0], rows[1], [question, "", ""], rows[2]],
        [["Part two", "", ""], labels, rows[0], rows[2]],
      ])
  }
}
