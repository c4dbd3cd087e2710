internal import PDFReading

/// Brings the lines of one column that stand side by side into one row: a list's mark whose baseline is a little off
/// its text's may have been taken for a part of the other column's row, which lies between.
struct ColumnRows {
  let settings: LayoutSettings
  let gutter: Double

  /// The lines in order with their rows put right; nil where all are.
  func settled(_ lines: [Line]) -> [Line]? {
    var rows = lines.map(\.row)
    var hasChanged = false
    for isLeft in [true, false] {
      let side = lines.indices.filter {
        isLeft ? lines[$0].box.x1 < gutter : lines[$0].box.x0 > gutter
      }
      for position in side.indices.dropFirst() {
        let line = side[position]
        for other in side[max(0, position - Self.reach)..<position]
        where rows[other] != rows[line] && areBeside(lines[other], lines[line]) {
          let isShorter = lines[line].letterCount < lines[other].letterCount
          if isShorter { rows[line] = rows[other] } else { rows[other] = rows[line] }
          hasChanged = true
        }
      }
    }
    guard hasChanged else { return nil }
    let order = lines.indices.sorted {
      (rows[$0], lines[$0].box.x0, $0) < (rows[$1], lines[$1].box.x0, $1)
    }
    return order.map { index in
      var line = lines[index]
      line.row = rows[index]
      return line
    }
  }

  /// How many lines before one can stand beside it.
  private static let reach = 3

  private func areBeside(_ first: Line, _ second: Line) -> Bool {
    let smaller = min(first.size, second.size)
    return abs(first.box.baseline - second.box.baseline) <= settings.baselineTolerance * smaller
      && smaller > 0.5 * max(first.size, second.size)
      && first.box.horizontalOverlap(second.box) <= 0
  }
}
