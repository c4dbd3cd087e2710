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

  /// Where many lines of the right column begin, and where many of the left one end: text, items and boxes have edges of
  /// their own.
  private let lefts: [Double]
  private let rights: [Double]

  /// With the edges of the columns taken from the lines beside the gutter; nil where none is right of it.
  init?(styles: [TextStyle], measure: TypeMeasure, gutter: Double, sheets: [PageSheet]) {
    self.styles = styles
    self.measure = measure
    self.gutter = gutter
    let lines = sheets.flatMap(\.lines).filter {
      abs($0.size - measure.bodySize) < 0.03 * measure.bodySize
    }
    let lefts = Self.edges(lines.filter { $0.box.x0 > gutter }, \.box.x0)
    guard let left = lefts.first else { return nil }
    columnLeft = left
    self.lefts = lefts
    rights = Self.edges(lines.filter { $0.box.x1 < gutter }, \.box.x1)
  }

  /// The places, to the half point, at which lines with a good share of the letters stand; that of most comes first, and
  /// however few.
  private static func edges(_ lines: [Line], _ place: (Line) -> Double) -> [Double] {
    var letters: [Int: Int] = [:]
    for line in lines { letters[Int((place(line) * 2).rounded()), default: 0] += line.letterCount }
    let all = letters.values.reduce(0, +)
    let sorted = letters.sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }
    return sorted.enumerated().filter { index, edge in
      index == 0 || Double(edge.value) > fewestLetters * Double(all)
    }.map { Double($0.element.key) / 2 }
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

  /// The word of a line that begins the right column.
  private func place(in line: Line) -> Int? {
    guard line.box.x0 < gutter, line.box.x1 > gutter else { return nil }
    return line.words.indices.dropFirst().first { begins($0, of: line.words) }
  }

  /// Whether a word stands at an edge of the right column, behind one at an edge of the left; or at the edge of most, behind
  /// a gap that no other of its line comes near or a word that is set otherwise.
  private func begins(_ place: Int, of words: [Word]) -> Bool {
    guard words[place - 1].box.x1 < gutter, words[place].box.x0 > gutter,
      isNear(words[place].box.x0, lefts), !words[place].isAttached
    else { return false }
    let gap = words[place].box.x0 - words[place - 1].box.x1
    guard gap > Self.leastGap * measure.bodySize else { return false }
    // Spaces as wide as the gutter may part the words of a justified line.
    if isNear(words[place - 1].box.x1, rights) { return true }
    guard isNear(words[place].box.x0, [columnLeft]) else { return false }
    let (before, after) = (styles[words[place - 1].style], styles[words[place].style])
    if before.size != after.size || before.colour != after.colour { return true }
    let others = words.indices.dropFirst().filter { $0 != place }.map {
      words[$0].box.x0 - words[$0 - 1].box.x1
    }
    return gap > Self.wider * (others.max() ?? 0)
  }

  private func isNear(_ place: Double, _ edges: [Double]) -> Bool {
    edges.contains { abs($0 - place) < Self.edge * measure.bodySize }
  }

  /// By how much of the body size a word may miss the column's edge: the room beside a letter differs.
  private static let edge = 0.15
  /// The narrowest gutter, as a share of the body size; a loose space is not wider.
  private static let leastGap = 0.6
  /// How much wider than the line's spaces the gutter is.
  private static let wider = 1.4
  /// The share of a column's letters in lines with an edge of their own; ragged lines end anywhere.
  private static let fewestLetters = 0.04
}
