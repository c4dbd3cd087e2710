import PDFReading
import Testing

@testable import Layout

@Suite("Boxes")
struct BoxTests {
  /// Running text, a box with a label and `count` words, and running text again.
  private func page(draw: (inout PageSketch, Box) -> Void) -> PageSketch {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    draw(&page, Box(x0: 72, y0: 200, x1: 523, y1: 290))
    page.put("Good practice example", x: 84, y: 220, .bold)
    page.prose(30, seed: 2, x: 84, y: 240, to: 510)
    page.prose(60, seed: 3, y: 320)
    return page
  }

  private func check(_ document: Document) {
    #expect(document.blocks.map(\.kind) == [.paragraph, .box, .paragraph])
    let box = document.blocks(.box).first
    #expect(box?.children.map(\.text) == ["Good practice example", Prose.sentence(30, seed: 2)])
    #expect(box?.content.isEmpty == true)
    #expect((box?.regions.first?.box.y0).map { abs($0 - 200) < 2 } == true)
  }

  @Test("Tinted boxes")
  func tinted() { check(Document.of(page { $0.fill($1) })) }

  @Test("Framed boxes")
  func framed() {
    check(Document.of(page { $0.grid(xs: [$1.x0, $1.x1], ys: [$1.y0, $1.y1]) }))
  }

  @Test("Rules across a box part its paragraphs, as the rows of a table with one column")
  func parted() {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    page.grid(xs: [72, 523], ys: [200, 214, 242])
    let lines = [
      "Leaders of each town should light all of the lamps that stand at the end of the old pier.",
      "Crews and those who own piers should see that the boats of",
      "the town are dry.",
    ]
    page.put(lines: lines, x: 76, y: 211)
    page.prose(60, seed: 3, y: 320)
    let box = Document.of(page).blocks(.box).first
    #expect(box?.children.map(\.text) == [lines[0], lines[1] + " " + lines[2]])
  }

  @Test("Tints painted in bands, one under the other")
  func banded() {
    check(
      Document.of(
        page { page, box in
          for step in stride(from: box.y0, to: box.y1, by: 18) {
            page.fill(Box(x0: box.x0, y0: step, x1: box.x1, y1: step + 18))
          }
        }))
  }

  @Test("A tint of the whole page is no box")
  func background() {
    let document = Document.of(
      page { page, _ in page.fill(Box(x0: 0, y0: 0, x1: page.width, y1: page.height)) })
    #expect(document.blocks(.box).isEmpty)
  }

  @Test("A list inside a box is a list")
  func list() {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    page.fill(Box(x0: 72, y0: 200, x1: 523, y1: 290))
    for index in 0..<3 {
      page.put("•", x: 84, y: 220 + 20 * Double(index))
      page.prose(4, seed: 2 + index, x: 104, y: 220 + 20 * Double(index))
    }
    let box = Document.of(page).blocks(.box).first
    #expect(box?.children.map(\.kind) == [.listItem, .listItem, .listItem])
  }

  @Test("A box cut by the page's end, in the middle of a sentence, is one")
  func overPages() {
    let words = Prose.sentence(80, seed: 9).split(separator: " ")
    var first = PageSketch(1)
    first.prose(100, seed: 1, y: 100)
    first.fill(Box(x0: 72, y0: 690, x1: 523, y1: 780))
    first.put("Good practice example", x: 84, y: 710, .bold)
    first.paragraph(words.prefix(36).joined(separator: " "), x: 84, y: 730, to: 510)
    var second = PageSketch(2)
    second.fill(Box(x0: 72, y0: 70, x1: 523, y1: 180))
    second.paragraph(words.dropFirst(36).joined(separator: " "), x: 84, y: 90, to: 510)
    second.prose(100, seed: 2, y: 220)
    let document = Document.of(first, second)
    #expect(document.blocks.map(\.kind) == [.paragraph, .box, .paragraph])
    let box = document.blocks(.box).first
    #expect(box?.children.map(\.text) == ["Good practice example", Prose.sentence(80, seed: 9)])
    #expect(box?.regions.map(\.page) == [1, 2])
  }

  @Test("A box cut in mid-sentence goes on beneath a table at the next page's head")
  func floatedTable() {
    let words = Prose.sentence(40, seed: 3).split(separator: " ").map(String.init)
    var first = PageSketch(1)
    first.prose(100, seed: 1, y: 100)
    first.fill(Box(x0: 72, y0: 700, x1: 523, y1: 780))
    first.paragraph(
      "Case study: " + words.prefix(20).joined(separator: " "), x: 84, y: 720, to: 510)
    var second = PageSketch(2)
    let rows = [["Unit", "Grade"], ["North", "Good"], ["South", "Fair"]]
    let foot = second.table(rows, xs: [72, 300, 523], top: 60)
    second.fill(Box(x0: 72, y0: foot + 20, x1: 523, y1: foot + 110))
    second.paragraph(words.dropFirst(20).joined(separator: " "), x: 84, y: foot + 40, to: 510)
    second.prose(60, seed: 2, y: foot + 150)
    let document = Document.of(first, second)
    #expect(
      document.blocks(.box).map { $0.children.map(\.text) } == [
        ["Case study: " + Prose.sentence(40, seed: 3)]
      ])
    #expect(document.tables.count == 1)
  }

  @Test("A box beside the text, cut in mid-sentence, goes on at the next page's head")
  func besideText() {
    let words = Prose.sentence(36, seed: 3).split(separator: " ").map(String.init)
    var first = PageSketch(1)
    first.prose(150, seed: 1, y: 100)
    first.fill(Box(x0: 320, y0: 640, x1: 523, y1: 780))
    first.put("Case study", x: 330, y: 660, .bold)
    first.paragraph(words.prefix(18).joined(separator: " "), x: 330, y: 680, to: 513)
    first.prose(30, seed: 4, y: 660, to: 300)
    var second = PageSketch(2)
    second.fill(Box(x0: 320, y0: 70, x1: 523, y1: 210))
    second.paragraph(words.dropFirst(18).joined(separator: " "), x: 330, y: 90, to: 513)
    second.prose(30, seed: 5, y: 90, to: 300)
    second.prose(150, seed: 2, y: 250)
    #expect(
      Document.of(first, second).blocks(.box).map { $0.children.map(\.text) } == [
        ["Case study", Prose.sentence(36, seed: 3)]
      ])
  }

  @Test("Two boxes at a page's end and head, each with a label, are two")
  func twoBoxes() {
    var first = PageSketch(1)
    first.prose(100, seed: 1, y: 100)
    var second = PageSketch(2)
    for (page, top) in [(1, 700.0), (2, 70.0)] {
      var sketch = page == 1 ? first : second
      sketch.fill(Box(x0: 72, y0: top, x1: 523, y1: top + 80))
      sketch.put("Good practice example", x: 84, y: top + 20, .bold)
      sketch.prose(20, seed: 5 + page, x: 84, y: top + 40, to: 510)
      if page == 1 { first = sketch } else { second = sketch }
    }
    second.prose(100, seed: 2, y: 220)
    #expect(Document.of(first, second).blocks(.box).map(\.children.count) == [2, 2])
  }
}
