import PDFReading
import Testing

@testable import Layout

/// Tables near the captions of pictures.
@Suite("Tables under or beside a figure's caption")
struct FigureCaptionTableTests {
  private let rows = [
    ["Area", "Men", "Women"], ["North", "120", "131"], ["South", "90", "87"], ["East", "41", "38"],
  ]

  private func page(_ draw: (inout PageSketch) -> Void) -> Document {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    draw(&page)
    page.prose(60, seed: 2, y: 600)
    return Document.of(page)
  }

  /// Bars with years under them.
  private func chart(_ page: inout PageSketch, x: Double, foot: Double, count: Int) {
    for bar in 0..<count {
      let x = x + 30 * Double(bar)
      page.fill(Box(x0: x, y0: foot - 20 - 15 * Double(bar), x1: x + 18, y1: foot))
      page.put("199\(bar)", x: x, y: foot + 12, Look(size: 7))
    }
  }

  @Test(
    "A ruled table named an exhibit or figure is a table", arguments: ["Exhibit 3", "Figure 3"])
  func exhibit(label: String) {
    let document = page {
      $0.put("\(label): People by area", y: 212, .bold)
      $0.table(rows, xs: [72, 200, 280, 360], top: 222)
    }
    #expect(document.tables.map(\.texts) == [rows])
    #expect(document.blocks(.figure).isEmpty)
  }

  @Test("Headings on a tint under a figure's caption belong to the rows beneath, which rules part")
  func tintedHead() {
    let texts = [
      ["No", "What is asked", "What was done"],
      ["1", "The crew should count lamps each night", "Done in part"],
      ["2", "The keeper should write down what he saw", "Not begun"],
    ]
    let xs: [Double] = [72, 110, 360, 523]
    let document = page {
      $0.put("Figure 3: What was asked, and done", y: 212, .bold)
      for (left, right) in zip(xs, xs.dropFirst()) {
        $0.fill(Box(x0: left, y0: 222, x1: right, y1: 262))
      }
      for (row, cells) in texts.enumerated() {
        for (x, text) in zip(xs, cells) {
          $0.put(text, x: x + 6, y: 238 + 40 * Double(row), row == 0 ? .bold : .body)
        }
        $0.rule(262 + 40 * Double(row), pieces: xs)
      }
      $0.put("counted", x: 366, y: 252, .bold)
    }
    #expect(document.tables.map(\.texts.count) == [3])
    #expect(document.blocks(.figure).isEmpty)
  }

  @Test("A chart beside a table, each under its caption")
  func beside() {
    let document = page {
      $0.put("Figure 2: Counts", y: 212, .bold)
      chart(&$0, x: 90, foot: 330, count: 5)
      $0.put("Table 1: People", x: 310, y: 212, .bold)
      $0.table(rows, xs: [310, 400, 450, 500], top: 222)
    }
    #expect(document.tables.map(\.texts) == [rows])
    #expect(document.blocks(.figure).count == 1)
  }

  @Test("A chapter's heading on a band ends the chart above it")
  func band() {
    let document = page {
      $0.put("Figure 2: Counts", y: 212, .bold)
      chart(&$0, x: 90, foot: 290, count: 5)
      $0.fill(Box(x0: 72, y0: 320, x1: 523, y1: 356))
      $0.put("Glossary", x: 84, y: 344, .chapter)
      $0.grid(xs: [72, 523], ys: [370, 460])
      $0.put("Lamp", x: 80, y: 390, .bold)
      $0.put("What the keeper of a harbour lights at dusk", x: 200, y: 390)
      $0.put("Keeper", x: 80, y: 420, .bold)
      $0.put("Somebody who lights lamps", x: 200, y: 420)
    }
    #expect(document.texts(.heading).contains("Glossary"))
    #expect(document.allWords.contains("dusk"))
    #expect(document.blocks(.figure).allSatisfy { ($0.regions.first?.box.y1 ?? 0) < 320 })
  }

  @Test("The figures of a chart in a grid beneath it")
  func beneath() {
    let document = page {
      $0.put("Figure 2: Counts", y: 212, .bold)
      chart(&$0, x: 90, foot: 330, count: 5)
      $0.table(rows, xs: [72, 200, 280, 360], top: 350, Look(size: 8))
    }
    #expect(document.tables.map(\.texts) == [rows])
  }

  @Test(
    "Captions beneath charts go each to its own, and so do captions above", arguments: [12, -110])
  func captionsOfCharts(offset: Double) {
    let document = page {
      for (number, foot) in [320.0, 490].enumerated() {
        chart(&$0, x: 90, foot: foot, count: 5)
        $0.put("Figure \(number + 1): Counts", y: foot + offset + 14, .bold)
      }
    }
    let figures = document.blocks(.figure).compactMap { $0.regions.last?.box.y1 }
    let captions = document.blocks(.caption).map { $0.regions[0].box.y1 }
    #expect(figures.count == 2 && captions.count == 2)
    #expect(zip(figures, captions).allSatisfy { ($0 < $1) == (offset > 0) && abs($0 - $1) < 130 })
  }
}
