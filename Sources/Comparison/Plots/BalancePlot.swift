/// What helped to the right and what hindered to the left, a row each for a domain.
struct BalancePlot {
  /// A row of the plot.
  struct Row {
    var label: String
    var enablers: Int
    var strengths: Int
    var barriers: Int
    var improvements: Int

    var total: Int { enablers + strengths + barriers + improvements }
  }

  var title: String
  var subtitle: String
  var rows: [Row]
  var notes: [String]
  var sources: PlotSources

  private static let barHeight = 14.0

  /// The drawing.
  func svg() -> String {
    var frame = PlotFrame(title: title, subtitle: subtitle)
    frame.legend(keys)
    let labels = rows.map { FontMetrics.lines(of: $0.label, size: 11.5, width: 220) }
    let widest = labels.joined().map { FontMetrics.width(of: $0, size: 11.5) }.max() ?? 0
    let left = PlotFrame.margin + widest + 40
    let right = PlotFrame.width - PlotFrame.margin - 26
    let against = Double(rows.map { $0.barriers + $0.improvements }.max() ?? 0)
    let inFavour = Double(rows.map { $0.enablers + $0.strengths }.max() ?? 0)
    let unit = (right - left) / max(1, against + inFavour)
    let zero = left + against * unit
    let top = frame.y
    let heights = labels.map { max(24, Double($0.count) * 14 + 8) }
    let bottom = top + heights.reduce(0, +) + 4
    for tick in Self.ticks(against: against, inFavour: inFavour) {
      let x = zero + Double(tick) * unit
      frame.canvas.line(x, top, x, bottom, colour: Palette.faint, thickness: 0.8)
      frame.canvas.text(
        "\(tick.magnitude)", x: x, y: bottom + 15, size: 11, anchor: .middle)
    }
    var y = top
    for (row, (lines, height)) in zip(rows, zip(labels, heights)) {
      let middle = y + height / 2 + 2
      for (number, line) in lines.enumerated() {
        frame.canvas.text(
          line, x: left - 34, y: middle + 4 + (Double(number) - Double(lines.count - 1) / 2) * 14,
          size: 11.5, anchor: .end)
      }
      draw(row, zero: zero, unit: unit, y: middle - Self.barHeight / 2, on: &frame.canvas)
      y += height
    }
    frame.canvas.line(zero, top, zero, bottom, thickness: 1.2)
    frame.canvas.line(left, bottom, right, bottom)
    frame.canvas.text(
      "Number of findings listed", x: (left + right) / 2, y: bottom + 32, size: 11,
      anchor: .middle)
    frame.skip(bottom - top + 40)
    return frame.document(notes: notes, sources: sources)
  }

  private func draw(
    _ row: Row, zero: Double, unit: Double, y: Double, on canvas: inout SVGCanvas
  ) {
    func bar(from start: Double, count: Int, fill: String, _ name: String) -> Double {
      guard count > 0 else { return start }
      let length = Double(count) * unit
      canvas.rectangle(
        x: min(start, start + length), y: y, width: length.magnitude, height: Self.barHeight,
        fill: fill, outline: Palette.black, tip: "\(row.label): \(count) \(name)")
      return start + length
    }
    func leftBar(from end: Double, count: Int, fill: String, _ name: String) -> Double {
      guard count > 0 else { return end }
      let length = Double(count) * unit
      canvas.rectangle(
        x: end - length, y: y, width: length, height: Self.barHeight, fill: fill,
        outline: Palette.black, tip: "\(row.label): \(count) \(name)")
      return end - length
    }
    var right = bar(from: zero, count: row.enablers, fill: Palette.blue, "enablers")
    right = bar(from: right, count: row.strengths, fill: Palette.skyBlue, "strengths")
    var left = leftBar(from: zero, count: row.barriers, fill: Hatching.barrier, "barriers")
    left = leftBar(
      from: left, count: row.improvements, fill: Hatching.improvement, "areas for improvement")
    let base = y + Self.barHeight - 3
    let good = row.enablers + row.strengths
    let bad = row.barriers + row.improvements
    if good > 0 { canvas.text("\(good)", x: right + 4, y: base, size: 10.5) }
    if bad > 0 { canvas.text("\(bad)", x: left - 4, y: base, size: 10.5, anchor: .end) }
  }

  private var keys: [PlotFrame.Key] {
    let all: [(String, String, Int)] = [
      ("Barriers", Hatching.barrier, rows.reduce(0) { $0 + $1.barriers }),
      ("Areas for improvement", Hatching.improvement, rows.reduce(0) { $0 + $1.improvements }),
      ("Enablers", Palette.blue, rows.reduce(0) { $0 + $1.enablers }),
      ("Strengths", Palette.skyBlue, rows.reduce(0) { $0 + $1.strengths }),
    ]
    return all.filter { $0.2 > 0 }.map { label, fill, _ in
      PlotFrame.Key(label: label) {
        $0.rectangle(
          x: $1 - 7, y: $2 - 6, width: 14, height: 12, fill: fill, outline: Palette.black)
      }
    }
  }

  private static func ticks(against: Double, inFavour: Double) -> [Int] {
    let step =
      [1, 2, 5, 10, 20, 50, 100, 200, 500].first { (against + inFavour) / Double($0) <= 10 }
      ?? 1000
    let low = -(Int(against) / step) * step
    return stride(from: low, through: Int(inFavour), by: step).map { $0 }
  }
}
