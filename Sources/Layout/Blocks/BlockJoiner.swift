internal import PDFReading

/// Makes one block of what a page or column break has cut: sentences, list items, boxes, tables.
struct BlockJoiner {
  let assembler: TextAssembler
  let styles: [TextStyle]
  let measure: TypeMeasure
  /// Pages set in two columns: on others, what stands right of a table or box is another beside it.
  let columnPages: Set<Int>
  /// How far the right column's text begins right of the left one's, in points; nil in one column.
  let columnShift: Double?

  /// The flows of all pages as one list of blocks.
  func joined(_ flows: [[Block]]) -> [Block] {
    var result: [Block] = []
    for flow in flows {
      var flow = opened(flow, after: &result)
      if let first = flow.first { join(first, to: &result, rest: &flow) }
      result += flow
    }
    return opened(result)
  }

  /// Joins the first block of a flow to the block that it goes on with, and takes it out of the flow.
  private func join(_ first: Block, to result: inout [Block], rest flow: inout [Block]) {
    switch first.kind {
    case .box:
      if addsRow(first, to: &result) || joinBox(first, to: &result) { flow.removeFirst() }
    case .table:
      guard !takeHeadings(from: &result, to: &flow[0]) else { return }
      if joinTable(first, to: &result) {
        flow.removeFirst()
      } else {
        markBreak(before: &flow[0], in: &result)
      }
    case .paragraph, .listItem:
      if !endTable(by: &flow, in: &result), joinText(first, to: &result) { flow.removeFirst() }
    case .heading:
      guard let index = MarginHeads.cut(in: result, before: first) else { return }
      result[index] = merged(result[index], first)
      flow.removeFirst()
    default: return
    }
  }

  /// Whether a place is the head of the page or column after another's foot.
  func follows(_ end: PageBox, _ start: PageBox) -> Bool {
    end.page + 1 == start.page
      || end.page == start.page && columnPages.contains(end.page)
        && start.box.x0 > end.box.x1 - 0.2 * measure.bodySize && start.box.y0 < end.box.y1
  }

  /// Left edge of a block's text, as if its first line stood in the left column.
  func leftInColumn(_ block: Block) -> Double {
    guard let columnShift, let line = block.lines.first, columnPages.contains(line.page),
      line.box.x0 > measure.bodyLeft + columnShift - measure.bodySize
    else { return block.left }
    return block.left - columnShift
  }

  func isCaption(_ block: Block) -> Bool {
    block.kind == .paragraph && (CaptionPattern(block.text)?.isDelimited ?? false)
  }

  func merged(_ last: Block, _ next: Block) -> Block {
    var result = last
    result.content = assembler.joined(last.content, next.content)
    result.lines += next.lines
    result.regions += next.regions
    return result
  }
}
