internal import PDFReading

/// Tables with a rule between all rows and none between columns, of which the rules are drawn cell by cell: where the
/// pieces of a rule meet, the columns do.
struct JointedRuleTableFinder {
  let sheet: PageSheet
  let styles: [TextStyle]
  let assembler: TextAssembler
  let settings: LayoutSettings
  let measure: TypeMeasure

  var tolerance: Double { measure.edgeTolerance(settings) }

  /// The tables among a page's drawn edges.
  func tables(_ edges: EdgeSet, excluding used: Set<Int>) -> [TableCandidate] {
    guard edges.horizontal.contains(where: { !$0.joints.isEmpty }) else { return [] }
    let runs = JointedRuleRuns(
      text: JointedRows(sheet: sheet, styles: styles, measure: measure, used: used),
      measure: measure, tolerance: tolerance
    ).runs(edges)
    var taken = used
    var result: [TableCandidate] = []
    for run in runs where run.columns.count <= 40 && !leavesOutLabels(run, among: edges) {
      let text = JointedRows(sheet: sheet, styles: styles, measure: measure, used: taken)
      guard let lattice = lattice(run, text: text),
        let table = LatticeReader(
          sheet: sheet, styles: styles, assembler: assembler, settings: settings, measure: measure
        ).table(lattice, excluding: taken)
      else { continue }
      taken.formUnion(table.lines)
      result.append(table)
    }
    return result + bodies(edges, excluding: taken)
  }

  /// Whether a run is the rules under headings of figures: a rule that goes on beyond its left end, and has a joint
  /// there, says that the table has labels beside it, which stand in line with its rows.
  private func leavesOutLabels(_ run: JointedRuleRuns.Run, among edges: EdgeSet) -> Bool {
    let wider = edges.horizontal.filter { edge in
      edge.isRule && edge.start < run.left - 2 * measure.bodySize
        && abs(edge.end - run.right) <= tolerance
        && edge.joints.contains { abs($0 - run.left) <= tolerance }
    }
    let above = wider.filter { $0.position < run.top + tolerance }
    let below = wider.filter { $0.position > run.bottom + tolerance }
    guard run.rules.count <= 3, !above.isEmpty,
      let foot = below.min(by: { $0.position < $1.position })
    else { return false }
    let labels = sheet.lines.filter {
      $0.box.x0 > foot.start - tolerance && $0.box.x1 < run.left + tolerance
        && $0.box.midY > run.bottom && $0.box.midY < foot.position
    }
    return labels.count >= 2
  }

  /// The grid that rules and their joints show, with the row above the first rule and the one under the last.
  private func lattice(_ run: JointedRuleRuns.Run, text: JointedRows) -> Lattice? {
    let reach = 10 * measure.leading
    let columns = run.columns.sorted()
    func rows(from top: Double, to bottom: Double) -> [PieceRow] {
      text.rows(in: Box(x0: run.left, y0: top, x1: run.right, y1: bottom))
    }
    let body = rows(from: run.top, to: run.bottom)
    let above = rows(from: max(run.room.lowerBound, run.top - reach), to: run.top)
    let below = rows(from: run.bottom, to: min(run.room.upperBound, run.bottom + reach))
    var head = text.lowest(
      above, above: run.top, columns: columns, parts: run.parts,
      tints: text.tintEnds(
        from: run.left, to: run.right, top: run.top - reach, bottom: run.top, tolerance: tolerance))
    var seams: [Double] = []
    if let size = body.first?.size, head.contains(where: { abs($0.size - size) > 0.1 * size }) {
      head = []
    }
    if head.isEmpty, let title = above.last,
      text.isTitle(title, of: body, in: run) || text.isCentred(title, of: body, in: run)
        || isOnTint(title, of: run)
    {
      head =
        text.lowest(
          above.dropLast(), above: title.box.y0 - 0.3 * title.size, columns: columns,
          parts: run.parts) + [title]
      if head.count > 1 { seams.append((head[head.count - 2].box.y1 + title.box.y0) / 2) }
    }
    // Under a row of headings between two rules the rows that follow may have none.
    let isRuled = run.rules.count > 2 || !head.isEmpty
    let foot =
      isRuled ? text.highest(below, beneath: run.bottom, columns: columns, like: head + body) : []
    // Where rows go on beneath that one, the rules part headings alone from rows that have none.
    let rest = Array(below.dropFirst(foot.count))
    if run.rules.count <= 3, let end = foot.last?.box.y1,
      !text.highest(rest, beneath: end, columns: columns, like: body + foot).isEmpty
    {
      return nil
    }
    let all = head + body + foot
    let inset = 0.2 * measure.bodySize
    let top = head.map(\.box.y0).min().map { $0 - inset } ?? run.top
    let bottom = foot.map(\.box.y1).max().map { $0 + inset } ?? run.bottom
    let parts = run.parts.filter { $0.position > top && $0.position < bottom }
      .map { extended($0, in: run, by: all) }
    let tints = text.tintEnds(
      from: run.left, to: run.right, top: top, bottom: run.top, tolerance: tolerance)
    seams = Lattice.clustered(seams + tints, tolerance: measure.bodySize)
    seams += zip(run.rules, run.rules.dropFirst()).flatMap { above, below in
      text.seams(
        in: Box(x0: run.left, y0: above.position, x1: run.right, y1: below.position),
        columns: columns)
    }
    let heights = [top, bottom] + (run.rules + parts).map(\.position) + seams
    let ys = Lattice.clustered(heights, tolerance: tolerance)
    guard ys.count >= 3, !all.isEmpty else { return nil }
    var vertical = [run.left, run.right].map { upright($0, from: top, to: bottom) }
    for (top, bottom) in zip(ys, ys.dropFirst()) {
      let band = all.filter { $0.box.midY > top && $0.box.midY < bottom }
      for x in columns
      where !band.contains(where: { text.crosses($0, [x]) })
        && !isSpanned(
          x, in: band, above: run.parts.filter { abs($0.position - bottom) <= tolerance })
        && !isTinted(across: x, in: band, of: run, from: top, to: bottom)
      {
        vertical.append(upright(x, from: top, to: bottom))
      }
    }
    let whole = ([top, bottom] + run.rules.map(\.position) + seams).map {
      Edge(position: $0, start: run.left, end: run.right, isHorizontal: true, isRule: true)
    }
    return Lattice(
      horizontal: whole + parts, vertical: vertical, ys: ys,
      xs: [run.left] + columns + [run.right])
  }

