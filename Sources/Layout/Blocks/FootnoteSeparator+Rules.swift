internal import PDFReading

/// Which rules part notes from text.
extension FootnoteSeparator {
  /// Whether a rule close above a line parts it, as a note, from the text.
  func hasRule(above line: Line) -> Bool {
    sheet.graphics.rules.contains { rule in
      // Another column's rule ends before the line.
      rule.isHorizontal && rule.box.x0 < line.box.x0 + 2 * line.size && rule.box.x1 > line.box.x0
        && line.box.y0 - rule.box.y1 > -0.2 * measure.bodySize
        && line.box.y0 - rule.box.y1 < 1.4 * measure.leading
        && !areas.contains { $0.insetBy(-0.2 * measure.bodySize).containsCentre(of: rule.box) }
        && !isOfHeading(rule.box) && !hasLine(between: rule.box, and: line.box)
    }
  }

  /// Whether other text stands right under a rule: the words that lead into a numbered list.
  private func hasLine(between rule: Box, and line: Box) -> Bool {
    sheet.lines.contains {
      $0.box.midY > rule.y1 && $0.box.midY < line.y0 && $0.box.horizontalOverlap(rule) > 0
    }
  }

  /// Whether a rule stands right beneath a heading: what follows is its text, which may be numbered.
  private func isOfHeading(_ rule: Box) -> Bool {
    sheet.lines.contains { line in
      line.size > settings.headingSize * measure.bodySize
        && line.box.x0 < rule.x1 && line.box.x1 > rule.x0
        && rule.y0 - line.box.y1 > -0.3 * line.size && rule.y0 - line.box.y1 < 0.8 * line.size
    }
  }
}
