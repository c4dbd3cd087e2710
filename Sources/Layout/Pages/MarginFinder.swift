internal import PDFReading

/// Finds text set in the margin beside the column: side heads and notes.
struct MarginFinder {
  let sheet: PageSheet
  let measure: TypeMeasure

  /// Groups of margin lines, each from the top, among lines given by index.
  ///
  /// A margin group starts level with a line of the column and ends well before the column begins; lines that
  /// follow under it in the same style belong to it.
  func groups(_ indices: [Int]) -> [[Int]] {
    let edge = measure.bodyLeft - 0.4 * measure.bodySize
    let body = indices.filter {
      abs(sheet.lines[$0].box.x0 - measure.bodyLeft) < 0.5 * measure.bodySize
        && sheet.lines[$0].box.width > 0.3 * (measure.bodyRight - measure.bodyLeft)
    }
    guard !body.isEmpty else { return [] }
    var groups: [[Int]] = []
    for index in indices.sorted(by: { sheet.lines[$0].box.y0 < sheet.lines[$1].box.y0 }) {
      let line = sheet.lines[index]
      guard line.box.x1 < edge, line.letterCount > 2, ListMarker.parse(line.text) == nil else {
        continue
      }
      if let last = groups.last?.last, sheet.lines[last].style == line.style,
        line.box.y0 - sheet.lines[last].box.y1 < 0.6 * line.size
      {
        groups[groups.count - 1].append(index)
      } else if body.contains(where: {
        sheet.lines[$0].box.verticalOverlap(line.box) > 0.5
          * min(line.box.height, sheet.lines[$0].box.height)
      }) {
        groups.append([index])
      }
    }
    return groups
  }
}
