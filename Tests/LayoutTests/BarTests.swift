import PDFReading
import Testing

@testable import Layout

@Suite("Bars at the left of text")
struct BarTests {
  private static let label = "Poor practice example"

  @Test("A passage with a bar at its left is a box")
  func bar() {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    page.fill(Box(x0: 72, y0: 205, x1: 75, y1: 290))
    page.put(Self.label, x: 84, y: 220, .bold)
    page.prose(30, seed: 2, x: 84, y: 240)
    page.prose(60, seed: 3, y: 320)
    let document = Document.of(page)
    #expect(document.blocks.map(\.kind) == [.paragraph, .box, .paragraph])
    #expect(
      document.blocks(.box).first?.children.map(\.text) == [
        Self.label, Prose.sentence(30, seed: 2),
      ])
  }

  @Test("A bar in the right of two columns, drawn in pieces that meet, marks one box")
  func barInColumn() {
    var page = PageSketch()
    page.prose(120, seed: 1, y: 100, to: 285)
    let y = page.prose(30, seed: 2, x: 310, y: 100) + 14
    page.fill(Box(x0: 312, y0: y - 10, x1: 315, y1: y + 9))
    page.put(Self.label, x: 322, y: y, .bold)
    let foot = page.prose(30, seed: 3, x: 322, y: y + 18)
    page.fill(Box(x0: 312, y0: y + 5, x1: 315, y1: foot - 10))
    page.prose(30, seed: 4, x: 310, y: foot + 14)
    let document = Document.of(page)
    #expect(document.blocks.map(\.kind) == [.paragraph, .paragraph, .box, .paragraph])
    #expect(
      document.blocks(.box).first?.children.map(\.text) == [
        Self.label, Prose.sentence(30, seed: 3),
      ])
  }

  @Test("A bar in the margin, beside text that stands where all text stands, marks a change only")
  func changeBar() {
    var page = PageSketch()
    var y = page.prose(60, seed: 1, y: 100) + 8
    page.fill(Box(x0: 48, y0: y - 12, x1: 50, y1: y + 60))
    y = page.prose(60, seed: 2, y: y) + 8
    page.prose(60, seed: 3, y: y)
    #expect(Document.of(page).blocks(.box).isEmpty)
  }

  @Test("A thick rule between two columns is no bar")
  func divider() {
    var page = PageSketch()
    page.fill(Box(x0: 296, y0: 90, x1: 298, y1: 560))
    page.prose(200, seed: 1, y: 100, to: 288)
    page.prose(200, seed: 2, x: 306, y: 100)
    #expect(Document.of(page).blocks(.box).isEmpty)
  }

  @Test(
    "A bar before text that begins left of the column's numbered paragraphs marks a box of the right column",
    arguments: [true, false])
  func barBesideHungText(isThick: Bool) {
    var page = PageSketch()
    page.put("A heading that ends close behind the bar", y: 76, .section)
    var y = 100.0
    for seed in 11...14 { y = page.prose(20, seed: seed, y: y, to: 270) + 8 }
    y = 100
    for seed in 2...3 {
      page.put("2.\(seed)", x: 330, y: y)
      y = page.prose(20, seed: seed, x: 356, y: y) + 8
    }
    let foot = page.prose(30, seed: 4, x: 312, y: y)
    page.fill(Box(x0: 304 - (isThick ? 3 : 1.5), y0: y - 10, x1: 304, y1: foot - 10))
    page.put("2.4", x: 330, y: foot + 8)
    page.prose(20, seed: 5, x: 356, y: foot + 8)
    let document = Document.of(page)
    let boxes = document.blocks(.box).map { $0.children.map(\.text) }
    #expect(boxes == (isThick ? [[Prose.sentence(30, seed: 4)]] : []))
    #expect(
      document.blocks.dropFirst().prefix(4).map(\.text)
        == (11...14).map { Prose.sentence(20, seed: $0) })
  }

  @Test("What parts two columns as far as their text goes is no bar, however thick")
  func thickDivider() {
    var page = PageSketch()
    page.put("A heading that is as wide as both columns of the page", y: 76, .section)
    page.fill(Box(x0: 296, y0: 90, x1: 299, y1: 760))
    page.prose(200, seed: 1, y: 100, to: 280)
    page.prose(200, seed: 2, x: 312, y: 100)
    #expect(Document.of(page).blocks(.box).isEmpty)
  }

  @Test(
    "A label with a bar at the page's foot opens the passage with a bar on the next, and is text before any other",
    arguments: [true, false])
  func labelAtFoot(goesOn: Bool) {
    var first = PageSketch(1)
    first.prose(100, seed: 1, y: 100)
    first.fill(Box(x0: 72, y0: 748, x1: 75, y1: 764))
    first.put(Self.label, x: 84, y: 760, .bold)
    var second = PageSketch(2)
    let x = goesOn ? 84.0 : PageSketch.left
    let y = second.prose(30, seed: 2, x: x, y: 80)
    if goesOn { second.fill(Box(x0: 72, y0: 70, x1: 75, y1: y - 10)) }
    second.prose(60, seed: 3, y: y + 20)
    let document = Document.of(first, second)
    let boxes = document.blocks(.box).map { $0.children.map(\.text) }
    #expect(boxes == (goesOn ? [[Self.label, Prose.sentence(30, seed: 2)]] : []))
    #expect(document.allBlocks.contains { $0.text == Self.label })
  }

  @Test("A passage with a bar goes on behind the page's end with a name, narrower than before")
  func nameAtHead() {
    var first = PageSketch(1)
    first.prose(100, seed: 1, y: 100)
    first.fill(Box(x0: 72, y0: 720, x1: 75, y1: 766))
    first.put(Self.label, x: 84, y: 735, .bold)
    first.put("Stefan missed two meetings in a row. In the second week of", x: 84, y: 755)
    var second = PageSketch(2)
    second.fill(Box(x0: 72, y0: 70, x1: 75, y1: 102))
    second.put(
      lines: ["March his officer wrote to him again, and then to her who", "was his mother."],
      x: 84, y: 82)
    second.prose(60, seed: 3, y: 120)
    let boxes = Document.of(first, second).blocks(.box).map { $0.children.map(\.text) }
    #expect(boxes.map(\.count) == [3])
  }

  @Test(
    "One line with a bar at the page’s head goes on with the passage before; elsewhere it is text",
    arguments: [(72.0, "• counting the lamps", true), (140, "• counting the lamps", false)])
  func lineAtHead(left: Double, line: String, goesOn: Bool) {
    var first = PageSketch(1)
    first.prose(100, seed: 1, y: 100)
    first.fill(Box(x0: 72, y0: 720, x1: 75, y1: 766))
    first.put("This programme should help all crews and passengers by:", x: 84, y: 735)
    first.put("• buying more of the ropes", x: 100, y: 755)
    var second = PageSketch(2)
    second.fill(Box(x0: left, y0: 70, x1: left + 3, y1: 84))
    second.put(line, x: left + 28, y: 80)
    second.prose(60, seed: 3, y: 110)
    let document = Document.of(first, second)
    let boxes = document.blocks(.box).map { $0.children.map(\.text) }
    #expect(boxes.map(\.count) == [goesOn ? 3 : 2])
    #expect(document.allBlocks.contains { $0.text == "counting the lamps" })
  }

  @Test("The right side of a frame in the left of two columns marks no text of the right one")
  func sideOfFrame() {
    var page = PageSketch()
    let foot = page.prose(60, seed: 1, x: 84, y: 100, to: 280)
    page.fill(Box(x0: 72, y0: 84, x1: 291, y1: foot))
    page.graphics.rules.append(
      Rule(
        box: Box(x0: 289, y0: 92, x1: 290.5, y1: foot - 8),
        colour: Colour(red: 0, green: 0, blue: 0)))
    page.prose(150, seed: 2, y: foot + 30, to: 285)
    page.prose(100, seed: 3, x: 310, y: 100)
    let boxes = Document.of(page).blocks(.box).map { $0.children.map(\.text) }
    #expect(boxes == [[Prose.sentence(60, seed: 1)]])
  }
}
