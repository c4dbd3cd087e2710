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
  /// The distances of baselines in the document's tables.
  var pitches = PitchesOfDocument()
  /// The table that the page before has ended with.
  var cutTable: TableEnd?
  /// The cut of the box with which the page before has ended.
  var cutPanel: PanelCut?
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
    var found = PageFindings(used: furniture.union(contents))
    found.take(figures(beside: found))
    let edges = findDrawn(around: found.figures, into: &found)
    let gutter = gutter(beside: found)
    // Heads in the margin are no column of a table with the text beside them.
    let heads = Set(
      margins(beside: found, gutter: gutter).groups(found.free(on: sheet))
        .filter { isHead($0) || isRightOfText($0) }.joined())
    findUndrawn(except: heads, gutter: gutter, into: &found)
    var (text, notes) = footnotes(
      below: found.free(on: sheet), areas: found.areas, gutter: gutter, lastNote: lastNote,
      wasCut: wasCut)
    let margins = margins(beside: found, gutter: gutter).groups(text)
    let marginal = Set(margins.joined())
    text.removeAll { marginal.contains($0) }
    findAligned(among: text, gutter: gutter, into: &found)
    text.removeAll { found.used.contains($0) }
    finish(&found, text: text)
    text.removeAll { found.used.contains($0) }
    found.replace { tables in
      tables.map { RuleWeights.headed($0, rules: edges.horizontal, em: measure.bodySize) }
    }
    let flows = flows(text: text, margins: margins, found: found, gutter: gutter)
    return Result(
      flows: flows, notes: notes, end: end(of: flows, tables: found.tables, edges: edges))
  }

  /// What tells the page's columns.
  var columns: ColumnFinder { ColumnFinder(measure: measure) }

  private func figures(beside found: PageFindings) -> [FigureCandidate] {
    let free = found.free(on: sheet)
    let gutter =
      columns.gutter(
        free.map { sheet.lines[$0].box }, pageWidth: sheet.width, usual: usualGutter)
      ?? held(usualGutter, by: free)
    return FigureFinder(
      sheet: sheet, measure: measure, settings: settings, used: found.used, gutter: gutter,
      tables: SolidTables(sheet: sheet, settings: settings, measure: measure).boxes()
    ).figures()
  }

  /// Text in boxes is set apart; the rest runs in one or two columns.
  private func gutter(beside found: PageFindings) -> Double? {
    let free = found.free(on: sheet)
    // Tables set smaller than the text have columns of their own.
    let running = free.filter { sheet.lines[$0].size > 0.96 * measure.bodySize }
    let voters = (usualGutter == nil && running.count >= 8 ? running : free)
      // Nor do figures beside a table's labels show columns of text, nor headings, which run over them.
      .filter {
        usualGutter != nil
          || !FigureColumns.areFigures(sheet.lines[$0])
            && sheet.lines[$0].size <= settings.headingSize * measure.bodySize
      }
    let gutter =
      columns.gutter(
        voters.map { sheet.lines[$0].box }, beside: found.areas, pageWidth: sheet.width,
        usual: usualGutter)
      ?? columns.gutter(beside: found.areas, pageWidth: sheet.width)
      ?? held(usualGutter, by: free)
    return gutter.map {
      columns.moved($0, off: found.areas, lines: free.map { sheet.lines[$0].box })
    }
  }

  private func margins(beside found: PageFindings, gutter: Double?) -> MarginFinder {
    MarginFinder(sheet: sheet, measure: measure, areas: found.areas, gutter: gutter)
  }

  /// Parts the footnotes, column by column, from the text above them.
  private func footnotes(
    below lines: [Int], areas: [Box], gutter: Double?, lastNote: Int?, wasCut: Bool
  ) -> (text: [Int], notes: [FootnoteSeparator.Note]) {
    let separator = FootnoteSeparator(
      sheet: sheet, styles: styles, settings: settings, measure: measure, areas: areas)
    var (text, notes): ([Int], [FootnoteSeparator.Note]) = ([], [])
    var (last, cut) = (lastNote, wasCut)
    for column in split(lines, gutter: gutter) {
      let (kept, found) = separator.split(column, lastNumber: last, wasCut: cut)
      text += kept
      notes += found
      if let number = found.last(where: { $0.marker != nil })?.marker.flatMap(Int.init) {
        last = number
      }
      if !found.isEmpty { cut = false }
    }
    return (text, notes)
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
      columns.holds(
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

  /// Whether a group in the margin stands right of the text.
  private func isRightOfText(_ group: [Int]) -> Bool {
    group.allSatisfy { sheet.lines[$0].box.x0 > measure.bodyRight }
  }

  /// Lines of each column, spanning ones with the left.
  func split(_ indices: [Int], gutter: Double?) -> [[Int]] {
    guard let gutter else { return [indices] }
    let isRight = { (index: Int) in
      let box = sheet.lines[index].box
      return box.midX >= gutter && !columns.begins(box, leftOf: gutter)
    }
    return [indices.filter { !isRight($0) }, indices.filter(isRight)]
  }
}
