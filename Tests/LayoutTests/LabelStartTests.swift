import PDFReading
import Testing

@testable import Layout

@Suite("Headings between two rules, set from the left over cells set from the right")
struct LabelStartTests {
  private let cell = Look(size: 9)

  /// Headings, and rows whose labels are wrapped at bars and whose cells end at the columns' right edges.
  private func document(_ head: [String], _ rows: [[String]]) -> Document {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    page.rule(200, from: 56, to: 538)
    for (text, x) in zip(head, [62.0, 329, 443]) { page.put(text, x: x, y: 212, cell) }
    page.rule(217, from: 56, to: 538)
    var y = 229.0
    for row in rows {
      for (text, right) in zip(row.dropFirst(), [431.0, 533]) {
        page.put(text, right: right, y: y, cell)
      }
      for line in row[0].split(separator: "|") {
        page.put(String(line), x: 62, y: y, cell)
        y += 11
      }
      y += 3
    }
    page.rule(y - 8, from: 56, to: 538)
    page.prose(60, seed: 2, y: y + 20)
    return Document.of(page)
  }

  private let head = ["Question", "Current counting", "All the ports"]
  private let labels = [
    "Were boats counted by the keepers of all of the old piers|and of the harbours?",
    "Were the ropes mended before the long winter came to the|coast?",
    "Did the crews of the larger boats tell us that they were|safe?",
  ]

  private func check(_ rows: [[String]]) {
    let texts = rows.map { row in row.map { $0.replacing("|", with: " ") } }
    #expect(document(head, rows).tables.map(\.texts) == [[head] + texts])
  }

  @Test("Figures beside the first lines of labels, the last of which is wrapped as well")
  func figures() {
    check(zip(labels, [["74%", "81%"], ["77%", "80%"], ["68%", "73%"]]).map { [$0] + $1 })
  }

  @Test("Figures with units: all of a column lies between its heading's start and the next one's")
  func units() {
    let rows = zip(labels, [["21 weeks", "26 weeks"], ["9 weeks", "11 weeks"]]).map { [$0] + $1 }
    check(
      rows + [["Rate of completion", "75.60%", "74.20%"], ["Other rates", "68.15%", "66.40%"]])
  }
}
