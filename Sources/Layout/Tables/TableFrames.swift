internal import PDFReading

/// Frames drawn around a whole table with its caption and source, away from the rules of its rows: they bound no cells,
/// and what they hold is no box of text.
struct TableFrames {
  let sheet: PageSheet
  let measure: TypeMeasure

  /// The frames among a page's edges.
  func boxes(_ edges: EdgeSet) -> [Box] {
    let rules = edges.horizontal.filter(\.isRule)
    return rules.flatMap { top in
      rules.filter { $0.position > top.position }.compactMap { bottom in
        let box = Box(x0: top.start, y0: top.position, x1: top.end, y1: bottom.position)
        let isFrame =
          isNear(top.start, bottom.start) && isNear(top.end, bottom.end)
          && box.height > 4 * measure.leading && isClosed(box, edges) && holdsTable(box, edges)
        return isFrame ? box : nil
      }
    }
  }

  /// The edges without the sides of frames.
  func removed(_ frames: [Box], from edges: EdgeSet) -> EdgeSet {
    var result = edges
    for box in frames {
      result.horizontal.removeAll { edge in
        (isNear(edge.position, box.y0) || isNear(edge.position, box.y1))
          && isNear(edge.start, box.x0) && isNear(edge.end, box.x1)
      }
      result.vertical.removeAll { edge in
        (isNear(edge.position, box.x0) || isNear(edge.position, box.x1))
          && isNear(edge.start, box.y0) && isNear(edge.end, box.y1)
      }
    }
    return result
  }

  /// Whether a rule is a frame's side.
  func isSide(_ rule: Box, of frames: [Box]) -> Bool {
    frames.contains { box in
      (isNear(rule.midY, box.y0) || isNear(rule.midY, box.y1)) && isNear(rule.x0, box.x0)
        && isNear(rule.x1, box.x1)
        || (isNear(rule.midX, box.x0) || isNear(rule.midX, box.x1)) && isNear(rule.y0, box.y0)
          && isNear(rule.y1, box.y1)
    }
  }

  private var slack: Double { 0.2 * measure.bodySize }

  private func isNear(_ a: Double, _ b: Double) -> Bool { abs(a - b) < slack }

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
