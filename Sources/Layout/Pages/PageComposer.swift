internal import PDFReading

/// One page's lines and graphics → its blocks in reading order and its footnotes.
struct PageComposer {
  let sheet: PageSheet
  let styles: [TextStyle]
  let assembler: TextAssembler
  let settings: LayoutSettings
  let measure: TypeMeasure
  /// Lines and rules that are page furniture.
  let furniture: Set<Int>
  let furnitureRules: Set<Int>
  /// The gutter of most pages, where the document is set in two columns.
  let usualGutter: Double?
  /// Tables printed sideways or under other text: where they stand, and their blocks.
  var setApart: [(box: Box, flows: [[Block]])] = []
  /// The table that the page before has ended with.
  var cutTable: TableEnd?
  /// What tells headings over both columns, in a document with two.
  var spanningHeads: SpanningHeads?

  /// What a page yields.
  struct Result {
    /// Blocks by flow: a flow is a column's stretch of text, a table, a box.
    var flows: [[Block]] = []
    var notes: [FootnoteSeparator.Note] = []
    /// The table that the page ends with, where the next may go on with it.
    var end: TableEnd?
  }

  /// Composes the page; `contents` are lines of a printed contents page.
  func compose(contents: Set<Int>, lastNote: Int?, wasCut: Bool) -> Result {
    var used = furniture.union(contents)
    let columns = ColumnFinder(measure: measure)
    let visible = sheet.lines.indices.filter { !used.contains($0) }.map { sheet.lines[$0].box }
    let figures = FigureFinder(
      sheet: sheet, measure: measure, used: used,
      gutter: columns.gutter(visible, pageWidth: sheet.width, usual: usualGutter)
        ?? held(
          usualGutter, by: sheet.lines.indices.filter { !used.contains($0) }),
      tables: SolidTables(sheet: sheet, settings: settings, measure: measure).boxes()
    ).figures()
    for figure in figures { used.formUnion(figure.lines) }
    var graphics = sheet.graphics
    graphics.fills.removeAll { fill in
      figures.contains { $0.box.insetBy(-3).containsCentre(of: fill.box) }
    }
    let keptRules = sheet.graphics.rules.enumerated().filter { index, rule in
      !furnitureRules.contains(index)
        && !figures.contains { $0.box.insetBy(-3).containsCentre(of: rule.box) }
    }
    graphics.rules = keptRules.map(\.element)
    graphics.fills = FigureTints(sheet: sheet, measure: measure).removed(from: graphics.fills)

    var tables = StripedTableFinder(
      sheet: sheet, styles: styles, assembler: assembler, settings: settings, measure: measure
    ).tables(graphics, excluding: used)
    for table in tables {
      used.formUnion(table.lines)
      graphics.fills.removeAll { table.box.containsCentre(of: $0.box) }
    }
    var edges = EdgeSet(
      graphics, leavingOut: [], page: sheet, tolerance: measure.edgeTolerance(settings))
    edges.horizontal = StubRules(sheet: sheet, styles: styles, measure: measure)
      .completed(edges.horizontal)
    BrokenUprights(sheet: sheet, measure: measure).complete(&edges)
    let rest = cutTable.flatMap {
      TableRestFinder(sheet: sheet, styles: styles, assembler: assembler, measure: measure)
        .table($0, edges: edges, excluding: used)
    }
    if let rest {
      tables.append(rest)
      used.formUnion(rest.lines)
      edges.horizontal.removeAll {
        $0.position < rest.box.y1 + 0.1 * measure.bodySize && $0.start < rest.box.x1
          && $0.end > rest.box.x0
      }
    }
    let lattices = Lattice.all(edges, tolerance: measure.edgeTolerance(settings))
    let jointed = JointedRuleTableFinder(
      sheet: sheet, styles: styles, assembler: assembler, settings: settings, measure: measure
    ).tables(edges, excluding: used)
    for table in jointed { used.formUnion(table.lines) }
    let topped = TintedHeadTableFinder(
      sheet: sheet, styles: styles, assembler: assembler, settings: settings, measure: measure
    ).tables(lattices, edges: edges, excluding: used)
    for table in topped { used.formUnion(table.lines) }
    let partly =
      UprightRuleTableFinder(sheet: sheet, styles: styles, assembler: assembler, measure: measure)
      .tables(edges, excluding: used)
    for table in partly { used.formUnion(table.lines) }
    let headed = HeadedTableFinder(
      sheet: sheet, styles: styles, assembler: assembler, measure: measure
    ).tables(edges, excluding: used)
    for table in headed { used.formUnion(table.lines) }
    tables += topped + jointed + partly + headed
    var boxes: [BoxCandidate] = []
    ruledTables(lattices, used: &used, tables: &tables, boxes: &boxes)
    let openBoxes = OpenBoxFinder(sheet: sheet, settings: settings, measure: measure)
    for box in openBoxes.boxes(edges, graphics, excluding: used) {
      boxes.append(box)
      used.formUnion(box.lines)
    }

    // Text in boxes is set apart; the rest runs in one or two columns.
    var free = sheet.lines.indices.filter { !used.contains($0) }
    // Tables set smaller than the text have columns of their own.
    let running = free.filter { sheet.lines[$0].size > 0.96 * measure.bodySize }
    let voters = usualGutter == nil && running.count >= 8 ? running : free
    let gutter =
      columns.gutter(
        voters.map { sheet.lines[$0].box }, pageWidth: sheet.width, usual: usualGutter)
      ?? columns.gutter(beside: tables.map(\.box) + boxes.map(\.box), pageWidth: sheet.width)
      ?? held(usualGutter, by: free)
    let margins = MarginFinder(
      sheet: sheet, measure: measure, areas: tables.map(\.box) + boxes.map(\.box), gutter: gutter)
    // Heads in the margin are no column of a table with the text beside them.
    let heads = Set(margins.groups(free).filter(isHead).joined())
    free.removeAll { heads.contains($0) }
    let signs = TableSigns(sheet: sheet, measure: measure)
    let bareTables = BareTableFinder(
      sheet: sheet, styles: styles, assembler: assembler, measure: measure)
    for column in split(free, gutter: gutter) {
      for table in bareTables.tables(column) where signs.show(table) {
        tables.append(table)
        used.formUnion(table.lines)
      }
    }
    free.removeAll { used.contains($0) }
    // Before the footnotes: rows of figures set small at a page's foot look like those.
    let figureTables = FigureTableFinder(
      sheet: sheet, styles: styles, assembler: assembler, measure: measure)
    for column in split(free, gutter: gutter) {
      for table in figureTables.tables(column) {
        tables.append(table)
        used.formUnion(table.lines)
      }
    }
    let headings = HeadingsAbove(
      sheet: sheet, styles: styles, assembler: assembler, measure: measure)
    for index in tables.indices {
      tables[index] = headings.added(to: tables[index], taken: used)
      used.formUnion(tables[index].lines)
    }
    free.removeAll { used.contains($0) }
    free = (free + heads).sorted()
    var notes: [FootnoteSeparator.Note] = []
    let separator = FootnoteSeparator(
      sheet: sheet, styles: styles, settings: settings, measure: measure,
      areas: tables.map(\.box) + boxes.map(\.box))
    var text: [Int] = []
    var last = lastNote
    var cut = wasCut
    for column in split(free, gutter: gutter) {
      let (kept, found) = separator.split(column, lastNumber: last, wasCut: cut)
      text += kept
      notes += found
      if let number = found.last(where: { $0.marker != nil })?.marker.flatMap(Int.init) {
        last = number
      }
      if !found.isEmpty { cut = false }
    }
    let finder = AlignedTableFinder(
      sheet: sheet, styles: styles, assembler: assembler, measure: measure)
    let marginGroups = MarginFinder(
      sheet: sheet, measure: measure, areas: tables.map(\.box) + boxes.map(\.box), gutter: gutter
    ).groups(text)
    let marginal = Set(marginGroups.joined())
    text.removeAll { marginal.contains($0) }
    for column in split(text, gutter: gutter) {
      for table in finder.tables(column) where signs.show(table) {
        tables.append(table)
        used.formUnion(table.lines)
      }
    }
    text.removeAll { used.contains($0) }
    tables = HeaderGrafter(measure: measure).grafted(tables)
    tables = TableParts(sheet: sheet, assembler: assembler, measure: measure)
      .joined(tables, free: text)
    text.removeAll { index in tables.contains { $0.lines.contains(index) } }
    let leaders = CellLeaders(sheet: sheet, styles: styles, assembler: assembler)
    let stacks = StackedFigures(assembler: assembler)
    let names = CentredNames(sheet: sheet)
    tables = tables.map { leaders.removed(from: names.spanned(stacks.parted($0))) }
    let flows = flows(
      text: text, margins: marginGroups, tables: tables, boxes: boxes, figures: figures,
      gutter: gutter)
    return Result(flows: flows, notes: notes, end: end(of: flows, tables: tables, edges: edges))
  }

