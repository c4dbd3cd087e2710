import PDFReading
import Testing

@testable import Layout

/// Tables between three rules as books set them: their rows have no more room between them than the lines of a cell.
@Suite("Tables with even lines and narrow gaps")
struct QuestionTableTests {
  private let look = Look(size: 8)
  private let bold = Look(size: 8, isBold: true)
  private let xs = [72.0, 240, 330]

  /// Lines of a table from a height on, those of one text spanning its columns, ten points apart, on a page with running text.
  private func page(
    _ lines: [[String]], heads: Int, top: Double = 220, xs: [Double]? = nil, size: Double = 8
  ) -> PageSketch {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    page.rule(top - 8, to: 400)
    var y = top
    for (number, line) in lines.enumerated() {
      for (text, x) in zip(line, xs ?? self.xs) where !text.isEmpty {
        // What spans columns is set in.
        let indent = line.count == 1 ? 0.5 * size : 0
        page.put(text, x: x + indent, y: y, Look(size: size, isBold: number < heads))
      }
      if number + 1 == heads {
        page.rule(y + 5, to: 400)
        y += 6
      }
      y += 1.25 * size
    }
    page.rule(y - 0.6 * size, to: 400)
    page.prose(60, seed: 2, y: y + 40)
    return page
  }

  @Test("A title above the labels, wrapped ones, a note for a figure, a question over columns")
  func questions() {
    let sketch = page(
      [
        ["2.1 Lamps"], ["Do the keepers know of it and of", "Before", "Now"],
        ["what follows?", ""], ["Were all lamps of the old harbour lit", "76%", "81%"],
        ["before dusk?", ""],
        ["Did each of the keepers write it down", "No figures", "58%"],
        ["in the book?", "available"],
        ["Does the book tell what lies behind the ropes and the boats?"],
        ["Were boats counted?", "69%", "64%"], ["Were ropes mended?", "62%", "49%"],
        ["Do the keepers care for all of it?"], ["Were nets dried?", "11%", "12%"],
      ], heads: 3)
    #expect(
      Document.of(sketch).tables.map(\.texts) == [
        [
          ["2.1 Lamps", "", ""],
          ["Do the keepers know of it and of what follows?", "Before", "Now"],
          ["Were all lamps of the old harbour lit before dusk?", "76%", "81%"],
          ["Did each of the keepers write it down in the book?", "No figures available", "58%"],
          ["Does the book tell what lies behind the ropes and the boats?", "", ""],
          ["Were boats counted?", "69%", "64%"], ["Were ropes mended?", "62%", "49%"],
          ["Do the keepers care for all of it?", "", ""], ["Were nets dried?", "11%", "12%"],
        ]
      ])
  }

  @Test("A cell that reaches nearly to the next ends where other rows' cells begin")
  func alignedStarts() {
    // 0.8 em before the second column.
    let end = xs[1] - 0.8 * look.size
    var page = PageSketch()
    let label = "The lamps are lit"
    page.put(label, right: end, y: 100, look)
    page.put("Needs some care", x: xs[1], y: 100, look)
    let settings = LayoutSettings()
    let words = WordBuilder(settings: settings).words(
      of: page.content, styleMap: Array(page.styles.indices))
    let lines = LineBuilder(settings: settings).lines(of: words, page: 1, styles: page.styles)
    #expect(lines.map(\.text) == [label + " Needs some care"])
    let others = [
      Line.sketch("Lamps", x: 72, y: 80, row: 5, look),
      Line.sketch("Before", x: xs[1], y: 80, row: 5, look),
    ]
    #expect(
      AlignedStarts.parted(others + lines, styles: page.styles).map(\.text)
        == ["Lamps", "Before", label, "Needs some care"])
    #expect(AlignedStarts.parted(lines, styles: page.styles).count == 1)
  }

  @Test("Columns of a table set small stand nearer to each other than the text's size")
  func smallColumns() {
    // Figures set right beside texts set left, five points apart.
    let rows = [
      ["Harbour", "Northern", "Southern"], ["", "", "shore"], ["Boats", "6", "3"],
      ["Ropes", "30", "2"], ["Work", "Lamps of old", "Nets"], ["", "Boats", "Town lamps"],
    ]
    var sketch = page(
      rows.map { [$0[0], "", $0[2]] }, heads: 2, xs: [72, 0, 165], size: 6)
    var y = 220.0
    for (number, row) in rows.enumerated() {
      sketch.put(row[1], right: 160, y: y, Look(size: 6, isBold: number < 2))
      y += 7.5 + (number == 1 ? 6 : 0)
    }
    #expect(
      Document.of(sketch).tables.map(\.texts) == [
        [["Harbour", "Northern", "Southern shore"]] + rows.dropFirst(2)
      ])
  }
}
