internal import PDFReading

/// Makes one block of what a page or column break has cut: sentences, list items, boxes, tables.
struct BlockJoiner {
  let assembler: TextAssembler
  let styles: [TextStyle]
  let measure: TypeMeasure
  /// Pages set in two columns: on others, what stands right of a table or box is another beside it.
  let columnPages: Set<Int>

  private var loose: LooseTableRow {
    LooseTableRow(assembler: assembler, styles: styles, measure: measure)
  }

  /// The flows of all pages as one list of blocks.
  func joined(_ flows: [[Block]]) -> [Block] {
    var result: [Block] = []
    for flow in flows {
      var flow = flow
      if let first = flow.first { join(first, to: &result, rest: &flow) }
      result += flow
    }
    return result
  }

  /// Joins the first block of a flow to the block that it goes on with, and takes it out of the flow.
  private func join(_ first: Block, to result: inout [Block], rest flow: inout [Block]) {
    switch first.kind {
    case .box:
      if let index = lastTable(in: result, before: first), let grid = result[index].table,
        let whole = CutRuledRow(assembler: assembler, styles: styles).completed(grid, by: first)
      {
        result[index].table = whole
        result[index].regions += first.regions
        flow.removeFirst()
        return
      }
      guard let index = lastBox(in: result, before: first),
        let end = result[index].regions.last, let start = first.regions.first, follows(end, start)
      else { return }
      if continuesBox(result[index], first) {
        var children = result[index].children
        if let last = children.last, let opener = first.children.first,
          let next = continuation(of: last, opener)
        {
          children[children.count - 1] = merged(last, next)
          children += first.children.dropFirst()
        } else {
          children += first.children
        }
        result[index].children = children
        result[index].regions += first.regions
        flow.removeFirst()
      }
    case .table:
      if first.table?.isRest == true, let index = result.indices.last,
        heads(result[index], of: first)
      {
        flow[0].regions = result[index].regions + first.regions
        result.removeLast()
        return
      }
      if let index = result.indices.last,
        [.paragraph, .listItem, .table].contains(result[index].kind),
        let end = result[index].regions.last, let start = first.regions.first,
        follows(end, start), let grid = first.table,
        let whole = loose.headed(grid, by: result[index])
      {
        flow[0].table = whole
        flow[0].regions = result[index].regions + first.regions
        result.removeLast()
        return
      }
      if ContinuedTable(assembler: assembler).join(first, to: &result) {
        flow.removeFirst()
        return
      }
      guard let index = lastTable(in: result, before: first), let grid = result[index].table,
        let next = first.table,
        let whole = TableJoiner(assembler: assembler).joined(grid, next)
      else { return }
      result[index].table = whole
      result[index].regions += first.regions
      flow.removeFirst()
    case .paragraph, .listItem:
      if let index = lastTable(in: result, before: first), let grid = result[index].table {
        let opening = loose.opening(flow, of: grid)
        if let whole = loose.ended(grid, by: opening) {
          result[index].table = whole
          result[index].regions += opening.flatMap(\.regions)
          flow.removeFirst(opening.count)
          return
        }
      }
      // Tables, boxes and figures float to the head of a page: the sentence goes on beneath them.
      var index = result.count - 1
      while index >= 0,
        [.table, .box, .figure, .caption].contains(result[index].kind) || isCaption(result[index])
      {
        index -= 1
      }
      guard index >= 0 else { return }
      let floated = index < result.count - 1
      guard let end = result[index].regions.last, let start = first.regions.first,
        end.page != start.page || end.box.y1 > start.box.y0
      else { return }
      if floated && !TextEnding.continuesSentence(first.text) { return }
      if start.page - end.page > 1 && !floated { return }
      if let next = continuation(of: result[index], first) {
        result[index] = merged(result[index], next)
        flow.removeFirst()
      }
    case .heading:
      guard let index = MarginHeads.cut(in: result, before: first) else { return }
      result[index] = merged(result[index], first)
      flow.removeFirst()
    default: return
    }
  }

  /// Whether a block is the headings that a table has taken from the page before.
  private func heads(_ block: Block, of table: Block) -> Bool {
    guard block.table == nil, let own = block.regions.last, let grid = table.table else {
      return false
    }
    let heads = grid.cells.filter { $0.row == 0 }.flatMap(\.regions)
    return !heads.isEmpty
      && heads.allSatisfy { $0.page == own.page && own.box.containsCentre(of: $0.box) }
  }

  /// Whether a place is the head of the page or column after another's foot.
  private func follows(_ end: PageBox, _ start: PageBox) -> Bool {
    end.page + 1 == start.page
      || end.page == start.page && columnPages.contains(end.page)
        && start.box.x0 > end.box.x1 - 2 && start.box.y0 < end.box.y1
  }

  private func isCaption(_ block: Block) -> Bool {
    block.kind == .paragraph && (CaptionPattern(block.text)?.isDelimited ?? false)
  }

