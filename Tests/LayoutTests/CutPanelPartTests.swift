import PDFReading
import Testing

@testable import Layout

@Suite("Parts of labelled boxes at a page's end")
struct CutPanelPartTests {
  private static let label = "Good practice example"

  /// How what stands at the foot of a page and at the head of the next differs from a labelled box that the page's end
  /// cuts.
  enum Difference: CaseIterable {
    case wideEnd, colouredEnd, thickEnd, ruleWithin, headingAbove, boldText, plainLabel, farLabel
    case textLeftOfRule, textRightOfRule, columns
  }

  private func document(_ difference: Difference?) -> Document {
    let words = Prose.sentence(60, seed: 2).split(separator: " ")
    let (left, right): (Double, Double) =
      switch difference {
      case .textLeftOfRule: (100, PageSketch.right)
      case .textRightOfRule: (PageSketch.left, 440)
      default: (PageSketch.left, PageSketch.right)
      }
    var start = PageSketch(1)
    start.prose(300, seed: 1, y: 100)
    if difference == .headingAbove { start.put("Another matter", y: 634, .bold) }
    start.rule(640, from: left, to: right)
    let y = difference == .farLabel ? 670.0 : 655
    start.put(Self.label, x: 74, y: y, difference == .plainLabel ? .body : .bold)
    if difference == .columns {
      for row in 1...3 {
        start.put("Boats", x: 74, y: y + 17 * Double(row))
        start.put("Nine", x: 300, y: y + 17 * Double(row))
      }
    } else {
      start.paragraph(
        words.prefix(30).joined(separator: " "), x: 74, y: y + 17, to: 521,
        difference == .boldText ? .bold : .body)
    }
    if difference == .ruleWithin { start.rule(y + 34, to: 300) }
    var end = PageSketch(2)
    let foot = end.paragraph(words.dropFirst(30).joined(separator: " "), x: 74, y: 80, to: 521)
    end.rule(
      foot, from: difference == .wideEnd ? 66 : left, to: difference == .wideEnd ? 530 : right)
    if difference == .colouredEnd {
      end.graphics.rules[0].colour = Colour(red: 200, green: 0, blue: 0)
    }
    if difference == .thickEnd { end.graphics.rules[0].box.y1 += 1 }
    end.prose(60, seed: 3, y: foot + 30)
    return Document.of(start, end)
  }

  private func children(_ document: Document) -> [[String]] {
    document.blocks(.box).map { $0.children.map(\.text) }
  }

  @Test("Two parts alike are a box")
  func alike() {
    #expect(children(document(nil)) == [[Self.label, Prose.sentence(60, seed: 2)]])
  }

  @Test(
    "Two parts that differ, or that something else explains, are text",
    arguments: Difference.allCases)
  func unlike(_ difference: Difference) {
    #expect(document(difference).blocks(.box).isEmpty)
  }

  @Test("A part ends above the page's notes, and goes on beneath a table at the next page's head")
  func aroundOthers() {
    let words = Prose.sentence(60, seed: 2).split(separator: " ")
    var start = PageSketch(1)
    start.prose(60, seed: 1, y: 100)
    start.put("They were counted in spring.^{8}", y: 600)
    start.rule(640)
    start.put(Self.label, x: 74, y: 655, .bold)
    start.paragraph(words.prefix(30).joined(separator: " "), x: 74, y: 672, to: 521)
    start.put("^{8} Ferries alone were counted.", y: 780, .small)
    var end = PageSketch(2)
    let top = end.table(
      [["Boats", "Nine"], ["Ropes", "Four"], ["Lamps", "Two"]], xs: [72, 300, 523], top: 60)
    let foot = end.paragraph(
      words.dropFirst(30).joined(separator: " "), x: 74, y: top + 24, to: 521)
    end.rule(foot)
    end.prose(60, seed: 3, y: foot + 30)
    let document = Document.of(start, end)
    #expect(children(document) == [[Self.label, Prose.sentence(60, seed: 2)]])
    #expect(document.tables.count == 1)
    #expect(document.footnotes.map(\.content.text) == ["Ferries alone were counted."])
  }
}
