internal import PDFReading

/// Whether a rule belongs to what stands on its other side: a table or a heading.
extension RulePanels {
  /// Whether uprights hang from both ends of a rule, or stand on them: it is a side of a table or of a frame.
  func isOfGrid(_ rule: Edge, _ edges: EdgeSet) -> Bool {
    let slack = 0.3 * measure.bodySize
    let uprights = edges.vertical.filter { $0.isRule && $0.end - $0.start > measure.bodySize }
    return [\Edge.start, \.end].contains { foot in
      [rule.start, rule.end].allSatisfy { x in
        uprights.contains {
          abs($0.position - x) < slack && abs($0[keyPath: foot] - rule.position) < slack
        }
      }
    }
  }

  /// Whether the other side's text has a rule of its own, be it shorter: a table may be narrower than the panel.
  private func hasNeighbour(_ rule: Edge, isBelow: Bool, among rules: [Edge]) -> Bool {
    rules.contains {
      let gap = isBelow ? $0.position - rule.position : rule.position - $0.position
      return gap > 0.1 * measure.bodySize && gap < measure.leading && overlap($0, rule)
    }
  }

  /// Whether the row on a side of a rule has pieces beside each other, as a table's last or first, and no rule of its
  /// own.
  func endsTable(_ rule: Edge, isBelow: Bool, among rules: [Edge]) -> Bool {
    if hasNeighbour(rule, isBelow: isBelow, among: rules) { return false }
    let near = sheet.lines.indices.filter {
      let line = sheet.lines[$0].box
      let gap = isBelow ? line.y0 - rule.position : rule.position - line.y1
      return gap > -0.2 * measure.bodySize && gap < 1.5 * measure.leading
        && line.x0 > rule.start - 0.1 * measure.bodySize && line.x1 < rule.end + measure.bodySize
        && !isTinted(sheet.lines[$0]) && !isParted(line, from: rule, by: rules)
    }
    return VisualRows.groups(near, of: sheet.lines).contains { !isText($0) }
  }

  /// Whether another rule lies between a line and a rule: it is the one that ends what the line belongs to.
  private func isParted(_ line: Box, from rule: Edge, by rules: [Edge]) -> Bool {
    rules.contains {
      $0.start < line.x1 && $0.end > line.x0
        && min(abs($0.position - rule.position), abs($0.position - line.midY))
          > 0.1 * measure.bodySize
        && ($0.position - rule.position) * ($0.position - line.midY) < 0
    }
  }

  /// Whether another rule lies between a panel and a line beneath it: the line is of a table of its own.
  func isRuledOff(_ line: Line, from panel: Box) -> Bool {
    sheet.graphics.rules.contains {
      $0.isHorizontal && $0.box.x0 < line.box.x1 && $0.box.x1 > line.box.x0
        && $0.box.midY > panel.y1 + 0.1 * measure.bodySize && $0.box.midY < line.box.midY
    }
  }

  /// Whether a heading stands close above or beneath a rule, which belongs to it.
  func isOfHeading(at height: Double, isAbove: Bool, _ rules: Box) -> Bool {
    let lines = sheet.lines.filter { $0.box.horizontalOverlap(rules) > 0 }
    let nearest =
      isAbove
      ? lines.filter { $0.box.midY < height }.max { $0.box.y1 < $1.box.y1 }
      : lines.filter { $0.box.midY > height }.min { $0.box.y0 < $1.box.y0 }
    guard let nearest, isHeading(nearest), isAbove || !isTinted(nearest) else { return false }
    let gap = isAbove ? height - nearest.box.y1 : nearest.box.y0 - height
    return gap < 0.6 * measure.leading && !(isAbove && goesOn(nearest, in: lines))
  }

  /// Whether a line ends a paragraph that is set otherwise: a reference in bold, alone in its last line.
  private func goesOn(_ last: Line, in lines: [Line]) -> Bool {
    lines.contains {
      let gap = last.box.y0 - $0.box.y1
      return $0.size == last.size && !isHeading($0) && abs(gap) < 0.4 * measure.leading
    }
  }

  /// Whether a rule is drawn as the one that it may make a panel with, and the next one beneath it is not: a table whose
  /// headings stand below has rules of its own.
  func isDrawn(_ rule: Edge, as other: Edge, unlikeNextOf rules: [Edge]) -> Bool {
    guard let next = rules.first(where: { $0.position > rule.position && overlap($0, rule) }),
      let drawn = drawing(rule), let above = drawing(other), let below = drawing(next)
    else { return false }
    return PanelCut.areAlike(drawn, above) && !PanelCut.areAlike(drawn, below)
  }

  /// The rule of the page that an edge was taken from.
  func drawing(_ edge: Edge) -> Rule? {
    sheet.graphics.rules.first {
      $0.isHorizontal && $0.box.x0 < edge.end && $0.box.x1 > edge.start
        && abs($0.box.midY - edge.position) < 0.1 * measure.bodySize
    }
  }
}