  /// The block that goes on with another over a break, as text; nil where it does not.
  private func continuation(of last: Block, _ next: Block) -> Block? {
    if next.kind != .listItem { return continuesText(last, next) ? next : nil }
    // A figure that opens a page in mid-sentence ("who is a | 21 year old") was taken for a mark.
    guard let marker = next.marker, marker.allSatisfy(\.isNumber),
      let first = next.content.runs.first, first.text.first?.isLowercase ?? false,
      [.paragraph, .listItem].contains(last.kind), !TextEnding.endsSentence(last.text),
      styles[last.style] == styles[next.style]
    else { return nil }
    var text = next
    text.kind = .paragraph
    text.marker = nil
    text.content.runs[0].text = marker + " " + first.text
    for index in text.content.marks.indices {
      text.content.marks[index].offset += marker.utf8.count + 1
    }
    return text
  }

  /// Whether text goes on from one block to the next over a break.
  private func continuesText(_ last: Block, _ next: Block) -> Bool {
    guard [.paragraph, .listItem].contains(last.kind), next.kind == .paragraph else { return false }
    let (first, second) = (styles[last.style], styles[next.style])
    guard abs(first.size - second.size) < 0.06 * max(first.size, second.size) else { return false }
    let text = last.text
    if TextEnding.endsSentence(text) {
      return TextEnding.continuesSentence(next.text) && !text.hasSuffix(":")
    }
    if first.isBold != second.isBold && last.content.isBold != next.content.isBold
      && last.content.isBold
    {
      return false
    }
    if TextEnding.continuesSentence(next.text) { return true }
    // A heading in the text's own size opens the column.
    if next.content.isBold, !last.content.isBold { return false }
    // A capital may be a name in mid-sentence: then the last line before the break is a full one, and an item
    // does not go on left of its mark.
    guard let line = last.lines.last, !last.content.isBold else { return false }
    let outdent = last.left - next.left
    if last.kind == .listItem, outdent > 0.2 * measure.bodySize, outdent < 4 * measure.bodySize {
      return false
    }
    let widest = last.lines.map(\.box.x1).max() ?? line.box.x1
    let full = line.box.x1 > widest - 4 * measure.bodySize && last.lines.count > 1
    let reaches = line.box.x1 > measure.bodyRight - 6 * measure.bodySize
    return full || reaches
  }

  private func merged(_ last: Block, _ next: Block) -> Block {
    var result = last
    result.content = assembler.joined(last.content, next.content)
    result.lines += next.lines
    result.regions += next.regions
    return result
  }

  /// Whether a box at a page's head is the rest of one at the foot before: same edges, and it opens without a
  /// label of its own or in mid-sentence.
  private func continuesBox(_ last: Block, _ next: Block) -> Bool {
    guard let a = last.regions.last?.box, let b = next.regions.first?.box,
      abs(a.width - b.width) < 0.8 * measure.bodySize, let end = last.children.last,
      let start = next.children.first
    else { return false }
    if opensAlike(last, start) { return false }
    if !TextEnding.endsSentence(end.text) && !end.content.isBold { return true }
    if TextEnding.continuesSentence(start.text) { return true }
    return start.content.boldPrefix.isEmpty
  }

  /// Whether text opens with a label up to a colon that ends as that of a box does: another of its kind, as a "Bad case:"
  /// is after a "Good case:".
  private func opensAlike(_ box: Block, _ start: Block) -> Bool {
    guard let first = box.children.first, let label = label(first.text),
      let own = self.label(start.text), let last = label.split(separator: " ").last,
      let word = own.split(separator: " ").last
    else { return false }
    return label == own || last == word || last + "s" == word || last == word + "s"
  }

  private func label(_ text: String) -> Substring? {
    guard let colon = text.firstIndex(of: ":"), text[..<colon].utf8.count <= 40 else { return nil }
    return text[..<colon]
  }

  /// The box that ends the blocks so far, also where a table or figure has floated to the head of the page on which its
  /// sentence goes on.
  private func lastBox(in result: [Block], before next: Block) -> Int? {
    guard var index = result.indices.last else { return nil }
    if result[index].kind == .box { return index }
    while index > 0, result[index].page == next.page,
      [.table, .figure, .caption, .note, .source].contains(result[index].kind)
        || isCaption(result[index])
    {
      index -= 1
    }
    guard result[index].kind == .box, let end = result[index].children.last,
      let start = next.children.first, !TextEnding.endsSentence(end.text),
      TextEnding.continuesSentence(start.text)
    else { return nil }
    return index
  }

  /// The table that ends the blocks so far, notes aside, on the page before.
  private func lastTable(in result: [Block], before next: Block) -> Int? {
    guard let index = result.indices.last, result[index].kind == .table,
      let end = result[index].regions.last, let start = next.regions.first,
      follows(end, start)
    else { return nil }
    return index
  }
}
