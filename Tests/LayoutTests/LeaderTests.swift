import PDFReading
import Testing

@testable import Layout

@Suite("Dots that lead from a label to its figures")
struct LeaderTests {
  private let look = Look(size: 10)

  /// Labels with dots behind them, each a word, up to one place, or from where the label ends; and figures.
  private func tables(
    _ rows: [(label: String, figures: [String])], end: Double, isTouching: Bool = false
  ) -> [[[String]]] {
    PageSketch.tables(above: 420) { page in
      for (number, row) in rows.enumerated() {
        let y = 220 + 14 * Double(number)
        // One dot every 10 points, for as many as there is room before the end.
        let right = page.put(row.label, x: PageSketch.left, y: y, look)
        let first = isTouching ? right + 5 : end - 10 * ((end - right - 2) / 10).rounded(.down)
        for x in stride(from: first, to: end, by: 10) { page.put(".", x: x, y: y, look) }
        for (figure, right) in zip(row.figures, [320.0, 380]) {
          page.put(figure, right: right, y: y, look)
        }
      }
    }.map(\.texts)
  }

  @Test("The first dot of a leader may touch its label; the stop of a short form is the label's")
  func firstDot() {
    let rows = [
      ("Corn.", ["1.2", "31"]), ("Rye of all kinds.", ["8.0", "7"]), ("Oats.", ["15.1", "9"]),
      ("Wheat from the U.S.", ["3.4", "12"]),
    ]
    #expect(
      tables(rows, end: 252, isTouching: true) == [
        [
          ["Corn", "1.2", "31"], ["Rye of all kinds", "8.0", "7"], ["Oats", "15.1", "9"],
          ["Wheat from the U.S.", "3.4", "12"],
        ]
      ])
  }

  @Test("A dot or two that a long label leaves room for")
  func short() {
    let rows = [
      ("Corn", ["1.2", "31"]), ("Rye of all the kinds that there were", ["8.0", "7"]),
      ("Oats", ["15.1", "9"]), ("Wheat from the hills in the northern", ["3.4", "12"]),
      ("Barley", ["2.0", "5"]),
    ]
    #expect(tables(rows, end: 262) == [rows.map { [$0.0] + $0.1 }])
  }
}
