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
    frame.legend(keys)
    let labels = rows.map {
      FontMetrics.lines(of: $0.label, size: 11.5, width: Self.labelWidth)
    }
    let widest = labels.joined().map { FontMetrics.width(of: $0, size: 11.5) }.max() ?? 0
    let left = PlotFrame.margin + widest + 16
    let right = PlotFrame.width - PlotFrame.margin - 16
    func x(_ value: Double) -> Double { left + value / 100 * (right - left) }
    let top = frame.y
    let heights = zip(rows, labels).map { row, lines in
      let deepest = isCrowded ? 0 : Self.lanes(of: row).map(\.lane).max() ?? 0
      return max(Double(deepest) * 11 + 24, Double(lines.count) * 14 + 8)
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
      if isCrowded {
        drawSpread(of: row, y: middle, x: x, on: &frame.canvas)
      } else {
        drawMarks(of: row, y: middle, x: x, on: &frame.canvas)
      }
      y += height
    }
    frame.canvas.line(left, bottom, right, bottom)
    frame.canvas.text(
      axisLabel, x: (left + right) / 2, y: bottom + 32, size: 11, anchor: .middle)
    frame.skip(bottom - top + 40)
    return frame.document(notes: notes, sources: sources)
  }

  /// A mark for each series; so many that nobody could tell them apart are a stroke each, and the median
  /// stands out.
  private var isCrowded: Bool {
    series.count > 12 || rows.contains { $0.values.count > 24 }
  }

  private var keys: [PlotFrame.Key] {
    guard isCrowded else {
      return series.enumerated().map { number, name in
        PlotFrame.Key(label: name) {
          MarkStyle.series(number).draw(on: &$0, x: $1, y: $2, radius: 5)
        }
      }
    }
    return [
      PlotFrame.Key(label: "One provider in one report") {
        $0.line($1, $2 - 6, $1, $2 + 6, colour: Palette.blue, thickness: 1)
      },
      PlotFrame.Key(label: "Median") { Self.median.draw(on: &$0, x: $1, y: $2, radius: 5) },
    ]
  }

  private static let median = MarkStyle(mark: .diamond, colour: Palette.orange)

  private func drawMarks(
    of row: Row, y: Double, x: (Double) -> Double, on canvas: inout SVGCanvas
  ) {
    let lanes = Self.lanes(of: row)
    let deepest = lanes.map(\.lane).max() ?? 0
    for entry in lanes {
      MarkStyle.series(entry.series).draw(
        on: &canvas, x: x(entry.value), y: y + (Double(entry.lane) - Double(deepest) / 2) * 11,
        radius: 5, tip: "\(row.label), \(series[entry.series]): \(SVGCanvas.number(entry.value))%")
    }
  }

  private func drawSpread(
    of row: Row, y: Double, x: (Double) -> Double, on canvas: inout SVGCanvas
  ) {
    let values = row.values.map(\.value).sorted()
    for value in values {
      canvas.line(x(value), y - 6, x(value), y + 6, colour: Palette.blue, thickness: 1)
    }
    guard !values.isEmpty else { return }
    let middle = (values[(values.count - 1) / 2] + values[values.count / 2]) / 2
    Self.median.draw(
      on: &canvas, x: x(middle), y: y, radius: 5,
      tip: "\(row.label): median \(SVGCanvas.number(middle))% of \(values.count)")
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
