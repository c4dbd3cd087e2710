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
    var rowTops: [Int: Double] = [:]
    for index in text {
      let line = sheet.lines[index]
      rowTops[line.row] = min(rowTops[line.row] ?? .infinity, line.box.midY)
    }
    let wholes = wrappedHeadings(text, gutter: gutter)
      .merging(
        captions(
          text, of: found.tables.map(\.box) + found.figures.map(\.box), gutter: gutter)
      ) {
        first, _ in first
      }
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
    if let gutter, let spanningHeads {
      let lines = zip(extents.indices, text).map { ($0, sheet.lines[$1]) }
      for index in spanningHeads.short(
        Dictionary(uniqueKeysWithValues: lines), among: extents, gutter: gutter)
      {
        extents[index].x1 = gutter + measure.bodySize
      }
    }
    var headTops = MarginHeads.tops(
      margins.map { $0.map { sheet.lines[$0] } }, em: measure.bodySize)[...]
    let tops: [Double] = zip(elements, extents).map { element, box in
      switch element {
      case .line(let index): rowTops[sheet.lines[index].row] ?? box.midY
      case .margin: headTops.popFirst() ?? box.y0
      default: box.y0
      }
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
        guard belongs, line.box.x0 < area.x0 + measure.bodySize else { continue }
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
    let passages = wrappedPassages(text, gutter: gutter)
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
    return result.merging(passages) { first, _ in first }
  }

  /// The last lines of paragraphs that cross the gutter, with the extent of the whole: nothing stands beside them.
  private func wrappedPassages(_ text: [Int], gutter: Double) -> [Int: Box] {
    var result: [Int: Box] = [:]
    for (above, index) in zip(text, text.dropFirst()) {
      let (first, line) = (sheet.lines[above], sheet.lines[index])
      guard first.box.x0 < gutter - 2, first.box.x1 > gutter + 2, line.box.x1 <= gutter + 2,
        first.row != line.row, first.style == line.style,
        abs(first.box.x0 - line.box.x0) < 0.2 * line.size,
        line.box.y1 - first.box.y1 < 1.2 * measure.leading,
        !text.contains(where: {
          $0 != index && sheet.lines[$0].box.verticalOverlap(line.box) > 0.3 * line.size
        })
      else { continue }
      var box = first.box.union(line.box)
      box.y0 = line.box.y0
      result[index] = box
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
    guard isShort || standsOut, CaptionPattern(content.text)?.isDelimited != true else {
      return builder.blocks(of: lines)
    }
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
