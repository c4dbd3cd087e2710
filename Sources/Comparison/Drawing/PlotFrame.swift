/// What all plots have in common: a title above, a legend, and below what the plot is made from.
struct PlotFrame {
  /// Width of every plot: that of a text page at 96 pixels an inch.
  static let width = 720.0
  static let margin = 16.0

  var canvas = SVGCanvas(width: Self.width)
  let title: String
  let subtitle: String
  /// The next free place from the top.
  private(set) var y = 28.0

  init(title: String, subtitle: String) {
    self.title = title
    self.subtitle = subtitle
    let room = Self.width - 2 * Self.margin
    for line in FontMetrics.lines(of: title, size: 15.5, width: room) {
      canvas.text(line, x: Self.margin, y: y, size: 15, isBold: true)
      y += 19
    }
    for line in FontMetrics.lines(of: subtitle, size: 11.5, width: room) {
      canvas.text(line, x: Self.margin, y: y, size: 11.5, colour: Palette.grey)
      y += 15
    }
    y += 4
  }

  /// One entry of a legend: draws its sample around a point.
  struct Key {
    var label: String
    var draw: (inout SVGCanvas, _ x: Double, _ y: Double) -> Void
  }

  /// A legend in as many rows as it needs.
  mutating func legend(_ keys: [Key]) {
    guard !keys.isEmpty else { return }
    var x = Self.margin
    y += 8
    for key in keys {
      let lines = FontMetrics.lines(of: key.label, size: 11, width: Self.width - 60)
      let width = 24 + (lines.map { FontMetrics.width(of: $0, size: 11) }.max() ?? 0) + 18
      if x > Self.margin, x + width > Self.width - Self.margin {
        x = Self.margin
        y += 18
      }
      key.draw(&canvas, x + 9, y)
      for (number, line) in lines.enumerated() {
        canvas.text(line, x: x + 23, y: y + 4 + Double(number) * 13, size: 11)
      }
      if lines.count > 1 { y += Double(lines.count - 1) * 13 }
      x += width
    }
    y += 22
  }

  /// Goes down.
  mutating func skip(_ height: Double) { y += height }

  /// The whole drawing, with notes and sources at the foot.
  mutating func document(notes: [String], sources: PlotSources) -> String {
    y += 6
    canvas.line(
      Self.margin, y, Self.width - Self.margin, y, colour: Palette.faint, thickness: 0.8)
    y += 14
    for note in notes + [sources.text] {
      for line in FontMetrics.lines(of: note, size: 9.5, width: Self.width - 2 * Self.margin) {
        canvas.text(line, x: Self.margin, y: y, size: 9.5, colour: Palette.grey)
        y += 12.5
      }
    }
    return canvas.document(height: y + 6, title: title, description: subtitle)
  }
}

/// The reports that a plot is made from, as it names them.
struct PlotSources {
  private let reports: [ReportDigest]

  init(_ reports: [ReportDigest]) { self.reports = reports }

  /// "Source: 2 reports, 2019-06 to 2021-07: …", all names where there is room for them.
  var text: String {
    let dates = reports.compactMap(\.date).sorted()
    let span =
      dates.first.map { first in
        let last = dates.last ?? first
        return first == last ? ", \(first)" : ", \(first) to \(last)"
      } ?? ""
    let count = "\(reports.count) \(reports.count == 1 ? "report" : "reports")"
    let shown = reports.prefix(Self.mostNames).map(\.reportID).joined(separator: ", ")
    let rest =
      reports.count > Self.mostNames ? " and \(reports.count - Self.mostNames) more" : ""
    let isFieldwork = reports.contains { $0.published == nil && $0.fieldworkEnd != nil }
    let note =
      isFieldwork
      ? " Where no date of publication is printed, the last day of the fieldwork stands for it."
      : ""
    return "Source: \(count)\(span): \(shown)\(rest). Read by winnow from the published PDFs."
      + note
  }

  private static let mostNames = 12
}
