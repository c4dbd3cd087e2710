/// Puts what stands in the margin before the paragraph that it stands beside: it cuts none in two.
enum MarginHeads {
  /// A head or note in the margin.
  struct Head {
    var blocks: [Block]
    /// Row of the column's last line above it, nil where it stands before all.
    var rowAbove: Int?
  }

  /// The flows of a stretch of text with its margin heads, both from the top.
  static func placed(_ heads: [Head], among blocks: [Block]) -> [[Block]] {
    var flows: [[Block]] = []
    var rest = blocks[...]
    for head in heads {
      // Blocks that end above it; one that goes on beside it is what it heads.
      let above = rest.prefix { block in
        guard let row = head.rowAbove, let last = block.lines.last?.row else { return false }
        return last <= row
      }
      if !above.isEmpty { flows.append(Array(above)) }
      rest = rest.dropFirst(above.count)
      flows.append(head.blocks)
    }
    if !rest.isEmpty { flows.append(Array(rest)) }
    return flows
  }

  /// Heights to sort by. A head right under one in another look is that one's subheading, which stands there for
  /// want of room: both come before what stands beside the first.
  static func tops(_ groups: [[Line]], em: Double) -> [Double] {
    var tops: [Double] = []
    for (index, lines) in groups.enumerated() {
      // Before the line that it stands beside.
      var top = lines[0].box.y0 - em
      if index > 0, let above = groups[index - 1].last, above.style != lines[0].style,
        above.size > lines[0].size, above.box.y1 < lines[0].box.y0,
        lines[0].box.y0 - above.box.y1 < closest * lines[0].size
      {
        top = tops[index - 1] + 0.01
      }
      tops.append(top)
    }
    return tops
  }

  /// Gap below a head, as a share of the next one's size, that leaves no room for the text of the first.
  private static let closest = 2.5

  /// The place of the head in the margin that a page's end has cut before one on the next page, among blocks so far.
  static func cut(in blocks: [Block], before next: Block) -> Int? {
    guard let start = next.lines.first, TextEnding.continuesSentence(next.text) else { return nil }
    let page = start.page - 1
    let index = blocks.lastIndex { $0.kind == .heading || $0.page < page }
    guard let index, blocks[index].kind == .heading, let end = blocks[index].lines.last,
      end.page == page, end.style == start.style, abs(end.box.x0 - start.box.x0) < 1,
      !TextEnding.endsSentence(blocks[index].text)
    else { return nil }
    return index
  }
}
