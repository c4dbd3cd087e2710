internal import PDFReading

extension PageComposer {
  /// Finds the tables and boxes that rules and tints show, and returns the edges that these draw. What is drawn in
  /// figures shows none.
  func findDrawn(around figures: [FigureCandidate], into found: inout PageFindings) -> EdgeSet {
    var graphics = graphics(without: figures)
    let banded = TintedColumnTableFinder(
      sheet: sheet, styles: styles, assembler: assembler, settings: settings, measure: measure
    ).tables(graphics, excluding: found.used)
    found.take(banded)
    graphics.fills.removeAll { fill in banded.contains { $0.box.containsCentre(of: fill.box) } }
    graphics.fills = FigureTints(sheet: sheet, measure: measure).removed(from: graphics.fills)
    let striped = StripedTableFinder(
      sheet: sheet, styles: styles, assembler: assembler, settings: settings, measure: measure,
      columns: textInColumns
    ).tables(graphics, excluding: found.used)
    found.take(striped)
    graphics.fills.removeAll { fill in striped.contains { $0.box.containsCentre(of: fill.box) } }
    var edges = EdgeSet(
      graphics, leavingOut: [], page: sheet, tolerance: measure.edgeTolerance(settings))
    let frames = TableFrames(sheet: sheet, measure: measure)
    let framed = frames.boxes(edges)
    edges = frames.removed(framed, from: edges)
    graphics.rules.removeAll { frames.isSide($0.box, of: framed) }
    edges.horizontal = StubRules(sheet: sheet, styles: styles, measure: measure)
      .completed(edges.horizontal)
    edges.horizontal = FootRules(measure: measure).completed(edges)
    edges.horizontal = SpanJoints(
      sheet: sheet, styles: styles, measure: measure, tolerance: measure.edgeTolerance(settings)
    ).completed(edges)
    found.take(
      UprightRowTableFinder(sheet: sheet, styles: styles, assembler: assembler, measure: measure)
        .tables(edges, excluding: found.used))
    BrokenUprights(sheet: sheet, measure: measure).complete(&edges)
    let open = OuterFrames(
      sheet: sheet, measure: measure, settings: settings, furniture: furniture
    ).missing(in: edges)
    edges.horizontal += open.seams + open.ends
    edges.horizontal.sort { $0.position < $1.position }
    let middled = MiddledTableFinder(
      sheet: sheet, styles: styles, assembler: assembler, measure: measure)
    for column in split(found.free(on: sheet), gutter: usualGutter) {
      found.take(middled.tables(column, edges: edges))
    }
    findRest(in: &edges, into: &found)
    let lattices = LatticeTitles(
      sheet: sheet, styles: styles, tolerance: measure.edgeTolerance(settings)
    ).added(
      to: Lattice.all(edges, tolerance: measure.edgeTolerance(settings)), excluding: found.used)
    found.take(
      JointedRuleTableFinder(
        sheet: sheet, styles: styles, assembler: assembler, settings: settings, measure: measure
      ).tables(edges, excluding: found.used))
    found.take(
      TintedHeadTableFinder(
        sheet: sheet, styles: styles, assembler: assembler, settings: settings, measure: measure
      ).tables(lattices, edges: edges, excluding: found.used))
    found.take(
      UprightRuleTableFinder(
        sheet: sheet, styles: styles, assembler: assembler, measure: measure, gutter: usualGutter
      ).tables(edges, excluding: found.used))
    found.take(
      HeadedTableFinder(
        sheet: sheet, styles: styles, assembler: assembler, measure: measure, gutter: usualGutter
      ).tables(edges, excluding: found.used).filter(isTable))
    findRuled(lattices, into: &found)
    findColumnRests(in: &edges, into: &found)
    let openBoxes = OpenBoxFinder(
      sheet: sheet, styles: styles, settings: settings, measure: measure, furniture: furniture,
      cutPanel: cutPanel)
    for box in openBoxes.boxes(edges, graphics, excluding: found.used) { found.take(box) }
    edges.horizontal.removeAll { edge in
      open.ends.contains { $0.position == edge.position && $0.start == edge.start }
    }
    return edges
  }

  /// What the page draws, but furniture and what stands in figures.
  private func graphics(without figures: [FigureCandidate]) -> PageGraphics {
    let isInFigure = { (box: Box) in
      figures.contains { $0.box.insetBy(-3).containsCentre(of: box) }
    }
    var graphics = sheet.graphics
    graphics.fills.removeAll { isInFigure($0.box) }
    graphics.rules = graphics.rules.enumerated().filter { index, rule in
      !furnitureRules.contains(index) && !isInFigure(rule.box)
    }.map(\.element)
    return graphics
  }

  /// The rest of the table that the page before has ended with; its edges show no other.
  private func findRest(in edges: inout EdgeSet, into found: inout PageFindings) {
    let finder = TableRestFinder(
      sheet: sheet, styles: styles, assembler: assembler, measure: measure)
    guard let cutTable, let rest = finder.table(cutTable, edges: edges, excluding: found.used)
    else { return }
    found.take([rest])
    edges.horizontal.removeAll {
      $0.position < rest.box.y1 + 0.1 * measure.bodySize && $0.start < rest.box.x1
        && $0.end > rest.box.x0
    }
  }

