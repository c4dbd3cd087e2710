/// Percentages by subject, a row each, with a mark for each report: W. S. Cleveland and R. McGill,
/// "Graphical perception", Journal of the American Statistical Association 79 (1984).
struct DotPlot {
  /// A row of the plot.
  struct Row {
    var label: String
    /// Value by number of the series.
    var values: [(series: Int, value: Double)]
  }

  var title: String
  var subtitle: String
  var axisLabel: String
  var series: [String]
  var rows: [Row]
  var notes: [String]
  var sources: PlotSources

  private static let labelWidth = 250.0

  /// The drawing.
  func svg() -> String {
    var frame = PlotFrame(title: title, subtitle: subtitle)
    frame.legend(
      series.enumerated().map { number, name in
        PlotFrame.Key(label: name) {
          MarkStyle.series(number).draw(on: &$0, x: $1, y: $2, radius: 5)
        }
      })
    let labels = rows.map {
      FontMetrics.lines(of: $0.label, size: 11.5, width: Self.labelWidth)
    }
    let widest = labels.joined().map { FontMetrics.width(of: $0, size: 11.5) }.max() ?? 0
    let left = PlotFrame.margin + widest + 16
    let right = PlotFrame.width - PlotFrame.margin - 16
    func x(_ value: Double) -> Double { left + value / 100 * (right - left) }
    let top = frame.y
    let heights = zip(rows, labels).map { row, lines in
      max(
        Self.lanes(of: row).map { Double($0.lane) * 11 }.max().map { $0 + 24 } ?? 24,
        Double(lines.count) * 14 + 8)
    }
    let bottom = top + heights.reduce(0, +) + 4
    for value in stride(from: 0.0, through: 100, by: 20) {
      frame.canvas.line(x(value), top, x(value), bottom, colour: Palette.faint, thickness: 0.8)
      frame.canvas.text("\(Int(value))%", x: x(value), y: bottom + 15, size: 11, anchor: .middle)
    }
    var y = top
    for (row, (lines, height)) in zip(rows, zip(labels, heights)) {
      let middle = y + height / 2
      for (number, line) in lines.enumerated() {
        frame.canvas.text(
          line, x: left - 12, y: middle + 4 + (Double(number) - Double(lines.count - 1) / 2) * 14,
          size: 11.5, anchor: .end)
      }
      frame.canvas.line(left, y, right, y, colour: "#EEEEEE", thickness: 0.8)
      let lanes = Self.lanes(of: row)
      let deepest = lanes.map(\.lane).max() ?? 0
      for entry in lanes {
        let style = MarkStyle.series(entry.series)
        style.draw(
          on: &frame.canvas, x: x(entry.value),
          y: middle + (Double(entry.lane) - Double(deepest) / 2) * 11, radius: 5,
          tip: "\(row.label), \(series[entry.series]): \(SVGCanvas.number(entry.value))%")
      }
      y += height
    }
    frame.canvas.line(left, bottom, right, bottom)
    frame.canvas.text(
      axisLabel, x: (left + right) / 2, y: bottom + 32, size: 11, anchor: .middle)
    frame.skip(bottom - top + 40)
    return frame.document(notes: notes, sources: sources)
  }

  /// Values that would cover each other stand under one another.
  private static func lanes(of row: Row) -> [(series: Int, value: Double, lane: Int)] {
    var ends: [Double] = []
    return row.values.sorted { ($0.value, $0.series) < ($1.value, $1.series) }.map { entry in
      let lane = ends.firstIndex { entry.value - $0 >= 3.2 } ?? ends.count
      if lane == ends.count { ends.append(entry.value) } else { ends[lane] = entry.value }
      return (entry.series, entry.value, lane)
    }
  }
}
