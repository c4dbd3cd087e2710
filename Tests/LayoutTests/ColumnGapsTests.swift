import PDFReading
import Testing

@testable import Layout

@Suite("ColumnGaps")
struct ColumnGapsTests {
  private let box = Box(x0: 72, y0: 90, x1: 523, y1: 200)

  @Test("Columns are parted where no row has text")
  func gaps() {
    let lines = [("North", 72.0, 0), ("Good", 220, 0), ("South and West", 72, 1), ("Fair", 220, 1)]
      .map { Line.sketch($0.0, x: $0.1, y: 100 + 20 * Double($0.2), row: $0.2) }
    let edges = ColumnGaps.edges(of: lines, in: box, narrowest: 6)
    #expect(edges.count == 3)
    #expect(edges.first == 72 && edges.last == 523)
    #expect(edges[1] > lines[2].box.x1 && edges[1] <= 220)
  }

  @Test("A line alone in its row may span the columns")
  func spanning() {
    let lines = [
      Line.sketch("A heading that goes on over the columns", x: 72, y: 80, row: 0),
      Line.sketch("North", x: 72, y: 100, row: 1), Line.sketch("Good", x: 220, y: 100, row: 1),
    ]
    #expect(ColumnGaps.edges(of: lines, in: box, narrowest: 6).count == 3)
  }

  @Test("A gap that is too narrow parts nothing")
  func narrow() {
    let lines = [Line.sketch("North", x: 72), Line.sketch("Good", x: 103)]
    #expect(ColumnGaps.edges(of: lines, in: box, narrowest: 6) == [72, 523])
    #expect(ColumnGaps.edges(of: lines, in: box, narrowest: 2).count == 3)
  }

  @Test("Without rows of two cells there is one column")
  func none() {
    #expect(ColumnGaps.edges(of: [.sketch("North")], in: box, narrowest: 6) == [72, 523])
  }

  @Test("Text can reach to the next column, in the last to the text's edge")
  func limits() {
    #expect(ColumnGaps.limits([72, 200, 400], right: 523, em: 10) == [195, 523])
  }
}
