import PDFReading
import Testing

@testable import Layout

@Suite("Labelled boxes between two rules")
struct CutPanelTests {
  private static let label = "Good practice example"
  private let gutter = (left: 285.0, right: 310.0)

  /// Words of a sentence in two parts.
  private func halves(_ count: Int, seed: Int) -> (String, String) {
    let words = Prose.sentence(count, seed: seed).split(separator: " ").map(String.init)
    return (
      words.prefix(count / 2).joined(separator: " "),
      words.dropFirst(count / 2).joined(separator: " ")
    )
  }

  /// A label under a rule, and the first half of a sentence, at the foot of a page.
  private func start(_ half: String) -> PageSketch {
    var page = PageSketch(1)
    page.prose(300, seed: 1, y: 100)
    page.rule(640)
    page.put(Self.label, x: 74, y: 655, .bold)
    page.paragraph(half, x: 74, y: 672, to: 521)
    return page
  }

  private func children(_ document: Document) -> [[String]] {
    document.blocks(.box).map { $0.children.map(\.text) }
  }

  @Test(
    "A page's end cuts a labelled box; its rule at the next page's head may stand above a table's headings"
  )
  func cutByPage() {
    let (first, second) = halves(60, seed: 2)
    var end = PageSketch(2)
    let foot = end.paragraph(second, x: 74, y: 80, to: 521)
    end.rule(foot)
    end.put("Last year", x: 300, y: foot + 16, Look(size: 9, isBold: true))
    end.put("This year", x: 420, y: foot + 16, Look(size: 9, isBold: true))
    for (row, text) in ["Boats", "Ropes", "Lamps"].enumerated() {
      let y = foot + 38 + 16 * Double(row)
      end.rule(y - 12, pieces: [72, 296, 416, 523])
      end.put(text, x: 74, y: y, Look(size: 9))
      end.put("71%", x: 300, y: y, Look(size: 9))
      end.put("83%", x: 420, y: y, Look(size: 9))
    }
    end.rule(foot + 74, pieces: [72, 296, 416, 523])
    end.prose(60, seed: 3, y: foot + 100)
    let document = Document.of(start(first), end)
    #expect(children(document) == [[Self.label, Prose.sentence(60, seed: 2)]])
    #expect(document.tables.count == 1)
  }

  @Test("Labelled text under a rule that nothing ends at the next page's head is text")
  func noRest() {
    let (first, second) = halves(60, seed: 2)
    var end = PageSketch(2)
    end.paragraph(second, y: 80)
    let document = Document.of(start(first), end)
    #expect(document.blocks(.box).isEmpty)
    #expect(document.texts(.paragraph).contains(Prose.sentence(60, seed: 2)))
  }

  @Test("The end of a column cuts a labelled box")
  func cutByColumn() {
    let (first, second) = halves(40, seed: 2)
    var pages = [PageSketch(1), PageSketch(2), PageSketch(3)]
    let y = pages[0].prose(60, seed: 1, y: 100, to: gutter.left) + 10
    pages[0].rule(y, from: 72, to: gutter.left)
    pages[0].put(Self.label, x: 74, y: y + 15, .bold)
    pages[0].paragraph(first, x: 74, y: y + 32, to: gutter.left - 2)
    let foot = pages[0].paragraph(second, x: gutter.right + 2, y: 100, to: 521)
    pages[0].rule(foot, from: gutter.right)
    pages[0].prose(75, seed: 3, x: gutter.right, y: foot + 24)
    for number in [1, 2] {
      pages[number].prose(75, seed: 2 * number + 3, y: 100, to: gutter.left)
      pages[number].prose(75, seed: 2 * number + 4, x: gutter.right, y: 100)
    }
    let document = Document.of(pages)
    #expect(children(document) == [[Self.label, Prose.sentence(40, seed: 2)]])
    #expect(
      document.texts(.paragraph) == [1, 3].map { Prose.sentence($0 == 1 ? 60 : 75, seed: $0) }
        + [5, 6, 7, 8].map { Prose.sentence(75, seed: $0) })
  }

  @Test("Indented text between two labelled boxes is none")
  func between() {
    var page = PageSketch()
    var y = page.prose(30, seed: 1, y: 90)
    for seed in [2, 4] {
      page.rule(y)
      page.put(Self.label, x: 74, y: y + 15, .bold)
      y = page.prose(40, seed: seed, x: 74, y: y + 32, to: 521)
      page.rule(y)
      if seed == 2 { y = page.prose(40, seed: 3, x: 100, y: y + 20, to: 510) + 10 }
    }
    page.prose(60, seed: 5, y: y + 30)
    #expect(
      children(Document.of(page)) == [2, 4].map { [Self.label, Prose.sentence(40, seed: $0)] })
  }

  @Test("Notes at the page's foot are no notes of a table that ends with the second rule")
  func aboveNotes() {
    var page = PageSketch()
    page.put("They were counted in spring.^{8}", y: 90)
    page.rule(110)
    page.put(Self.label, x: 74, y: 125, .bold)
    let foot = page.prose(50, seed: 2, x: 74, y: 142, to: 521)
    page.rule(foot)
    page.put("8. Ferries alone were counted.", y: 780, Look(size: 8.5))
    #expect(children(Document.of(page)) == [[Self.label, Prose.sentence(50, seed: 2)]])
  }
}
