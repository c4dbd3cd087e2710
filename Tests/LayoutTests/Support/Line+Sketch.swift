import PDFReading

@testable import Layout

extension Line {
  /// A line of usual setting with its first letter at `x`, in document style 0.
  static func sketch(
    _ text: String, x: Double = 72, y: Double = 100, row: Int = 0, page: Int = 1,
    _ look: Look = .body
  ) -> Line {
    var sketch = PageSketch(page)
    sketch.put(text, x: x, y: y, look)
    let settings = LayoutSettings()
    let words = WordBuilder(settings: settings).words(
      of: sketch.content, styleMap: Array(sketch.styles.indices))
    let line = LineBuilder(settings: settings).lines(of: words, page: page, styles: sketch.styles)
    return Line(page: page, row: row, words: line.flatMap(\.words), styles: sketch.styles)
  }
}
