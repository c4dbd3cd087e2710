internal import PDFReading

/// Where the lines of a column, and of a block in it, begin and end.
extension ParagraphBuilder {
  /// Where a column's lines begin and end.
  struct Edges {
    var left: Double
    var right: Double
    /// Whether all lines but the last of a paragraph end there.
    var isJustified: Bool
  }

  /// The edges of a column's rows.
  func edges(of rows: [FlowRow]) -> Edges {
    let right = rightEdge(rows)
    return Edges(left: leftEdge(rows), right: right, isJustified: isJustified(rows, to: right))
  }

  /// The edge that full lines reach.
  private func rightEdge(_ rows: [FlowRow]) -> Double {
    let edges = rows.map(\.line.box.x1).sorted()
    guard !edges.isEmpty else { return 0 }
    return edges[min(edges.count - 1, edges.count * 19 / 20)]
  }

  /// Whether most of the long lines end at the edge to a hair; few of lines set ragged do.
  private func isJustified(_ rows: [FlowRow], to right: Double) -> Bool {
    let long = rows.filter { right - $0.line.box.x1 < 6 * measure.bodySize }
    let full = long.filter { abs(right - $0.line.box.x1) < 0.1 * measure.bodySize }
    return long.count >= 6 && full.count * 10 >= long.count * 7
  }

  /// The edge at which rows begin: the body's, or in another column or a box their own.
  private func leftEdge(_ rows: [FlowRow]) -> Double {
    let least = rows.map(\.left).min() ?? measure.bodyLeft
    let isInBody = rows.contains { abs($0.left - measure.bodyLeft) < 1.5 * measure.bodySize }
    // The body may hang behind numbers.
    let isHanging = least < measure.bodyLeft && measure.bodyLeft - least < 3 * measure.bodySize
    return isInBody && !isHanging ? measure.bodyLeft : least
  }

  /// The edge that full lines of a block reach: a quotation in italics, or one that is open yet, is indented on both
  /// sides.
  func rightEdge(_ edges: Edges, of block: Draft) -> Double {
    guard block.marker == nil, let first = block.rows.first else { return edges.right }
    let isItalic =
      first.line.words.allSatisfy { styles[$0.style].isItalic }
      && !styles[measure.bodyStyle].isItalic
    guard isItalic || isOpenQuote(block) else { return edges.right }
    return edges.right - max(0, min(first.line.box.x0 - edges.left, 6 * measure.bodySize))
  }

  /// Whether a block opens with a quotation mark and has none at its end.
  private func isOpenQuote(_ block: Draft) -> Bool {
    guard let first = block.rows.first, let last = block.rows.last, startsAsQuote(first.line) else {
      return false
    }
    return !last.line.text.unicodeScalars.suffix(2).contains {
      ["\"", "\u{201D}", "'", "\u{2019}"].contains($0)
    }
  }
}
