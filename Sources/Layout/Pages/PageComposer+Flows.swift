internal import PDFReading

extension PageComposer {
  private enum Element {
    case line(Int)
    case table(TableCandidate)
    case box(BoxCandidate)
    case figure(FigureCandidate)
    case margin([Int])
    case setApart(Int)
  }

  /// Blocks by flow, in reading order: text by column, tables, boxes, figures and margin texts at their places.
  func flows(
    text: [Int], margins: [[Int]], found: PageFindings, gutter: Double?
  ) -> [[Block]] {
    var elements: [Element] = text.map { .line($0) }
    elements += margins.map { .margin($0) }
    elements += found.tables.map { .table($0) }
    elements += found.boxes.map { .box($0) }
    elements += found.figures.map { .figure($0) }
    elements += setApart.indices.map { .setApart($0) }
    let extents = extents(of: elements, text: text, found: found, gutter: gutter)
    let order = columns.order(
      extents, tops: tops(of: elements, extents, text: text, margins: margins), gutter: gutter)
    return flows(of: order.map { (element: elements[$0.index], column: $0.column) })
  }

  /// The boxes by which elements are put in order: what crosses the gutter has that of the whole which it belongs to.
  private func extents(
    of elements: [Element], text: [Int], found: PageFindings, gutter: Double?
  ) -> [Box] {
    let areas = found.tables.map(\.box) + found.figures.map(\.box)
    let wholes = wrappedHeadings(text, gutter: gutter)
      .merging(captions(text, of: areas, gutter: gutter)) { first, _ in first }
    var extents: [Box] = elements.map { element in
      switch element {
      case .line(let index): wholes[index] ?? sheet.lines[index].box
      case .table(let table): table.box
      case .box(let box): box.box
      case .figure(let figure): figure.box
      case .setApart(let index): setApart[index].box
      case .margin(let lines):
        lines.dropFirst().reduce(sheet.lines[lines[0]].box) { $0.union(sheet.lines[$1].box) }
      }
    }
    guard let gutter, let spanningHeads else { return extents }
    let lines = zip(extents.indices, text).map { ($0, sheet.lines[$1]) }
    for index in spanningHeads.short(
      Dictionary(uniqueKeysWithValues: lines), among: extents, gutter: gutter)
    {
      extents[index].x1 = gutter + measure.bodySize
    }
    return extents
  }

  /// The heights by which elements are put in order: lines of one row have one, heads in the margin that of what they
  /// head.
  private func tops(
    of elements: [Element], _ extents: [Box], text: [Int], margins: [[Int]]
  ) -> [Double] {
    var rowTops: [Int: Double] = [:]
    for index in text {
      let line = sheet.lines[index]
      rowTops[line.row] = min(rowTops[line.row] ?? .infinity, line.box.midY)
    }
    var headTops = MarginHeads.tops(
      margins.map { $0.map { sheet.lines[$0] } }, em: measure.bodySize)[...]
    return zip(elements, extents).map { element, box in
      switch element {
      case .line(let index): rowTops[sheet.lines[index].row] ?? box.midY
      case .margin: headTops.popFirst() ?? box.y0
      default: box.y0
      }
    }
  }

  /// The blocks of elements in reading order; lines that follow each other in one column make paragraphs together.
  private func flows(of order: [(element: Element, column: Int)]) -> [[Block]] {
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
    for (element, column) in order {
      switch element {
      case .line(let line):
        if column != runColumn { flush() }
        runColumn = column
        run.append(sheet.lines[line])
      case .margin(let lines):
        let blocks = marginBlocks(lines.map { sheet.lines[$0] }, builder: builder)
        heads.append(MarginHeads.Head(blocks: blocks, rowAbove: run.last?.row))
      case .setApart(let index):
        flush()
        flows += setApart[index].flows
      case .table(let table):
        flush()
        flows.append([block(of: table)])
      case .box(let box):
        flush()
        flows.append([block(of: box, builder: builder)])
      case .figure(let figure):
        flush()
        flows.append([block(of: figure)])
      }
    }
    flush()
    return flows
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
    // Somebody's words in letters that stand out are no head, and one block however they are set.
    let isQuoted = lines.count > 1 && QuoteFinder.isQuoted(content.text)
    guard isQuoted || isShort || standsOut, CaptionPattern(content.text)?.isDelimited != true
    else {
      return builder.blocks(of: lines)
    }
    return [
      Block(
        kind: isQuoted ? .quote : .heading, content: content, lines: lines,
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

  private func block(of figure: FigureCandidate) -> Block {
    Block(
      kind: .figure, content: TextContent(),
      lines: figure.lines.sorted().map { sheet.lines[$0] },
      regions: [PageBox(page: sheet.number, box: figure.box)], left: figure.box.x0)
  }

  private func block(of box: BoxCandidate, builder: ParagraphBuilder) -> Block {
    let lines = box.lines.sorted().map { sheet.lines[$0] }
    var block = Block(
      kind: .box, content: TextContent(), regions: [PageBox(page: sheet.number, box: box.box)],
      left: box.box.x0)
    block.cut = box.cut
    block.children = parted(lines, by: rules(across: box.box)).flatMap { builder.blocks(of: $0) }
    return block
  }

  /// Heights of the rules that part the rows of a box, as those of a table with one column.
  private func rules(across box: Box) -> [Double] {
    sheet.graphics.rules.filter {
      $0.isHorizontal && $0.box.width > 0.9 * box.width
        && $0.box.x0 < box.midX && $0.box.x1 > box.midX
    }.map(\.box.midY).filter { $0 > box.y0 && $0 < box.y1 }.sorted()
  }

  /// Lines between rules.
  private func parted(_ lines: [Line], by rules: [Double]) -> [[Line]] {
    var parts: [[Line]] = []
    var last: Int?
    for line in lines {
      let part = rules.count { $0 < line.box.midY }
      if part == last { parts[parts.count - 1].append(line) } else { parts.append([line]) }
      last = part
    }
    return parts
  }
}
