import PDFReading
import Testing

@testable import Layout

@Suite("How sure a table is")
struct TableConfidenceTests {
  private let cell = Look(size: 10)

  /// A grid with a rule around every cell, its rows' texts in lines parted by bars.
  private func table(_ rows: [[String]], looks: [Look] = []) -> TableGrid? {
    let xs = [72.0, 300, 400, 523]
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    var (y, ys) = (220.0, [220.0])
    for (number, row) in rows.enumerated() {
      let cells = row.map { $0.split(separator: "|").map(String.init) }
      for (column, lines) in cells.enumerated() {
        for (index, line) in lines.enumerated() {
          let look =
            number == 0 ? Look(size: 10, isBold: true) : looks.dropFirst(index).first ?? cell
          page.put(line, x: xs[column] + 4, y: y + 13 + 12 * Double(index), look)
        }
      }
      y += 8 + 12 * Double(cells.map(\.count).max() ?? 1)
      ys.append(y)
    }
    for (number, height) in ys.enumerated() {
      page.rule(height, from: xs[0], to: xs[3])
      guard number > 0, rows[number - 1].count > 1 else { continue }
      for x in xs[1...2] { page.upright(x, from: ys[number - 1], to: height) }
    }
    for x in [xs[0], xs[3]] { page.upright(x, from: ys[0], to: y) }
    page.prose(60, seed: 2, y: y + 30)
    return Document.of(page).tables.first
  }

  private let heads = ["Harbour", "Before", "Now"]

  @Test("Rules around all cells leave little doubt")
  func ruled() {
    let grid = table([heads, ["Boats were counted|every day", "71%", "83%"]])
    #expect(grid?.rowCount == 2)
    #expect((grid?.confidence ?? 0) > 0.9)
  }

  @Test("A first row that is a sentence may be the text above")
  func sentence() {
    let grid = table([
      ["We asked at all harbours of the coast how many boats were seen on each day of the week."],
      heads, ["Boats were counted", "71%", "83%"],
    ])
    #expect(grid?.rowCount == 3)
    #expect((grid?.confidence ?? 1) < 0.9)
  }

  @Test("A bold line above plain ones in the only row's cell may be a row of its own")
  func mergedGroup() {
    let grid = table(
      [heads, ["Boats at sea|Boats were counted|every day", "71%", "83%"]],
      looks: [Look(size: 10, isBold: true), cell, cell])
    #expect(grid?.rowCount == 2)
    #expect((grid?.confidence ?? 1) < 0.9)
  }

  @Test("Numbered texts in the only row's cell may be rows of their own")
  func mergedNumbers() {
    let grid = table([heads, ["1. Boats|2. Ropes and|lamps", "Good", "Poor"]])
    #expect(grid?.rowCount == 2)
    #expect((grid?.confidence ?? 1) < 0.9)
  }
}
