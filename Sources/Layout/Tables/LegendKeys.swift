internal import PDFReading

/// The little square or stroke of its colour that stands before each name in a chart's legend.
enum LegendKeys {
  /// Whether such a key stands right before a text, at its height.
  static func hasKey(_ line: Line, on sheet: PageSheet) -> Bool {
    let em = line.size
    let isKey = { (box: Box) in
      box.x1 < line.box.x0 + 0.2 * em && box.x1 > line.box.x0 - 1.2 * em && box.width < 4 * em
        && box.width > 0.2 * em && box.height < 1.3 * em && box.midY > line.box.y0
        && box.midY < line.box.y1
    }
    return sheet.graphics.rules.contains { $0.isHorizontal && isKey($0.box) }
      || sheet.graphics.fills.contains { isKey($0.box) }
  }
}
