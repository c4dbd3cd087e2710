internal import PDFReading

/// Glyphs → words, in no particular order.
struct WordBuilder {
  let settings: LayoutSettings

  /// Joins glyphs that touch, in the order in which they come, then what was drawn out of order.
  ///
  /// `styleMap` leads from the page's style numbers to the document's. Figures that are narrow for their font come
  /// as words of their own, marked as raised until their row tells.
  func words(
    of page: PageContent, styleMap: [Int], figures: FigureWidths = FigureWidths()
  ) -> [Word] {
    var pieces: [Word] = []
    pieces.reserveCapacity(page.glyphs.count / 4)
    var text = ""
    var box = Box(x0: 0, y0: 0, x1: 0, y1: 0)
    var style: Int32 = -1
    var isNarrow = false
    func close() {
      guard !text.isEmpty else { return }
      var word = Word(text: text, box: box, style: styleMap[Int(style)], isSuperscript: isNarrow)
      word.startsCell = startsCell
      pieces.append(word)
    }
    let cells = CellStarts(page)
    var startsCell = false
    var last = box
    var climb: VerticalRun.Step?
    for var glyph in page.glyphs {
      let scale = page.styles[Int(glyph.style)].size
      let narrow = figures.isNarrow(glyph, page.styles[Int(glyph.style)])
      if glyph.scalar == "\u{AD}",
        figures.givesHyphensAsSoft(page.styles[Int(glyph.style)].fontName)
      {
        glyph.scalar = "-"
      }
      let gap = glyph.box.x0 - box.x1
      let continues =
        glyph.style == style && narrow == isNarrow && abs(glyph.box.y1 - box.y1) < 0.1 * scale
        && gap < settings.wordGap * scale && gap > -0.45 * scale
        && (abs(gap) < 0.02 * scale || !cells.contains(glyph.box.x0, size: scale))
      // Letters along a side of the page are a word too, not one each.
      let step =
        glyph.style == style && !continues
        ? VerticalRun.step(from: last, to: glyph.box, size: scale) : nil
      defer { last = glyph.box }
      if let step, climb == step || climb == nil && text.unicodeScalars.count == 1 {
        climb = step
        text.unicodeScalars.append(glyph.scalar)
        box = box.union(glyph.box)
      } else if continues, climb == nil {
        text.unicodeScalars.append(glyph.scalar)
        box.x1 = max(box.x1, glyph.box.x1)
        box.y0 = min(box.y0, glyph.box.y0)
      } else {
        close()
        text = ""
        text.unicodeScalars.append(glyph.scalar)
        box = glyph.box
        style = glyph.style
        isNarrow = narrow
        climb = nil
        startsCell = cells.contains(glyph.box.x0, size: scale)
      }
    }
    close()
    return MergedMarks.parted(pieces)
  }
}
