internal import PDFReading

extension RulePanels {
  /// Whether a rule is drawn as the one that it may make a panel with, and the next one beneath it is not: a table whose
  /// headings stand below has rules of its own.
  func isDrawn(_ rule: Edge, as other: Edge, unlikeNextOf rules: [Edge]) -> Bool {
    guard let next = rules.first(where: { $0.position > rule.position && overlap($0, rule) }),
      let drawn = drawing(rule), let above = drawing(other), let below = drawing(next)
    else { return false }
    return PanelCut.areAlike(drawn, above) && !PanelCut.areAlike(drawn, below)
  }

  func drawing(_ edge: Edge) -> Rule? {
    sheet.graphics.rules.first {
      $0.isHorizontal && $0.box.x0 < edge.end && $0.box.x1 > edge.start
        && abs($0.box.midY - edge.position) < 0.1 * measure.bodySize
    }
  }
}
