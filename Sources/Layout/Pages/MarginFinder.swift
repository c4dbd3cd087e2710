internal import PDFReading

/// Finds text set in the margin beside the column: side heads and notes.
struct MarginFinder {
  let sheet: PageSheet
  let measure: TypeMeasure
  /// Tables and boxes of the page: a head may stand beside one.
  var areas: [Box] = []
  /// The gutter of a page in two columns.
  var gutter: Double?

  /// Groups of margin lines, each from the top, among lines given by index.
  ///
  /// A margin group stands beside lines of the column and ends well before the column begins; its lines have one
  /// style and follow closely. A heading that is set further out than its text stands beside nothing.
  func groups(_ indices: [Int]) -> [[Int]] {
    let edge = measure.bodyLeft - 0.4 * measure.bodySize
    // The left of two columns is no margin of the right one.
    if let gutter, edge > gutter { return [] }
    let body = (indices.map { sheet.lines[$0].box } + areas).filter {
      // Marks of lists hang left of most text where lists are most of it.
      $0.x0 > edge - 3 * measure.bodySize && $0.x0 < measure.bodyLeft + 4 * measure.bodySize
    }
    guard !body.isEmpty else { return [] }
    var groups: [[Int]] = []
    for index in indices.sorted(by: { sheet.lines[$0].box.y0 < sheet.lines[$1].box.y0 }) {
      let line = sheet.lines[index]
      // A long word may fill the margin.
      let limit = line.letterCount > 12 ? measure.bodyLeft : edge
      guard line.box.x1 < limit, line.letterCount > 2, ListMarker.parse(line.text) == nil else {
        continue
      }
      if let last = groups.last?.last, sheet.lines[last].style == line.style,
        line.box.y0 - sheet.lines[last].box.y1 < 0.6 * line.size
      {
        groups[groups.count - 1].append(index)
      } else {
        groups.append([index])
      }
    }
    return groups.filter { group in group.contains { isBeside(body, sheet.lines[$0].box) } }
  }

  /// Whether lines of the column stand at a good part of a line's height: their baselines need not agree.
  private func isBeside(_ body: [Box], _ line: Box) -> Bool {
    body.reduce(0) { sum, other in
      other.x0 > line.x1 ? sum + max(0, other.verticalOverlap(line)) : sum
    } > 0.35 * line.height
  }
}
