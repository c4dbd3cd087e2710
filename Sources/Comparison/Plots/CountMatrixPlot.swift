/// Counts of two lists of subjects against each other: a circle's area shows the count, and the number
/// stands in it or beside.
struct CountMatrixPlot {
  var title: String
  var subtitle: String
  var rowAxis: String
  var columnAxis: String
  var rows: [String]
  var columns: [String]
  /// Count by row and column.
  var counts: [[Int]]
  var notes: [String]
  var sources: PlotSources

  /// The drawing.
  func svg() -> String {
    var frame = PlotFrame(title: title, subtitle: subtitle)
    let labels = rows.map { FontMetrics.lines(of: $0, size: 11.5, width: 230) }
    let widest = labels.joined().map { FontMetrics.width(of: $0, size: 11.5) }.max() ?? 0
    let left = PlotFrame.margin + widest + 14
    let right = PlotFrame.width - PlotFrame.margin
    let step = min(96, (right - left) / Double(max(columns.count, 1)))
    let heads = columns.map { FontMetrics.lines(of: $0, size: 11, width: max(step - 6, 40)) }
    let isTurned = heads.joined().contains { FontMetrics.width(of: $0, size: 11) > step - 4 }
    let headHeight =
      isTurned
      ? (columns.map { min(FontMetrics.width(of: $0, size: 11), 150) }.max() ?? 0) * 0.72 + 14
      : Double(heads.map(\.count).max() ?? 1) * 13 + 6
    frame.canvas.text(
      columnAxis, x: left + step * Double(columns.count) / 2, y: frame.y + 10, size: 11,
      anchor: .middle, colour: Palette.grey)
    frame.canvas.text(
      rowAxis, x: left - 12, y: frame.y + 10, size: 11, anchor: .end, colour: Palette.grey)
    let top = frame.y + 18 + headHeight
    for (column, lines) in heads.enumerated() {
      let x = left + step * (Double(column) + 0.5)
      if isTurned {
        frame.canvas.text(
          columns[column], x: x, y: top - 8, size: 11, turned: -45)
      } else {
        for (number, line) in lines.enumerated() {
          frame.canvas.text(
            line, x: x, y: top - 8 - Double(lines.count - 1 - number) * 13, size: 11,
            anchor: .middle)
        }
      }
    }
    let most = Double(counts.joined().max() ?? 1)
    let largest = min(15.0, step / 2 - 2)
    var y = top
    for (row, lines) in labels.enumerated() {
      let height = max(2 * largest + 2, Double(lines.count) * 14 + 6)
      let middle = y + height / 2
      frame.canvas.line(
        left, y, left + step * Double(columns.count), y, colour: Palette.faint,
        thickness: 0.6)
      for (number, line) in lines.enumerated() {
        frame.canvas.text(
          line, x: left - 12, y: middle + 4 + (Double(number) - Double(lines.count - 1) / 2) * 14,
          size: 11.5, anchor: .end)
      }
      for column in columns.indices where counts[row][column] > 0 {
        draw(
          counts[row][column], of: most, x: left + step * (Double(column) + 0.5), y: middle,
          largest: largest, on: &frame.canvas)
      }
      y += height
    }
    frame.canvas.line(
      left, y, left + step * Double(columns.count), y, colour: Palette.faint,
      thickness: 0.6)
    frame.skip(y - frame.y + 8)
    return frame.document(notes: notes, sources: sources)
  }

  private func draw(
    _ count: Int, of most: Double, x: Double, y: Double, largest: Double,
    on canvas: inout SVGCanvas
  ) {
    let radius = max(2.5, largest * (Double(count) / most).squareRoot())
    canvas.circle(x: x, y: y, radius: radius, fill: Palette.skyBlue, outline: Palette.black)
    let width = FontMetrics.width(of: "\(count)", size: 10)
    // The digits are as high as they are wide; in a circle of their size its line would cross them.
    if max(width + 3, 14) < 2 * radius {
      canvas.text("\(count)", x: x, y: y + 3.6, size: 10, anchor: .middle)
    } else {
      canvas.text("\(count)", x: x + radius + 2.5, y: y + 3.6, size: 10)
    }
  }
}