  /// Whether a rule right beneath a row goes on over a column's edge under a single label, set narrower.
  private func isSpanned(_ x: Double, in band: [PieceRow], above parts: [Edge]) -> Bool {
    parts.contains { part in
      part.start < x - 2 * tolerance && part.end > x + 2 * tolerance
        && band.flatMap(\.pieces).count {
          $0.box.midX > part.start && $0.box.midX < part.end
        } == 1
    }
  }

  /// Whether a tint narrower than the table goes on over a column's edge under a single label.
  private func isTinted(
    across x: Double, in band: [PieceRow], of run: JointedRuleRuns.Run, from top: Double,
    to bottom: Double
  ) -> Bool {
    let width = run.right - run.left
    return sheet.graphics.fills.contains { fill in
      let box = fill.box
      return box.x0 < x - 2 * tolerance && box.x1 > x + 2 * tolerance && box.width < 0.9 * width
        && box.midY > top && box.midY < bottom && EdgeSet.bounds(fill, page: sheet)
        && band.flatMap(\.pieces).count { $0.box.midX > box.x0 && $0.box.midX < box.x1 } == 1
    }
  }

  /// Whether a tint as wide as the table, down to its first rule, lies behind a row.
  private func isOnTint(_ row: PieceRow, of run: JointedRuleRuns.Run) -> Bool {
    sheet.graphics.fills.contains { fill in
      let box = fill.box
      return abs(box.x0 - run.left) <= tolerance && abs(box.x1 - run.right) <= tolerance
        && abs(box.y1 - run.top) <= tolerance && box.y0 < row.box.midY
        && box.height < 3 * row.size && EdgeSet.bounds(fill, page: sheet)
    }
  }

  /// A shorter rule over the columns beside it whose text all lies beneath: their cells above are empty, and have no
  /// rule for that.
  private func extended(_ part: Edge, in run: JointedRuleRuns.Run, by rows: [PieceRow]) -> Edge {
    let heights = run.rules.map(\.position)
    let top = heights.last { $0 < part.position } ?? -.infinity
    let bottom = heights.first { $0 > part.position } ?? .infinity
    let boxes = rows.flatMap(\.lines).flatMap(\.words).map(\.box)
      .filter { $0.midY > top && $0.midY < bottom }
    func isBeneath(_ isBeside: (Box) -> Bool) -> Bool {
      let own = boxes.filter(isBeside)
      // A label in the middle of all the rows beside it is above none of them.
      guard let first = own.map(\.y0).min(), let last = own.map(\.y1).max(),
        abs(first + last - top - bottom) > 0.6 * measure.bodySize
      else { return false }
      return own.allSatisfy { $0.midY > part.position }
    }
    // A tint of one cell goes on from above the rule to beneath it.
    let tints = sheet.graphics.fills.filter {
      $0.box.y0 < part.position - 2 * tolerance && $0.box.y1 > part.position + 2 * tolerance
        && $0.box.width < 0.9 * (run.right - run.left) && EdgeSet.bounds($0, page: sheet)
    }
    var result = part
    if isBeneath({ $0.midX < part.start }), !tints.contains(where: { $0.box.midX < part.start }) {
      result.start = run.left
    }
    if isBeneath({ $0.midX > part.end }), !tints.contains(where: { $0.box.midX > part.end }) {
      result.end = run.right
    }
    return result
  }

  private func upright(_ x: Double, from top: Double, to bottom: Double) -> Edge {
    Edge(position: x, start: top, end: bottom, isHorizontal: false, isRule: true)
  }
}
