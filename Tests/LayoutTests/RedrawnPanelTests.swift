import PDFReading
import Testing

@testable import Layout

@Suite("Boxes that are ended at a page's end and begun again on the next page")
struct RedrawnPanelTests {
  private static let label = "Good practice example"
  private static let words = Prose.sentence(60, seed: 2).split(separator: " ")

  /// What may stand between the rules at the next page's head, besides the rest of the box.
  enum Difference: CaseIterable {
    case wide, coloured, textAbove, label, newSentence
  }

  /// A box at a page's foot, with both its rules, and text between two rules at the head of the next page.
  private func document(_ difference: Difference?, pages: Int = 2) -> Document {
    let parts = Self.words.count / pages
    var sketches = (1...pages).map { PageSketch($0) }
    sketches[0].prose(300, seed: 1, y: 100)
    sketches[0].rule(640)
    sketches[0].put(Self.label, x: 74, y: 655, .bold)
    let end = [.newSentence, .label].contains(difference) ? "." : ""
    let first = Self.words.prefix(parts).joined(separator: " ") + end
    sketches[0].rule(sketches[0].paragraph(first, x: 74, y: 672, to: 521))
    for page in 1..<pages {
      let right = difference == .wide ? 560 : PageSketch.right
      let above = difference == .textAbove ? sketches[page].prose(60, seed: 4, y: 74) : 90
      sketches[page].rule(above, to: right)
      if difference == .label { sketches[page].put("Another example", x: 74, y: above + 14, .bold) }
      var rest = Self.words.dropFirst(page * parts).prefix(parts).joined(separator: " ")
      if difference == .newSentence { rest = "Then \(rest)" }
      let top = above + (difference == .label ? 31 : 14)
      let foot = sketches[page].paragraph(rest, x: 74, y: top, to: 521)
      sketches[page].rule(foot, to: right)
      if difference == .coloured {
        for index in sketches[page].graphics.rules.indices {
          sketches[page].graphics.rules[index].colour = Colour(red: 200, green: 0, blue: 0)
        }
      }
      if page == pages - 1 { sketches[page].prose(60, seed: 3, y: foot + 30) }
    }
    return Document.of(sketches)
  }

  private func children(_ document: Document) -> [[String]] {
    document.blocks(.box).map { $0.children.map(\.text) }
  }

  @Test("The parts are one box, over two pages and over three", arguments: [2, 3])
  func parts(_ pages: Int) {
    let document = document(nil, pages: pages)
    #expect(children(document) == [[Self.label, Prose.sentence(60, seed: 2)]])
    #expect(document.blocks(.box).first?.regions.count == pages)
  }

  @Test("A rest that begins a sentence of its own is one too")
  func newSentence() {
    let document = document(.newSentence)
    #expect(document.blocks(.box).count == 1)
    #expect(children(document).first?.count == 3)
  }

  @Test(
    "What is drawn otherwise, stands under text or has a label of its own is no rest",
    arguments: [Difference.wide, .coloured, .textAbove, .label])
  func others(_ difference: Difference) {
    let boxes = children(document(difference))
    #expect(boxes.first?.first == Self.label && boxes.first?.count == 2)
    #expect(boxes.count == (difference == .label ? 2 : 1))
  }

  @Test(
    "A box in the left column goes on in the right one, also beneath a table over both",
    arguments: [false, true])
  func columns(_ hasTable: Bool) {
    var page = PageSketch()
    let words = Self.words
    if hasTable {
      page.grid(xs: [72, 300, 400, 523], ys: [100, 120, 140, 160])
      for (row, cells) in [
        ["Piers", "Lamps", "Boats"], ["North", "12", "40"], ["South", "9", "31"],
      ]
      .enumerated() {
        for (text, x) in zip(cells, [76.0, 304, 404]) {
          page.put(text, x: x, y: 114 + 20 * Double(row))
        }
      }
    }
    page.prose(90, seed: 1, x: 72, y: 200, to: 287)
    page.rule(600, from: 72, to: 287)
    page.put(Self.label, x: 74, y: 615, .bold)
    page.rule(
      page.paragraph(words.prefix(30).joined(separator: " "), x: 74, y: 632, to: 285), from: 72,
      to: 287)
    page.rule(188, from: 308, to: 523)
    let foot = page.paragraph(
      words.dropFirst(30).joined(separator: " "), x: 310, y: 202, to: 521)
    page.rule(foot, from: 308, to: 523)
    page.prose(180, seed: 3, x: 308, y: foot + 30, to: 523)
    #expect(children(Document.of(page)) == [[Self.label, Prose.sentence(60, seed: 2)]])
  }
}
