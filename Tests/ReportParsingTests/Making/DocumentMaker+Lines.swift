import PDFReading

@testable import Layout

extension DocumentMaker {
  /// A line of a cover, in letters of a size.
  mutating func coverLine(_ text: String, size: Double = 15) {
    add(.title, text)
    setLines([text], size: size)
  }

  /// Makes the last block of lines in letters of a size.
  mutating func setLines(_ texts: [String], size: Double) {
    let last = blocks.count - 1
    let place = blocks[last].regions[0]
    let style = TextStyle(
      fontName: "Serif", size: size, isBold: false, isItalic: false, colour: Self.grey(0))
    blocks[last].lines = texts.enumerated().map { row, text in
      var box = place.box
      box.y0 += Double(row) * size
      box.y1 = box.y0 + size
      return Line(
        page: place.page, row: row, words: [Word(text: text, box: box, style: 0)], styles: [style])
    }
  }

  /// A mark in the last block and its note at the foot of the page.
  mutating func footnote(_ marker: String, _ text: String) {
    blocks[blocks.count - 1].content.marks.append(
      FootnoteMark(marker: marker, offset: 0, page: page))
    let box = Box(x0: 60, y0: 780, x1: 500, y1: 790)
    footnotes.append(
      FootnoteBlock(
        marker: marker,
        content: TextContent(runs: [TextRun(text: text, isBold: false, isItalic: false)]),
        regions: [PageBox(page: page, box: box)], anchorPages: [page], lines: []))
  }
}