  /// The table that ends the page's text, or the headings of one.
  private func end(of flows: [[Block]], tables: [TableCandidate], edges: EdgeSet) -> TableEnd? {
    guard let last = flows.last?.last else { return nil }
    guard last.kind == .table else {
      return TableEnd(headings: last, edges: edges, sheet: sheet, styles: styles)
    }
    return tables.first { $0.box == last.regions.first?.box }.flatMap {
      TableEnd($0, edges: edges, sheet: sheet, styles: styles)
    }
  }

  /// The usual gutter, where hardly any of the lines cross it.
  private func held(_ gutter: Double?, by lines: [Int]) -> Double? {
    gutter.flatMap {
      ColumnFinder(measure: measure).holds(
        $0, for: lines.map { sheet.lines[$0] },
        headingSize: settings.headingSize * measure.bodySize) ? $0 : nil
    }
  }

  /// Whether a group in the margin is set as a head: short, and bold or coloured unlike the text.
  private func isHead(_ group: [Int]) -> Bool {
    let body = styles[measure.bodyStyle]
    return group.count <= 6
      && group.allSatisfy { index in
        let style = styles[sheet.lines[index].style]
        return style.isBold && !body.isBold || style.colour != body.colour
      }
  }

  /// Lines of each column, spanning ones with the left.
  private func split(_ indices: [Int], gutter: Double?) -> [[Int]] {
    guard let gutter else { return [indices] }
    return [
      indices.filter { sheet.lines[$0].box.midX < gutter || sheet.lines[$0].box.x0 < gutter - 2 },
      indices.filter { sheet.lines[$0].box.midX >= gutter && sheet.lines[$0].box.x0 >= gutter - 2 },
    ]
  }
}
