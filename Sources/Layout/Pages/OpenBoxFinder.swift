internal import PDFReading

/// Finds boxes that are not drawn on all four sides: frames that a page end cuts open, passages between two
/// rules and those marked by a bar at their left.
struct OpenBoxFinder {
  let sheet: PageSheet
  let styles: [TextStyle]
  let settings: LayoutSettings
  let measure: TypeMeasure
  /// Lines that are page furniture.
  let furniture: Set<Int>
  /// The cut of the box with which the page before has ended.
  var cutPanel: PanelCut?

  /// Boxes among the lines that are in no table and no box yet.
  func boxes(_ edges: EdgeSet, _ graphics: PageGraphics, excluding used: Set<Int>) -> [BoxCandidate]
  {
    var taken = used
    var result: [BoxCandidate] = []
    let rulePanels = RulePanels(
      sheet: sheet, styles: styles, measure: measure, furniture: furniture)
    let panels = rulePanels.boxes(edges, excluding: used)
    for (index, box) in (panels + frames(edges, taken) + bars(graphics, taken)).enumerated() {
      let inside = lines(in: box, excluding: taken)
      guard !inside.isEmpty, !isHeading(inside) else { continue }
      taken.formUnion(inside)
      let cut = index < panels.count ? rulePanels.end(of: box, edges) : nil
      result.append(BoxCandidate(box: box, lines: inside, cut: cut))
    }
    let labels = barLabels(graphics, taken) + barRests(graphics, taken)
    taken.formUnion(labels.flatMap(\.lines))
    return result + labels
      + rulePanels.parts(
        edges, besides: result, after: cutPanel, excluding: taken)
  }

  /// Whether all lines are set as large as headings: a heading between two rules, not a passage.
  private func isHeading(_ lines: Set<Int>) -> Bool {
    lines.allSatisfy { sheet.lines[$0].size > settings.headingSize * measure.bodySize }
  }

  private func lines(in box: Box, excluding used: Set<Int>) -> Set<Int> {
    Set(
      sheet.lines.indices.filter { index in
        let line = sheet.lines[index].box
        return !used.contains(index) && line.midY > box.y0 && line.midY < box.y1
          && measure.isInside(line, sidesOf: box)
      })
  }

  // MARK: - Frames

  /// Two uprights of one height that a rule joins at one end, while the other end is the page's.
  private func frames(_ edges: EdgeSet, _ used: Set<Int>) -> [Box] {
    let tolerance = measure.edgeTolerance(settings)
    let uprights = edges.vertical.filter { $0.isRule && $0.end - $0.start > measure.leading }
    var result: [Box] = []
    for left in uprights {
      let right = uprights.first {
        $0.position - left.position > 10 * measure.bodySize
          && abs($0.start - left.start) < tolerance && abs($0.end - left.end) < tolerance
      }
      guard let right else { continue }
      let box = Box(x0: left.position, y0: left.start, x1: right.position, y1: left.end)
      let across = edges.horizontal.filter {
        min($0.end, box.x1) - max($0.start, box.x0) > 0.9 * box.width
          && $0.position > box.y0 - tolerance && $0.position < box.y1 + tolerance
      }
      // One rule at one end: a table has more, and columns are parted by uprights alone. A band may be painted at that
      // end, behind the box's label.
      let nearest = across.min { depth(of: $0, in: box) < depth(of: $1, in: box) }
      guard let rule = nearest?.position, min(rule - box.y0, box.y1 - rule) < tolerance,
        across.count(where: \.isRule) <= 1,
        across.allSatisfy({ abs($0.position - rule) < Self.thickestBand * measure.leading }),
        !isDivided(box, uprights),
        isCut(
          box, isOpenBelow: rule < box.midY, isClosed: across.allSatisfy { ends($0, with: box) },
          used)
      else { continue }
      result.append(box)
    }
    return result
  }

  /// Whether an edge joins the sides of a frame and goes no farther.
  private func ends(_ edge: Edge, with box: Box) -> Bool {
    abs(edge.start - box.x0) < measure.bodySize && abs(edge.end - box.x1) < measure.bodySize
  }

  /// How far an edge stands from the nearer end of a frame.
  private func depth(of edge: Edge, in box: Box) -> Double {
    min(abs(edge.position - box.y0), abs(box.y1 - edge.position))
  }

  /// The height of a band with a label of two lines, in lines.
  private static let thickestBand = 3.0

  /// Whether uprights inside make columns of a table.
  private func isDivided(_ box: Box, _ uprights: [Edge]) -> Bool {
    uprights.contains {
      $0.position > box.x0 + measure.bodySize && $0.position < box.x1 - measure.bodySize
        && min($0.end, box.y1) - max($0.start, box.y0) > 0.3 * box.height
    }
  }

  /// Whether no text but notes stands beyond the open end, up to what parts columns above from columns beneath, and none
  /// crosses the sides.
  private func isCut(_ box: Box, isOpenBelow: Bool, isClosed: Bool, _ used: Set<Int>) -> Bool {
    let text = sheet.lines.indices.filter {
      !used.contains($0) && sheet.lines[$0].size >= settings.footnoteSize * measure.bodySize
        && sheet.lines[$0].box.horizontalOverlap(box) > 0
    }.map { sheet.lines[$0].box }
    // A rule that goes on beside the frame is a table's, whose uprights the sides are.
    let parting = isClosed ? partings(of: box, isOpenBelow: isOpenBelow, used) : []
    let slack = 0.1 * measure.bodySize
    return text.allSatisfy { line in
      let isInside = line.midY > box.y0 && line.midY < box.y1
      if isInside { return measure.isInside(line, sidesOf: box) }
      return isOpenBelow
        ? line.midY < box.y0 || parting.contains { $0 < line.midY + slack }
        : line.midY > box.y1 || parting.contains { $0 > line.midY - slack }
    }
  }

  /// Heights at which headings and tables beyond the open end of a frame as wide as a column begin another pair of columns.
  private func partings(of box: Box, isOpenBelow: Bool, _ used: Set<Int>) -> [Double] {
    guard box.width < 0.5 * sheet.width else { return [] }
    let slack = 0.2 * measure.bodySize
    return sheet.lines.indices.filter { index in
      let line = sheet.lines[index]
      return !furniture.contains(index) && line.box.horizontalOverlap(box) > 0
        && (isOpenBelow ? line.box.midY > box.y1 : line.box.midY < box.y0)
        && (used.contains(index) || line.size > settings.headingSize * measure.bodySize
          || line.box.x0 < box.x0 - slack && line.box.x1 > box.x1 + 3 * slack)
    }.map { sheet.lines[$0].box.midY }
  }
}
