internal import PDFReading

extension FigureFinder {
  /// Whether what stands at a figure's caption is a table all the same ("Exhibit 3", "Figure 2"): lines across its
  /// whole width, most rows of several texts, and nothing painted that holds no text, as a chart's bars are.
  func isTable(_ figure: FigureCandidate) -> Bool {
    let rows = VisualRows.groups(figure.lines.sorted(), of: sheet.lines)
    guard rows.count >= 3, rows.count(where: { $0.count >= 2 }) * 10 >= rows.count * 6 else {
      return false
    }
    let em = measure.bodySize
    let texts = rows.joined().map { sheet.lines[$0].box }
    let fills = sheet.graphics.fills.map(\.box).filter { figure.box.containsCentre(of: $0) }
    let isPainted = fills.contains { fill in
      min(fill.width, fill.height) > 0.4 * em
        && !texts.contains { fill.insetBy(-0.3 * em).containsCentre(of: $0) }
    }
    guard !isPainted else { return false }
    // Names with figures beside them are no labels of axes.
    let named = rows.count { row in
      let texts = row.map { sheet.lines[$0].text }
      return !FigureColumns.isFigure(texts[0])
        && texts.dropFirst().count(where: FigureColumns.isFigure) >= 2
    }
    if named * 10 >= rows.count * 6 { return true }
    let across = (sheet.graphics.rules.map(\.box) + fills).filter { shape in
      figure.box.insetBy(-slack).containsCentre(of: shape)
        && shape.width > 0.9 * figure.box.width
    }
    return across.count >= 2
  }

  /// A column without the room of other captions beside one: each stands over what is its own.
  func narrowed(_ column: Box, byCaptionsBeside start: Box) -> Box {
    var column = column
    for line in sheet.lines
    where abs(line.box.y0 - start.y0) < 2 * measure.leading
      && line.box.horizontalOverlap(start) <= 0
    {
      guard CaptionPattern(line.text)?.isDelimited == true else { continue }
      if line.box.x0 > start.x1 {
        column.x1 = min(column.x1, line.box.x0 - slack)
      } else {
        column.x0 = max(column.x0, start.x0 - slack)
      }
    }
    return column
  }
}
