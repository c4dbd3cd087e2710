import PDFReading
import Testing

@testable import Layout

@Suite("Boxes that are not drawn on all sides")
struct OpenBoxTests {
  private static let label = "Good practice example"

  @Test("A frame that the page's end cuts open is one box")
  func cutFrame() {
    let words = Prose.sentence(80, seed: 9).split(separator: " ")
    var first = PageSketch(1)
    first.prose(100, seed: 1, y: 100)
    first.rule(690)
    for x in [PageSketch.left, PageSketch.right] { first.upright(x, from: 690, to: 780) }
    first.put(Self.label, x: 84, y: 710, .bold)
    first.paragraph(words.prefix(36).joined(separator: " "), x: 84, y: 730, to: 510)
    var second = PageSketch(2)
    for x in [PageSketch.left, PageSketch.right] { second.upright(x, from: 60, to: 180) }
    second.rule(180)
    second.paragraph(words.dropFirst(36).joined(separator: " "), x: 84, y: 90, to: 510)
    second.prose(100, seed: 2, y: 220)
    let document = Document.of(first, second)
    #expect(document.blocks.map(\.kind) == [.paragraph, .box, .paragraph])
    let box = document.blocks(.box).first
    #expect(box?.children.map(\.text) == [Self.label, Prose.sentence(80, seed: 9)])
    #expect(box?.regions.map(\.page) == [1, 2])
  }

  @Test("A frame with a dark band behind its label, cut open by the page's end, is one box")
  func cutFrameWithBand() {
    let words = Prose.sentence(80, seed: 9).split(separator: " ")
    var first = PageSketch(1)
    first.prose(100, seed: 1, y: 100)
    first.rule(690)
    first.fill(
      Box(x0: PageSketch.left, y0: 690, x1: PageSketch.right, y1: 710),
      Colour(red: 30, green: 40, blue: 110))
    for x in [PageSketch.left, PageSketch.right] { first.upright(x, from: 690, to: 780) }
    first.put(
      Self.label, x: 84, y: 704, Look(isBold: true, colour: Colour(red: 255, green: 255, blue: 255))
    )
    first.paragraph(words.prefix(36).joined(separator: " "), x: 84, y: 730, to: 510)
    var second = PageSketch(2)
    for x in [PageSketch.left, PageSketch.right] { second.upright(x, from: 60, to: 180) }
    second.rule(180)
    second.paragraph(words.dropFirst(36).joined(separator: " "), x: 84, y: 90, to: 510)
    second.prose(100, seed: 2, y: 220)
    let document = Document.of(first, second)
    #expect(document.blocks.map(\.kind) == [.paragraph, .box, .paragraph])
    #expect(
      document.blocks(.box).first?.children.map(\.text) == [
        Self.label, Prose.sentence(80, seed: 9),
      ])
  }

  @Test(
    "A frame in the left of two columns that a heading over both ends goes on in the right one, unless its rule goes on beside it",
    arguments: [true, false])
  func frameCutByColumn(isClosed: Bool) {
    let words = Prose.sentence(40, seed: 9).split(separator: " ")
    var page = PageSketch()
    let y = page.prose(60, seed: 1, y: 100, to: 285) + 4
    page.rule(y, to: isClosed ? 285 : 300)
    let end = page.paragraph(
      words.prefix(20).joined(separator: " "), x: 80, y: y + 20, to: 275)
    for x in [PageSketch.left, 285] { page.upright(x, from: y, to: end) }
    let foot = page.paragraph(
      words.dropFirst(20).joined(separator: " "), x: 318, y: 100, to: 513)
    for x in [310, PageSketch.right] { page.upright(x, from: 88, to: foot) }
    page.rule(foot, from: 310)
    page.prose(40, seed: 2, x: 310, y: foot + 24)
    page.put("A heading that is as wide as both columns of the page", y: end + 40, .section)
    page.prose(75, seed: 3, y: end + 70, to: 285)
    page.prose(75, seed: 4, x: 310, y: end + 70)
    let boxes = Document.of(page).blocks(.box)
    let rest = words.dropFirst(20).joined(separator: " ")
    #expect(
      boxes.map { $0.children.map(\.text) } == [[isClosed ? Prose.sentence(40, seed: 9) : rest]])
  }

  @Test("Footnotes in a tinted panel are footnotes")
  func notes() {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    page.put("They said it.^{1} And so it was.^{2}", y: 300)
    page.fill(Box(x0: 72, y0: 722, x1: 523, y1: 760))
    page.put(lines: ["^{1} A first note.", "^{2} A second note."], x: 80, y: 740, .small)
    let document = Document.of(page)
    #expect(document.footnotes.map(\.content.text) == ["A first note.", "A second note."])
    #expect(document.blocks(.box).isEmpty)
  }

  @Test(
    "A box that opens with a label like that of the box before it is another",
    arguments: ["Case study", "A good case study"])
  func labels(second label: String) {
    var first = PageSketch(1)
    first.prose(100, seed: 1, y: 100)
    first.fill(Box(x0: 72, y0: 700, x1: 523, y1: 780))
    first.prose(100, seed: 2, y: 300)
    first.paragraph("Case study: " + Prose.sentence(20, seed: 3), x: 84, y: 720, to: 510)
    var second = PageSketch(2)
    second.fill(Box(x0: 72, y0: 70, x1: 523, y1: 150))
    second.paragraph(label + ": " + Prose.sentence(20, seed: 4), x: 84, y: 90, to: 510)
    second.prose(100, seed: 5, y: 220)
    #expect(Document.of(first, second).blocks(.box).count == 2)
  }
}