  /// Tables with drawn edges, then the frames and tints that hold plain text.
  private func findRuled(_ lattices: [Lattice], into found: inout PageFindings) {
    let reader = LatticeReader(
      sheet: sheet, styles: styles, assembler: assembler, settings: settings, measure: measure)
    var rest: [Lattice] = []
    for lattice in lattices {
      let isReadable =
        !lattice.isPainted && !lattice.hasSparseColumns(tolerance: measure.edgeTolerance(settings))
        || lattice.isPainted && lattice.rowCount >= 2 && isFilled(lattice)
      if isReadable, let table = reader.table(lattice, excluding: found.used) {
        found.take([table])
      } else {
        rest.append(lattice)
      }
    }
    rest.removeAll { lattice in
      guard holdsPlainText(lattice, excluding: found.used),
        let box = box(lattice, excluding: found.used)
      else { return false }
      found.take(box)
      return true
    }
    let banded = BandedTableFinder(
      sheet: sheet, styles: styles, assembler: assembler, settings: settings, measure: measure,
      columns: textInColumns)
    // What rules at both sides enclose goes on with no rule beyond.
    for lattice in rest where isFramed(lattice) {
      found.take(banded.tables(lattice.horizontal, excluding: found.used).filter(isTable))
    }
    let horizontals = rest.flatMap { $0.isPainted ? $0.crossEdges : $0.horizontal }
    found.take(banded.tables(horizontals, excluding: found.used).filter(isTable))
    rest.removeAll { lattice in
      guard let table = reader.table(lattice, excluding: found.used) else { return false }
      found.take([table])
      return true
    }
    rest.removeAll { lattice in
      guard let table = framedTable(lattice, excluding: found.used) else { return false }
      found.take([table])
      return true
    }
    // Larger areas first: a box's own tint may hold smaller ones.
    for lattice in rest.sorted(by: { $0.box.area > $1.box.area }) {
      if let box = box(lattice, excluding: found.used) { found.take(box) }
    }
  }

  /// Whether rules at both sides, and none between them, enclose several rules over their whole width.
  private func isFramed(_ lattice: Lattice) -> Bool {
    let slack = measure.edgeTolerance(settings)
    return lattice.columnCount == 1 && lattice.horizontal.count >= 3
      && lattice.horizontal.allSatisfy {
        $0.isRule && abs($0.start - lattice.box.x0) < slack && abs($0.end - lattice.box.x1) < slack
      }
      && lattice.vertical.count(where: {
        $0.isRule && $0.start < lattice.box.y0 + slack && $0.end > lattice.box.y1 - slack
      }) == 2
  }

  /// Whether what was taken for a table between two rules is one, and not the text of two columns.
  private func isTable(_ table: TableCandidate) -> Bool {
    textInColumns?.isText(table) != true
  }

  private var textInColumns: TextInColumns? {
    usualGutter.map {
      TextInColumns(sheet: sheet, styles: styles, measure: measure, gutter: $0)
    }
  }

  /// The frame or tint that a lattice is, with plain text inside.
  private func box(_ lattice: Lattice, excluding used: Set<Int>) -> BoxCandidate? {
    guard lattice.columnCount >= 1, lattice.rowCount >= 1, lattice.horizontal.count >= 2,
      lattice.box.width > 10 * measure.bodySize, lattice.box.height > measure.bodySize,
      !goesOn(lattice)
    else { return nil }
    let box = lattice.box
    let inside = sheet.lines.indices.filter { index in
      let line = sheet.lines[index].box
      return !used.contains(index) && line.midY > box.y0 && line.midY < box.y1
        && measure.isInside(line, sidesOf: box)
    }
    let isLarge = inside.allSatisfy {
      sheet.lines[$0].size > settings.headingSize * measure.bodySize
    }
    guard !isLarge, !areNotes(inside) else { return nil }
    return BoxCandidate(box: box, lines: Set(inside))
  }

  /// Whether the sides of a frame run on below its last edge: the page's end cuts it open under the band behind its
  /// label.
  private func goesOn(_ lattice: Lattice) -> Bool {
    guard lattice.columnCount == 1, lattice.rowCount == 1 else { return false }
    let long = lattice.vertical.filter { $0.isRule && $0.end > lattice.box.y1 + measure.leading }
    return long.count == 2 && long[0].position != long[1].position
      && abs(long[0].end - long[1].end) < measure.edgeTolerance(settings)
  }

  /// Whether small print that opens with a raised mark stands in a panel: footnotes.
  private func areNotes(_ lines: [Int]) -> Bool {
    guard let first = lines.first else { return false }
    return sheet.lines[first].raisedMarker != nil
      && lines.allSatisfy { sheet.lines[$0].size < settings.footnoteSize * measure.bodySize }
  }

  /// Whether a single frame or tint holds lines of text one under the other: a box, whose edges are no rows of a
  /// table with what stands above or below it.
  private func holdsPlainText(_ lattice: Lattice, excluding used: Set<Int>) -> Bool {
    guard lattice.rowCount == 1, lattice.columnCount == 1 else { return false }
    let inside = sheet.lines.indices.filter {
      !used.contains($0) && lattice.box.containsCentre(of: sheet.lines[$0].box)
    }
    // Two lines in a drawn frame are text as well; a tint of two may be a table's heading.
    guard inside.count >= (isFrame(lattice) ? 2 : 3) else { return false }
    return VisualRows.groups(inside, of: sheet.lines).allSatisfy { $0.count == 1 }
  }

  /// Whether rules are drawn on all four sides of a single cell.
  func isFrame(_ lattice: Lattice) -> Bool {
    [lattice.horizontal, lattice.vertical].allSatisfy { edges in
      Lattice.clustered(
        edges.filter(\.isRule).map(\.position), tolerance: measure.edgeTolerance(settings)
      ).count == 2
    }
  }

  /// Whether paint covers nearly all of a lattice.
  private func isFilled(_ lattice: Lattice) -> Bool {
    let box = lattice.box
    let painted = sheet.graphics.fills.filter {
      box.containsCentre(of: $0.box) && EdgeSet.bounds($0, page: sheet)
    }.reduce(0) { $0 + $1.box.area }
    return painted > 0.9 * box.area
  }
}
