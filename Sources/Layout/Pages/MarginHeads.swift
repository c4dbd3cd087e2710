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
}
