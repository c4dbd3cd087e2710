/// Ratings on an axis of time, a row each for a provider or a standard.
struct TimelinePlot {
  /// A rating at a date.
  struct Point {
    /// Years, with the part of the year.
    var time: Double
    var date: String
    var rating: String?
    var points: Int?
    /// Number of the framework among those of the plot, from 1; nil where it is not known.
    var framework: Int?
  }

  /// A row of the plot.
  struct Row {
    var label: String
    var isBold: Bool
    var points: [Point]
  }

  var title: String
  var subtitle: String
  var rows: [Row]
  /// Names of the frameworks in order of their numbers.
  var frameworks: [String]
  var sources: PlotSources

  private static let labelSize = 11.5
  private static let labelWidth = 230.0

  /// The drawing.
  func svg() -> String {
    var frame = PlotFrame(title: title, subtitle: subtitle)
    frame.legend(keys)
    let labels = rows.map {
      FontMetrics.lines(of: $0.label, size: Self.labelSize, width: Self.labelWidth)
    }
    let widest =
      labels.joined().map {
        FontMetrics.width(of: $0, size: Self.labelSize, isBold: true)
      }.max() ?? 0
    let left = PlotFrame.margin + min(widest, Self.labelWidth) + 20
    let axis = TimeAxis(
      times: rows.flatMap { $0.points.map(\.time) }, left: left,
      right: PlotFrame.width - PlotFrame.margin - 14)
    let top = frame.y
    let heights = labels.map { max(27, Double($0.count) * 14 + 11) }
    let bottom = top + heights.reduce(0, +) + 4
    for year in axis.years {
      let x = axis.x(Double(year))
      frame.canvas.line(x, top, x, bottom, colour: Palette.faint, thickness: 0.8)
      frame.canvas.text("\(year)", x: x, y: bottom + 15, size: 11, anchor: .middle)
    }
    var y = top
    for (row, (lines, height)) in zip(rows, zip(labels, heights)) {
      let middle = y + height / 2 + 2
      for (number, line) in lines.enumerated() {
        frame.canvas.text(
          line, x: left - 14, y: middle + 4 + (Double(number) - Double(lines.count - 1) / 2) * 14,
          size: Self.labelSize, anchor: .end, isBold: row.isBold)
      }
      draw(row, at: middle, axis: axis, on: &frame.canvas)
      y += height
    }
    frame.canvas.line(axis.left, bottom, axis.right, bottom)
    frame.canvas.text(
      "Date of the report", x: (axis.left + axis.right) / 2, y: bottom + 32, size: 11,
      anchor: .middle)
    frame.skip(bottom - top + 40)
    return frame.document(notes: notes, sources: sources)
  }

  private func draw(_ row: Row, at y: Double, axis: TimeAxis, on canvas: inout SVGCanvas) {
    let points = row.points.sorted { $0.time < $1.time }
    for (before, after) in zip(points, points.dropFirst()) {
      canvas.line(
        axis.x(before.time), y, axis.x(after.time), y, colour: "#777777", thickness: 1.2)
      if let old = before.framework, let new = after.framework, old != new {
        let x = (axis.x(before.time) + axis.x(after.time)) / 2
        canvas.line(x, y - 9, x, y + 9, thickness: 1.4, dashes: "3 2")
      }
    }
    for point in points {
      let style = point.points.map { MarkStyle.ratings[min($0, 3)] } ?? MarkStyle.none
      let x = axis.x(point.time)
      style.draw(
        on: &canvas, x: x, y: y, radius: 6,
        tip: "\(row.label), \(point.date): \(point.rating ?? "no rating")")
      if let number = point.framework, frameworks.count > 1 {
        canvas.text("\(number)", x: x + 8, y: y - 6, size: 8.5, colour: Palette.grey)
      }
    }
  }

  private var keys: [PlotFrame.Key] {
    var keys = zip(RatingScale.fourGrades.names, MarkStyle.ratings).reversed().map { name, style in
      PlotFrame.Key(label: name) { style.draw(on: &$0, x: $1, y: $2, radius: 6) }
    }
    if rows.contains(where: { $0.points.contains { $0.points == nil } }) {
      keys.append(
        PlotFrame.Key(label: "No rating on this scale") {
          MarkStyle.none.draw(on: &$0, x: $1, y: $2, radius: 6)
        })
    }
    if frameworks.count > 1 {
      keys.append(
        PlotFrame.Key(label: "Change of framework") {
          $0.line($1, $2 - 8, $1, $2 + 8, thickness: 1.4, dashes: "3 2")
        })
    }
    return keys
  }

  private var notes: [String] {
    guard frameworks.count > 1 else { return [] }
    let names = frameworks.enumerated().map { "\($0.offset + 1) \($0.element)" }
    return [
      "Frameworks: \(names.joined(separator: "; ")). Ratings under different frameworks are not the "
        + "same measure."
    ]
  }
}
