internal import PDFReading

/// Cuts lines that run over the gutter by chance: a large line that fills its column ends so near a line of the
/// other column that no gap between cells is wider.
struct GutterCut {
  let styles: [TextStyle]
  let measure: TypeMeasure
  /// The gutter of most pages.
  let gutter: Double
  /// Where the right column begins.
  let columnLeft: Double

  /// With the column's left edge taken from the lines right of the gutter; nil where there are none.
  init?(styles: [TextStyle], measure: TypeMeasure, gutter: Double, sheets: [PageSheet]) {
    self.styles = styles
    self.measure = measure
    self.gutter = gutter
    var lefts: [Int: Int] = [:]
    for sheet in sheets {
      for line in sheet.lines
      where line.box.x0 > gutter && abs(line.size - measure.bodySize) < 0.03 * measure.bodySize {
        lefts[Int((line.box.x0 * 2).rounded()), default: 0] += line.letterCount
      }
    }
    guard let left = lefts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) })?.key else {
      return nil
    }
    columnLeft = Double(left) / 2
  }

  /// The lines in order, each cut where it has to be; nil where none has.
  func cut(_ lines: [Line]) -> [Line]? {
    guard lines.contains(where: { place(in: $0) != nil }) else { return nil }
    return lines.flatMap { line in
      guard let place = place(in: line) else { return [line] }
      return [line.words[..<place], line.words[place...]].map {
        Line(page: line.page, row: line.row, words: Array($0), styles: styles)
      }
    }
  }

  /// The word of a line that begins the right column: it stands at that column's edge, behind a gap that no other
  /// of its line comes near, or set otherwise than the word before it.
  private func place(in line: Line) -> Int? {
    guard line.box.x0 < gutter, line.box.x1 > columnLeft else { return nil }
    let words = line.words
    guard
      let place = words.indices.dropFirst().first(where: {
        abs(words[$0].box.x0 - columnLeft) < Self.edge * measure.bodySize
      }), words[place - 1].box.x1 < gutter, !words[place].isAttached
    else { return nil }
    let gap = words[place].box.x0 - words[place - 1].box.x1
    guard gap > Self.leastGap * measure.bodySize else { return nil }
    let (before, after) = (styles[words[place - 1].style], styles[words[place].style])
    if before.size != after.size || before.colour != after.colour { return place }
    let others = words.indices.dropFirst().filter { $0 != place }.map {
      words[$0].box.x0 - words[$0 - 1].box.x1
    }
    return gap > Self.wider * (others.max() ?? 0) ? place : nil
  }

  /// By how much of the body size a word may miss the column's edge: the room beside a letter differs.
  private static let edge = 0.15
  /// The narrowest gutter, as a share of the body size; a loose space is not wider.
  private static let leastGap = 0.6
  /// How much wider than the line's spaces the gutter is.
  private static let wider = 1.4
}
