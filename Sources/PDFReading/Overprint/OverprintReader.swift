import CPopplerGraphics

/// Reads a page that is printed over itself in its two parts.
struct OverprintReader {
  let interpreter: PageInterpreter
  let content: PageContent

  /// The parts; nil where there is only one.
  func read() -> Overprint? {
    // The page that was read last is still there: its shapes cost nothing.
    let shapes =
      interpreter.withMarks(ofPage: content.number) { InterpretedGraphicsReader.boxes($0) } ?? []
    let letters = interpreter.letterPlaces(ofPage: content.number)
    guard let cut = OverprintFinder(letters: letters, shapes: shapes).cut(),
      let lower = layer(
        letters: 0..<cut.letter, shapes: Set(shapes.indices).subtracting(cut.shapes)),
      let upper = layer(letters: cut.letter..<letters.count, shapes: cut.shapes)
    else { return nil }
    return Overprint(lower: lower, upper: upper, covered: cut.covered)
  }

  /// What some letters and shapes show, counted in drawing order.
  private func layer(letters: Range<Int>, shapes: Set<Int>) -> Overprint.Layer? {
    interpreter.withMarks(ofPage: content.number, letters: letters) { marks in
      let text = InterpretedGlyphReader(marks).list
      var part = content
      part.styles = text.styles
      part.glyphs = text.glyphs
      return Overprint.Layer(
        styles: text.styles, glyphs: text.glyphs, nameless: text.nameless,
        graphics: InterpretedGraphicsReader(part).read(marks) { shapes.contains($0) })
    }
  }
}
