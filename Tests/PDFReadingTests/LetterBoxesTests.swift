import TestSupport
import Testing

@testable import PDFReading

/// Strokes that follow a letter's outline are no lines.
@Suite struct LetterBoxesTests {
  private func glyph(_ box: Box) -> Glyph { Glyph(scalar: "n", style: 0, box: box) }

  private func random(_ generator: inout SeededGenerator, size: ClosedRange<Double>) -> Box {
    let x = Double.random(in: -20...600, using: &generator)
    let y = Double.random(in: -20...850, using: &generator)
    return Box(
      x0: x, y0: y, x1: x + Double.random(in: size, using: &generator),
      y1: y + Double.random(in: size, using: &generator))
  }

  @Test func manyShapesAreJudgedAsEachAlone() {
    var generator = SeededGenerator(seed: 7)
    let glyphs = (0..<800).map { index in
      glyph(random(&generator, size: index.isMultiple(of: 50) ? 80...300 : 5...30))
    }
    var all = LetterBoxes(glyphs)
    var found = 0
    for index in 0..<2_000 {
      // Half of them inside some letter.
      let letter = glyphs[index % glyphs.count].box
      let box = index.isMultiple(of: 2) ? random(&generator, size: 1...70) : letter.insetBy(1)
      var alone = LetterBoxes(glyphs)
      let isOutline = alone.isOutline(box)
      let isOutlineOfAll = all.isOutline(box)
      #expect(isOutlineOfAll == isOutline)
      found += isOutline ? 1 : 0
    }
    #expect(found > 500)
  }

  @Test func letterIsComparedWithThoseAtItsHeight() {
    let glyphs = (0..<6_400).map { index in
      let (x, y) = (Double(index % 80) * 7, Double(index / 80) * 10)
      return glyph(Box(x0: x, y0: y, x1: x + 6, y1: y + 9))
    }
    var letters = LetterBoxes(glyphs)
    let found = glyphs.count { letters.isOutline($0.box) }
    #expect(found == glyphs.count)
    #expect(letters.comparisons < glyphs.count * glyphs.count / 15)
  }

  @Test func drawingOverAllLettersIsGivenUp() {
    let box = Box(x0: 10, y0: 10, x1: 20, y1: 20)
    var letters = LetterBoxes(Array(repeating: glyph(box), count: 10_000))
    let other = Box(x0: 30, y0: 12, x1: 40, y1: 20)
    for _ in 0..<20_000 { _ = letters.isOutline(other) }
    #expect(letters.comparisons <= LetterBoxes.mostComparisons + 10_000)
  }
}
