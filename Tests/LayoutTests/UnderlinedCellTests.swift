import PDFReading
import Testing

@testable import Layout

@Suite("Links and paragraphs in cells between rules drawn cell by cell")
struct UnderlinedCellTests {
  private let xs = [72.0, 240, 340, 523]
  private let cell = Look(size: 10)

  /// Rows between rules, lines parted by bars; what stands before a colon is underlined, an empty line is half as high.
  private func page(_ rows: [[String]]) -> PageSketch {
    var page = PageSketch(1)
    page.prose(60, seed: 1, y: 100)
    var top = 220.0
    page.rule(top, pieces: xs)
    for row in rows {
      var foot = top
      for (x, text) in zip(xs, row) {
        var y = top
        for line in text.split(separator: "|", omittingEmptySubsequences: false) {
          y += line.isEmpty ? 6 : 12
          let link = line.prefix(upTo: line.firstIndex(of: ":") ?? line.startIndex)
          page.put(String(line).replacing(":", with: ","), x: x + 4, y: y, cell)
          if !link.isEmpty {
            // A comma is half as wide as these letters.
            page.rule(y + 1, from: x + 4, to: x + 6.5 + Markup.width(String(link), cell))
          }
        }
        foot = max(foot, y)
      }
      top = foot + 4
      page.rule(top, pieces: xs)
    }
    page.prose(60, seed: 2, y: top + 40)
    return page
  }

  private let rows = [
    ["Harbour of the North", "HB 12", "Nine: lanterns of|the pilots"],
    ["Boats", "", "Ten: ropes, nets and|anchors of the crews"],
    [
      "Courts and the|lodges beside them|and all of the old|gates", "HB 7", "Two of the: old|crews",
    ],
    ["Piers", "", "Six: of the old lamps at|sea, mended since"],
  ]

  private func texts(_ rows: [[String]]) -> [[String]] {
    rows.map { row in
      row.map {
        $0.replacing("||", with: "\n\n").replacing("|", with: " ").replacing(":", with: ",")
      }
    }
  }

  @Test("Rules under words part no cells")
  func underlines() {
    #expect(Document.of([page(rows)]).tables.map(\.texts) == [texts(rows)])
  }

  @Test("Paragraphs of one cell, beside which nothing goes on, are one row")
  func paragraphs() {
    var rows = rows
    rows[1][2] = "Ropes, nets and|anchors of the crews||Two: masts of the|larger boats"
    let table = Document.of([page(rows)]).tables.first
    #expect(table?.texts.count == 4)
    #expect(
      table?.texts.dropFirst().first?.last?.hasSuffix("Two, masts of the larger boats") == true)
    #expect(Document.of([page(rows)]).tables.count == 1)
  }
}
