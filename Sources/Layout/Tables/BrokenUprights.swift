internal import PDFReading

/// Rules between the columns of statistics that leave out the rows which go over all columns: the name of a group of
/// rows, or the unit of the figures beneath. What stands above and below such a row is one table.
struct BrokenUprights {
  let sheet: PageSheet
  let measure: TypeMeasure

  /// Upright rules beside each other that begin and end at the same heights.
  private struct Comb {
    var xs: [Double]
    var top: Double
    var bottom: Double
  }

  /// Adds the edges of those rows and of the whole table to a page's.
  func complete(_ edges: inout EdgeSet) {
    let rules = edges.vertical.filter(\.isRule)
    guard rules.count >= 4, rules.count <= JointedRuleRuns.most else { return }
    let combs = combs(rules)
    let across = edges.horizontal.filter(\.isRule)
    var stacks: [[Comb]] = []
    for comb in combs {
      let index = stacks.lastIndex { isBelow(comb, $0[$0.count - 1], rules: across) }
      if let index { stacks[index].append(comb) } else { stacks.append([comb]) }
    }
    for stack in stacks where stack.count >= 2 && holdsFigures(stack) {
      complete(&edges, with: stack)
    }
  }

  /// Whether the rules stand between figures: texts show by themselves where a row begins.
  private func holdsFigures(_ stack: [Comb]) -> Bool {
    let words = sheet.lines.flatMap(\.words).filter { word in
      stack.contains { comb in
        word.box.midY > comb.top && word.box.midY < comb.bottom && word.box.x0 > comb.xs[0]
          && word.box.x1 < comb.xs[comb.xs.count - 1] + 8 * measure.bodySize
      }
    }
    return words.count { FigureColumns.isFigure($0.text) } * 10 >= words.count * 8
  }

  private func combs(_ rules: [Edge]) -> [Comb] {
    let slack = 0.3 * measure.bodySize
    var combs: [Comb] = []
    for rule in rules.sorted(by: { ($0.start, $0.position) < ($1.start, $1.position) }) {
      let index = combs.lastIndex {
        abs($0.top - rule.start) < slack && abs($0.bottom - rule.end) < slack
      }
      if let index {
        combs[index].xs.append(rule.position)
      } else {
        combs.append(Comb(xs: [rule.position], top: rule.start, bottom: rule.end))
      }
    }
    return combs.filter { $0.xs.count >= 2 }
  }

  /// Whether a comb goes on where another ends but for a row or two of one text each; rules above and beneath these end
  /// a table and begin another.
  private func isBelow(_ comb: Comb, _ above: Comb, rules: [Edge]) -> Bool {
    let em = measure.bodySize
    let gap = comb.top - above.bottom
    let isClosed = [above.bottom, comb.top].allSatisfy { y in
      rules.contains { rule in
        abs(rule.position - y) < 0.3 * em && rule.start < comb.xs[comb.xs.count - 1]
          && rule.end > comb.xs[0]
      }
    }
    guard gap > 0.5 * em, gap < 3 * measure.leading, !isClosed,
      comb.xs.allSatisfy({ x in above.xs.contains { abs($0 - x) < 0.3 * em } })
        || above.xs.allSatisfy({ x in comb.xs.contains { abs($0 - x) < 0.3 * em } })
    else { return false }
    let between = sheet.lines.indices.filter { index in
      let line = sheet.lines[index].box
      return line.midY > above.bottom && line.midY < comb.top
        && line.x1 > comb.xs[0] - 8 * em && line.x0 < comb.xs[comb.xs.count - 1] + 8 * em
    }
    let rows = VisualRows.groups(between, of: sheet.lines)
    return !rows.isEmpty
      && rows.allSatisfy { row in
        row.count == 1 && CaptionPattern(sheet.lines[row[0]].text)?.isDelimited != true
      }
  }

  private func complete(_ edges: inout EdgeSet, with stack: [Comb]) {
    let slack = 0.3 * measure.bodySize
    guard let first = stack.first, let last = stack.last else { return }
    let (top, bottom) = (first.top, last.bottom)
    // The table is as wide as the rules under its headings and beneath it, or as its text.
    let xs = stack.flatMap(\.xs)
    guard let inner = (xs.min().flatMap { low in xs.max().map { low...$0 } }) else { return }
    let across = edges.horizontal.filter {
      $0.isRule && $0.position > top - slack && $0.position < bottom + slack
        && $0.start < inner.lowerBound + slack && $0.end > inner.upperBound - slack
    }
    let lines = sheet.lines.filter {
      $0.box.midY > top && $0.box.midY < bottom && $0.box.x1 > inner.lowerBound - 30 * slack
        && $0.box.x0 < inner.upperBound + 30 * slack
    }
    let starts = across.map(\.start) + (across.isEmpty ? lines.map(\.box.x0) : [])
    let ends = across.map(\.end) + (across.isEmpty ? lines.map(\.box.x1) : [])
    guard let left = starts.min(), let right = ends.max() else { return }
    var heights = stack.flatMap { [$0.top, $0.bottom] }
    heights.removeAll { y in edges.horizontal.contains { abs($0.position - y) < slack } }
    edges.horizontal += heights.map {
      Edge(position: $0, start: left, end: right, isHorizontal: true, isRule: false)
    }
    edges.vertical += [left, right].map {
      Edge(position: $0, start: top, end: bottom, isHorizontal: false, isRule: false)
    }
  }
}
