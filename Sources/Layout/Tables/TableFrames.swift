internal import PDFReading

/// Frames drawn around a whole table with its caption and source, away from the rules of its rows: they bound no cells,
/// and what they hold is no box of text.
struct TableFrames {
  let sheet: PageSheet
  let measure: TypeMeasure

  /// The edges without such frames.
  func removed(from edges: EdgeSet) -> EdgeSet {
    var result = edges
    for top in edges.horizontal where top.isRule {
      for bottom in edges.horizontal where bottom.isRule && bottom.position > top.position {
        let box = Box(x0: top.start, y0: top.position, x1: top.end, y1: bottom.position)
        guard isNear(top.start, bottom.start), isNear(top.end, bottom.end),
          box.height > 4 * measure.leading, isClosed(box, edges), holdsTable(box, edges)
        else { continue }
        result.horizontal.removeAll { isOn($0, box, isNear($0.position, box.y0)) }
        result.horizontal.removeAll { isOn($0, box, isNear($0.position, box.y1)) }
        result.vertical.removeAll { edge in
          (isNear(edge.position, box.x0) || isNear(edge.position, box.x1))
            && isNear(edge.start, box.y0) && isNear(edge.end, box.y1)
        }
      }
    }
    return result
  }

  private var slack: Double { 0.2 * measure.bodySize }

  private func isNear(_ a: Double, _ b: Double) -> Bool { abs(a - b) < slack }

  private func isOn(_ edge: Edge, _ box: Box, _ isAtHeight: Bool) -> Bool {
    isAtHeight && isNear(edge.start, box.x0) && isNear(edge.end, box.x1)
  }

  /// Whether rules stand at both sides, from top to bottom, and nothing drawn inside meets the frame.
  private func isClosed(_ box: Box, _ edges: EdgeSet) -> Bool {
    let sides = [box.x0, box.x1].map { x in
      edges.vertical.contains { edge in
        edge.isRule && isNear(edge.position, x) && isNear(edge.start, box.y0)
          && isNear(edge.end, box.y1)
      }
    }
    guard sides.allSatisfy({ $0 }) else { return false }
    let across = edges.horizontal.contains { edge in
      edge.position > box.y0 + slack && edge.position < box.y1 - slack
        && (edge.start < box.x0 + slack && edge.end > box.x0 - slack
          || edge.start < box.x1 + slack && edge.end > box.x1 - slack)
    }
    let upright = edges.vertical.contains { edge in
      edge.position > box.x0 + slack && edge.position < box.x1 - slack
        && (edge.start < box.y0 + slack && edge.end > box.y0 - slack
          || edge.start < box.y1 + slack && edge.end > box.y1 - slack)
    }
    return !across && !upright
  }

  /// Whether two rules and more of one extent stand inside, with little text above the first and beneath the last.
  private func holdsTable(_ box: Box, _ edges: EdgeSet) -> Bool {
    let inner = edges.horizontal.filter { edge in
      edge.isRule && edge.position > box.y0 + slack && edge.position < box.y1 - slack
        && edge.start > box.x0 && edge.end < box.x1 && edge.end - edge.start > 0.75 * box.width
    }
    guard let first = inner.first, let last = inner.last, inner.count >= 2,
      inner.allSatisfy({ isNear($0.start, first.start) && isNear($0.end, first.end) }),
      last.position - first.position > 0.5 * box.height
    else { return false }
    let lines = sheet.lines.map(\.box).filter { box.containsCentre(of: $0) }
    let above = lines.count { $0.midY < first.position }
    let beneath = lines.count { $0.midY > last.position }
    return above <= 4 && beneath <= 6
  }
}
