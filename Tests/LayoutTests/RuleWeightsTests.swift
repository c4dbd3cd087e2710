import PDFReading
import Testing

@testable import Layout

@Suite("Weights of rules")
struct RuleWeightsTests {
  /// Sizes of the parts of a stack of rules, drawn heavy (1.1 points) for a capital letter, light (0.6) for a small one.
  private func parts(_ weights: String) -> [Int] {
    let stack = weights.enumerated().map { number, weight in
      Edge(
        position: 100 + 30 * Double(number), start: 72, end: 523, isHorizontal: true,
        isRule: weight != "-", thickness: weight == "T" ? 1.1 : 0.6)
    }
    return RuleWeights.parted(stack).map(\.count)
  }

  @Test("Two heavy rules that follow each other part tables with lighter rules within")
  func parted() {
    #expect(parts("TtTTtT") == [3, 3])
    #expect(parts("TtttTTtTTttT") == [5, 3, 4])
  }

  @Test("The first may be the rest of a table of the page before, the last goes on on the next")
  func cut() {
    #expect(parts("TTtT") == [1, 3])
    #expect(parts("TTTtT") == [2, 3])
    #expect(parts("tTTtT") == [2, 3])
    #expect(parts("TtTTt") == [3, 2])
  }

  @Test(
    "What heavy and light rules do not enclose by turns is one stack",
    arguments: ["TtT", "TTTT", "tttt", "TtTtT", "TtTTT", "TTTTtT", "tTTt", "TtTT-T", "TTt"])
  func whole(_ weights: String) {
    #expect(parts(weights) == [weights.count])
  }

  private func draw(_ weights: [Double], on page: inout PageSketch, top: Double) {
    for (weight, y) in zip(weights, [0.0, 18, 54]) {
      page.graphics.rules.append(
        Rule(
          box: Box(x0: 72, y0: top + y - weight / 2, x1: 523, y1: top + y + weight / 2),
          colour: Colour(red: 0, green: 0, blue: 0)))
    }
    for (text, x, y) in [
      ("Last year", 310.0, 13.0), ("This year", 410, 13), ("Boats that were kept in good", 78, 32),
      ("order all year", 78, 46), ("Fair", 410, 32),
    ] {
      page.put(text, x: x, y: top + y)
    }
  }

  @Test("Tables between heavy rules stay apart from text in two columns between them")
  func tables() {
    var pages = (1...3).map { number in
      var page = PageSketch(number)
      page.prose(200, seed: 10 + number, y: 80, to: 285)
      page.prose(200, seed: 20 + number, x: 310, y: 80)
      return page
    }
    var page = PageSketch(4)
    for (number, top) in [80.0, 320].enumerated() {
      draw([1.1, 0.6, 1.1], on: &page, top: top)
      page.prose(35, seed: 3 + number, y: top + 90, to: 285)
      page.prose(35, seed: 5 + number, x: 310, y: top + 90)
    }
    pages.append(page)
    let tables = Document.of(pages).tables
    #expect(tables.map(\.columnCount) == [3, 3])
    #expect(tables.map(\.headerRows) == [1, 1])
  }

  @Test(
    "Rows above the only light rule are headings, where the others are heavier",
    arguments: zip([[1.1, 0.6, 1.1], [1.1, 1.1, 1.1], [0.6, 0.6, 1.1]], [1, 0, 0]))
  func headed(_ weights: [Double], heads: Int) {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 80)
    draw(weights, on: &page, top: 260)
    page.prose(60, seed: 2, y: 360)

    #expect(Document.of(page).tables.map(\.headerRows) == [heads])
  }
}
