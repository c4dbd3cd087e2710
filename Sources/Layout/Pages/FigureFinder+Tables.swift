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

  /// Whether all that is drawn at a figure's caption is one band behind texts side by side, and beneath it stand others that
  /// begin where these do: the headings of a table whose rows only rules part, or nothing.
  func isHead(_ figure: FigureCandidate) -> Bool {
    let area = figure.box.insetBy(-slack)
    let fills = sheet.graphics.fills.map(\.box).filter { area.containsCentre(of: $0) }
      .sorted { $0.x0 < $1.x0 }
    guard let first = fills.first, let last = fills.last,
      fills.allSatisfy({ abs($0.y0 - first.y0) < slack && abs($0.y1 - first.y1) < slack }),
      zip(fills, fills.dropFirst()).allSatisfy({ abs($1.x0 - $0.x1) < slack }),
      last.x1 - first.x0 > 0.9 * figure.box.width,
      !sheet.graphics.images.contains(where: { area.containsCentre(of: $0) })
    else { return false }
    let heads = VisualRows.groups(figure.lines.sorted(), of: sheet.lines)
    guard heads.contains(where: { $0.count >= 2 }) else { return false }
    let below = sheet.lines.indices.filter {
      !figure.lines.contains($0) && !used.contains($0) && sheet.lines[$0].box.midY > first.y1
        && sheet.lines[$0].box.y0 < first.y1 + 1.5 * measure.leading
        && sheet.lines[$0].box.x0 > first.x0 - slack && sheet.lines[$0].box.x1 < last.x1 + slack
    }
    guard let row = VisualRows.groups(below, of: sheet.lines).first, row.count >= 2 else {
      return false
    }
    let starts = heads.joined().map { sheet.lines[$0].box.x0 }
    return row.count { index in
      starts.contains { abs($0 - sheet.lines[index].box.x0) < slack }
    } >= 2
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
