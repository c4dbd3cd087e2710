internal import PDFReading

/// Finds boxes drawn as two rules, one above and one below, between which the text is indented on both sides.
struct RulePanels {
  let sheet: PageSheet
  let measure: TypeMeasure

  /// Boxes between rules of one extent, among lines that are in no table and no box yet.
  func boxes(_ edges: EdgeSet, excluding used: Set<Int>) -> [Box] {
    let rules = edges.horizontal.filter {
      $0.isRule && $0.end - $0.start > Self.narrowest * measure.bodySize
    }.sorted { $0.position < $1.position }
    guard rules.count > 1 else { return [] }
    var result: [Box] = []
    var last: Int?
    for top in rules.indices {
      guard
        let bottom = rules.indices.dropFirst(top + 1).first(where: {
          overlap(rules[top], rules[$0])
        }),
        isAlike(rules[top], rules[bottom])
      else { continue }
      let box = Box(
        x0: rules[top].start, y0: rules[top].position, x1: rules[top].end,
        y1: rules[bottom].position)
      guard isPanel(box, excluding: used) else { continue }
      // Rules that part row from row belong to a table.
      if last == top {
        result.removeLast()
      } else {
        result.append(box)
      }
      last = bottom
    }
    return result
  }

  private func overlap(_ first: Edge, _ second: Edge) -> Bool {
    min(first.end, second.end) > max(first.start, second.start)
  }

  private func isAlike(_ first: Edge, _ second: Edge) -> Bool {
    abs(first.start - second.start) < 1 && abs(first.end - second.end) < 1
  }

  /// Whether lines stand one under the other in an area, all of them indented, and others outside are not.
  private func isPanel(_ box: Box, excluding used: Set<Int>) -> Bool {
    let em = measure.bodySize
    let inside = sheet.lines.indices.filter {
      let line = sheet.lines[$0].box
      return line.midY > box.y0 && line.midY < box.y1 && line.horizontalOverlap(box) > 0
    }
    guard inside.count >= 2, !inside.contains(where: used.contains) else { return false }
    let lines = inside.map { sheet.lines[$0].box }
    let left = (lines.map(\.x0).min() ?? 0) - box.x0
    let right = box.x1 - (lines.map(\.x1).max() ?? 0)
    guard left > Self.indent * em, left < Self.deepest * em, right > Self.indent * em,
      inside.allSatisfy({ sheet.lines[$0].size > 0.8 * em }),
      VisualRows.groups(inside, of: sheet.lines).allSatisfy({ isText($0) })
    else { return false }
    return sheet.lines.contains {
      abs($0.box.x0 - box.x0) < 0.3 * em && abs($0.size - em) < 0.3
        && ($0.box.midY < box.y0 || $0.box.midY > box.y1)
    }
  }

  /// One line, with a list's mark before it at most.
  private func isText(_ row: [Int]) -> Bool {
    row.count == 1 || row.count == 2 && ListMarker.parse(sheet.lines[row[0]].text) != nil
  }

  /// The narrowest column, as a share of the body size.
  private static let narrowest = 12.0
  /// The room between the rules' ends and the text on either side; text that is not indented lies between rules that
  /// part it from other text.
  private static let indent = 0.3
  private static let deepest = 4.0
}
