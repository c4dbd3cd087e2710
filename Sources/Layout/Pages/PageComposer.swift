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
  /// Tables printed sideways: where they stand, and their blocks.
  var turned: [(box: Box, flows: [[Block]])] = []

  /// What a page yields.
  struct Result {
    /// Blocks by flow: a flow is a column's stretch of text, a table, a box.
    var flows: [[Block]] = []
    var notes: [FootnoteSeparator.Note] = []
  }

  /// Composes the page; `contents` are lines of a printed contents page.
  func compose(contents: Set<Int>, lastNote: Int?, wasCut: Bool) -> Result {
    var used = furniture.union(contents)
    let columns = ColumnFinder(measure: measure)
    let visible = sheet.lines.indices.filter { !used.contains($0) }.map { sheet.lines[$0].box }
    let figures = FigureFinder(
      sheet: sheet, measure: measure, used: used,
      gutter: columns.gutter(visible, pageWidth: sheet.width),
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

    var tables = StripedTableFinder(
      sheet: sheet, styles: styles, assembler: assembler, settings: settings, measure: measure
    ).tables(graphics, excluding: used)
    for table in tables {
      used.formUnion(table.lines)
      graphics.fills.removeAll { table.box.containsCentre(of: $0.box) }
    }
    let edges = EdgeSet(
      graphics, leavingOut: [], page: sheet, tolerance: measure.edgeTolerance(settings))
    var boxes: [BoxCandidate] = []
    ruledTables(edges, used: &used, tables: &tables, boxes: &boxes)
    let openBoxes = OpenBoxFinder(sheet: sheet, settings: settings, measure: measure)
    for box in openBoxes.boxes(edges, graphics, excluding: used) {
      boxes.append(box)
      used.formUnion(box.lines)
    }

    // Text in boxes is set apart; the rest runs in one or two columns.
    var free = sheet.lines.indices.filter { !used.contains($0) }
    let gutter =
      columns.gutter(free.map { sheet.lines[$0].box }, pageWidth: sheet.width)
      ?? columns.gutter(beside: tables.map(\.box) + boxes.map(\.box), pageWidth: sheet.width)
      ?? usualGutter.flatMap { gutter in
        columns.holds(
          gutter, for: free.map { sheet.lines[$0] },
          headingSize: settings.headingSize * measure.bodySize) ? gutter : nil
      }
    // Before the footnotes: rows of figures set small at a page's foot look like those.
    let figureTables = FigureTableFinder(
      sheet: sheet, styles: styles, assembler: assembler, measure: measure)
    for column in split(free, gutter: gutter) {
      for table in figureTables.tables(column) {
        tables.append(table)
        used.formUnion(table.lines)
      }
    }
    free.removeAll { used.contains($0) }
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
      sheet: sheet, styles: styles, assembler: assembler, settings: settings, measure: measure)
    let margins = MarginFinder(
      sheet: sheet, measure: measure, areas: tables.map(\.box) + boxes.map(\.box)
    ).groups(text)
    let marginal = Set(margins.joined())
    text.removeAll { marginal.contains($0) }
    for column in split(text, gutter: gutter) {
      for table in finder.tables(column) {
        tables.append(table)
        used.formUnion(table.lines)
      }
    }
    text.removeAll { used.contains($0) }
    tables = HeaderGrafter(measure: measure).grafted(tables)
    let flows = flows(
      text: text, margins: margins, tables: tables, boxes: boxes, figures: figures, gutter: gutter)
    return Result(flows: flows, notes: notes)
  }

  /// Tables with drawn edges, then the frames and tints that hold plain text.
  private func ruledTables(
    _ edges: EdgeSet, used: inout Set<Int>, tables: inout [TableCandidate],
    boxes: inout [BoxCandidate]
  ) {
    let lattices = Lattice.all(edges, tolerance: measure.edgeTolerance(settings))
    let reader = LatticeReader(
      sheet: sheet, styles: styles, assembler: assembler, settings: settings, measure: measure)
    var rest: [Lattice] = []
    for lattice in lattices {
      let isReadable =
        !lattice.isPainted && !lattice.hasSparseColumns(tolerance: measure.edgeTolerance(settings))
        || lattice.isPainted && lattice.rowCount >= 2 && isFilled(lattice)
      if isReadable, let table = reader.table(lattice, excluding: used) {
        tables.append(table)
        used.formUnion(table.lines)
      } else {
        rest.append(lattice)
      }
    }
    let banded = BandedTableFinder(
      sheet: sheet, styles: styles, assembler: assembler, settings: settings, measure: measure)
    let horizontals = rest.flatMap { $0.isPainted ? $0.crossEdges : $0.horizontal }
    for table in banded.tables(horizontals, excluding: used) {
      tables.append(table)
      used.formUnion(table.lines)
    }
    rest.removeAll { lattice in
      guard let table = reader.table(lattice, excluding: used) else { return false }
      tables.append(table)
      used.formUnion(table.lines)
      return true
    }
    // Larger areas first: a box's own tint may hold smaller ones.
    for lattice in rest.sorted(by: { $0.box.area > $1.box.area })
    where lattice.columnCount >= 1 && lattice.rowCount >= 1 && lattice.horizontal.count >= 2
      && lattice.box.width > 10 * measure.bodySize && lattice.box.height > measure.bodySize
    {
      let box = lattice.box
      let inside = sheet.lines.indices.filter { index in
        let line = sheet.lines[index].box
        return !used.contains(index) && line.midY > box.y0 && line.midY < box.y1
          && line.x0 > box.x0 - 2
          && line.x1 < box.x1 + 6
      }
      guard !inside.isEmpty else { continue }
      if inside.allSatisfy({ sheet.lines[$0].size > settings.headingSize * measure.bodySize }) {
        continue
      }
      if areNotes(inside) { continue }
      boxes.append(BoxCandidate(box: box, lines: Set(inside)))
      used.formUnion(inside)
    }
  }

  /// Whether small print that opens with a raised mark stands in a panel: footnotes.
  private func areNotes(_ lines: [Int]) -> Bool {
    guard let first = lines.first, let mark = sheet.lines[first].words.first else { return false }
    return mark.isSuperscript && TextAssembler.markerText(mark.text) != nil
      && lines.allSatisfy { sheet.lines[$0].size < settings.footnoteSize * measure.bodySize }
  }

  /// Whether paint covers nearly all of a lattice.
  private func isFilled(_ lattice: Lattice) -> Bool {
    let box = lattice.box
    let painted = sheet.graphics.fills.filter {
      box.containsCentre(of: $0.box) && EdgeSet.bounds($0, page: sheet)
    }.reduce(0) { $0 + $1.box.area }
    return painted > 0.9 * box.area
  }

  /// Lines of each column, spanning ones with the left.
  private func split(_ indices: [Int], gutter: Double?) -> [[Int]] {
    guard let gutter else { return [indices] }
    return [
      indices.filter { sheet.lines[$0].box.midX < gutter || sheet.lines[$0].box.x0 < gutter - 2 },
      indices.filter { sheet.lines[$0].box.midX >= gutter && sheet.lines[$0].box.x0 >= gutter - 2 },
    ]
  }

  private enum Element {
    case line(Int)
    case table(TableCandidate)
    case box(BoxCandidate)
    case figure(FigureCandidate)
    case margin([Int])
    case turned(Int)
  }

  private func flows(
    text: [Int], margins: [[Int]], tables: [TableCandidate], boxes: [BoxCandidate],
    figures: [FigureCandidate],
    gutter: Double?
  ) -> [[Block]] {
    var elements: [Element] = text.map { .line($0) }
    elements += margins.map { .margin($0) }
    elements += tables.map { .table($0) }
    elements += boxes.map { .box($0) }
    elements += figures.map { .figure($0) }
    elements += turned.indices.map { .turned($0) }
    var rowTops: [Int: Double] = [:]
    for index in text {
      let line = sheet.lines[index]
      rowTops[line.row] = min(rowTops[line.row] ?? .infinity, line.box.midY)
    }
    let wholes = wrappedHeadings(text, gutter: gutter)
      .merging(captions(text, of: tables.map(\.box) + figures.map(\.box), gutter: gutter)) {
        first, _ in first
      }
    let extents: [Box] = elements.map { element in
      switch element {
      case .line(let index): wholes[index] ?? sheet.lines[index].box
      case .table(let table): table.box
      case .box(let box): box.box
      case .figure(let figure): figure.box
      case .turned(let index): turned[index].box
      case .margin(let lines):
        lines.dropFirst().reduce(sheet.lines[lines[0]].box) { $0.union(sheet.lines[$1].box) }
      }
    }
    let tops: [Double] = zip(elements, extents).map { element, box in
      if case .line(let index) = element { return rowTops[sheet.lines[index].row] ?? box.midY }
      // Before the line that it stands beside.
      if case .margin(let lines) = element {
        return sheet.lines[lines[0]].box.y0 - measure.bodySize
      }
      return box.y0
    }
    let builder = ParagraphBuilder(
      styles: styles, assembler: assembler, settings: settings, measure: measure)
    var flows: [[Block]] = []
    var run: [Line] = []
    var heads: [MarginHeads.Head] = []
    var runColumn = 0
    func flush() {
      let blocks = run.isEmpty ? [] : builder.blocks(of: run)
      flows += MarginHeads.placed(heads, among: blocks)
      run = []
      heads = []
    }
    let order = ColumnFinder(measure: measure).order(extents, tops: tops, gutter: gutter)
    for (index, column) in order {
      switch elements[index] {
      case .line(let line):
        if column != runColumn { flush() }
        runColumn = column
        run.append(sheet.lines[line])
      case .margin(let lines):
        let blocks = marginBlocks(lines.map { sheet.lines[$0] }, builder: builder)
        heads.append(MarginHeads.Head(blocks: blocks, rowAbove: run.last?.row))
      case .turned(let index):
        flush()
        flows += turned[index].flows
      case .table(let table):
        flush()
        flows.append([block(of: table)])
      case .box(let box):
        flush()
        flows.append([block(of: box, builder: builder)])
      case .figure(let figure):
        flush()
        flows.append([
          Block(
            kind: .figure, content: TextContent(),
            lines: figure.lines.sorted().map { sheet.lines[$0] },
            regions: [PageBox(page: sheet.number, box: figure.box)], left: figure.box.x0)
        ])
      }
    }
    flush()
    return flows
  }

  /// Captions and sources of tables and figures that cross the gutter, with the extent of these: they are read with
  /// them, not with a column.
  private func captions(_ text: [Int], of areas: [Box], gutter: Double?) -> [Int: Box] {
    guard let gutter else { return [:] }
    var result: [Int: Box] = [:]
    for area in areas where area.x0 < gutter - 2 && area.x1 > gutter + 2 {
      for index in text {
        let line = sheet.lines[index]
        let isAbove = line.box.y1 < area.y0 + 2 && area.y0 - line.box.y1 < 2.2 * measure.leading
        let isBelow = line.box.y0 > area.y1 - 2 && line.box.y0 - area.y1 < 1.5 * measure.leading
        let belongs =
          isAbove && CaptionPattern(line.text)?.isDelimited == true
          || isBelow && (line.text.hasPrefix("Source") || line.text.hasPrefix("Note"))
        guard belongs, line.box.x0 < area.x0 + 10 else { continue }
        result[index] = Box(x0: area.x0, y0: line.box.y0, x1: area.x1, y1: line.box.y1)
      }
    }
    return result
  }

  /// The second lines of headings that cross the gutter, with the extent of the whole: they stay with the first.
  private func wrappedHeadings(_ text: [Int], gutter: Double?) -> [Int: Box] {
    guard let gutter else { return [:] }
    var result: [Int: Box] = [:]
    var open: Line?
    for index in text {
      let line = sheet.lines[index]
      let crosses = line.box.x0 < gutter - 2 && line.box.x1 > gutter + 2
      if line.size > settings.headingSize * measure.bodySize, crosses {
        open = line
      } else if let first = open, first.style == line.style,
        abs(first.box.x0 - line.box.x0) < 3 * line.size,
        line.box.y0 - first.box.y1 < 0.6 * line.size
      {
        result[index] = first.box.union(line.box)
        result[index]?.y0 = line.box.y0
        open = line
      } else {
        open = nil
      }
    }
    return result
  }

  /// A short margin text without a full stop heads the paragraph beside it, however it is broken into lines; a
  /// longer one is a note.
  private func marginBlocks(_ lines: [Line], builder: ParagraphBuilder) -> [Block] {
    let content = assembler.content(of: lines)
    let isShort = content.text.utf8.count < 80 && !TextEnding.endsSentence(content.text)
    // A question in letters that stand out heads the paragraph as well; the heading classifier decides.
    let (style, body) = (styles[lines[0].style], styles[measure.bodyStyle])
    let standsOut =
      content.text.utf8.count < 240 && !content.text.hasSuffix(".")
      && (content.isBold && !body.isBold || style.colour != body.colour)
    guard isShort || standsOut else { return builder.blocks(of: lines) }
    return [
      Block(
        kind: .heading, content: content, lines: lines,
        regions: ParagraphBuilder.regions(of: lines),
        style: lines[0].style, left: lines[0].box.x0)
    ]
  }

  private func block(of table: TableCandidate) -> Block {
    var block = Block(
      kind: .table, content: TextContent(), regions: [PageBox(page: sheet.number, box: table.box)],
      left: table.box.x0)
    block.table = table.grid
    return block
  }

  private func block(of box: BoxCandidate, builder: ParagraphBuilder) -> Block {
    let lines = box.lines.sorted().map { sheet.lines[$0] }
    var block = Block(
      kind: .box, content: TextContent(), regions: [PageBox(page: sheet.number, box: box.box)],
      left: box.box.x0)
    block.children = builder.blocks(of: lines)
    return block
  }
}
