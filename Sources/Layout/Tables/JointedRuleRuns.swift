internal import PDFReading

/// Rules drawn cell by cell → those of one table each.
struct JointedRuleRuns {
  let text: JointedRows
  let measure: TypeMeasure
  let tolerance: Double

  /// Beyond this many rules a page is a drawing.
  static let most = 2_000

  /// Rules of one table, from the top.
  struct Run {
    /// Those as wide as the table.
    var rules: [Edge]
    /// Shorter ones, which part the rows beside a cell that spans them.
    var parts: [Edge] = []
    var columns: [Double]
    /// Whether a row between two of the rules has several cells.
    var hasCells = false
    /// The most room between a rule and the text of the row beneath it.
    var mostRoom: Double?
    /// Height that the row above the first rule begins beneath, and the one under the last ends above.
    var room: ClosedRange<Double>

    var left: Double { rules.map(\.start).min() ?? 0 }
    var right: Double { rules.map(\.end).max() ?? 0 }
    var top: Double { rules.first?.position ?? 0 }
    var bottom: Double { rules.last?.position ?? 0 }
  }

  /// The tables' rules among a page's edges.
  func runs(_ edges: EdgeSet) -> [Run] {
    let rules = edges.horizontal.filter(\.isRule).sorted { $0.position < $1.position }
    guard rules.count <= Self.most else { return [] }
    let long = rules.filter { $0.end - $0.start > 8 * measure.bodySize }
    return stacks(long).filter { $0.contains { !$0.joints.isEmpty } }.flatMap { stack -> [Run] in
      let (left, right) = (stack[0].start, stack[0].end)
      let parts = rules.filter {
        $0.start > left - tolerance && $0.end < right + tolerance
          && $0.end - $0.start < right - left - 4 * tolerance && !text.sheet.isUnderline($0)
      }
      let whole = CutSpans(text: text, tolerance: tolerance).closed(stack, parts: parts)
      // Where rules between columns meet all of the stack, none of its runs is without them.
      let isGrid = zip(whole, whole.dropFirst()).allSatisfy { upper, lower in
        let strip = Box(x0: left, y0: upper.position, x1: right, y1: lower.position)
        return edges.vertical.contains { meets($0, strip) }
      }
      if isGrid { return [] }
      return runs(whole, parts: parts).filter { run in
        let box = Box(x0: run.left, y0: run.top, x1: run.right, y1: run.bottom)
        // The tints of headings end where columns do.
        let ends = run.columns + [run.left, run.right]
        return !edges.vertical.contains { edge in
          meets(edge, box)
            && (edge.isRule || !ends.contains { abs($0 - edge.position) <= tolerance })
        }
      }
    }
  }

  /// Rules with the same ends, from the top.
  private func stacks(_ rules: [Edge]) -> [[Edge]] {
    var result: [[Edge]] = []
    for rule in rules {
      let index = result.firstIndex {
        abs($0[0].start - rule.start) <= tolerance && abs($0[0].end - rule.end) <= tolerance
      }
      if let index {
        result[index].append(rule)
      } else {
        result.append([rule])
      }
    }
    return result
  }

  /// A stack cut where the columns change, or where something else than a row stands between two rules.
  private func runs(_ stack: [Edge], parts: [Edge]) -> [Run] {
    var result: [Run] = []
    var run = Run(rules: [stack[0]], columns: stack[0].joints, room: -.infinity ... .infinity)
    var isWhole = true
    func finish(at height: Double) {
      // Text may hang over a rule.
      run.room = min(run.room.lowerBound, run.top)...max(run.bottom, height)
      let columns = run.columns + [run.left, run.right]
      run.parts = parts.filter { part in
        part.position > run.room.lowerBound && part.position < run.room.upperBound
          && [part.start, part.end].allSatisfy { x in
            columns.contains { abs($0 - x) <= tolerance }
          }
      }
      if isWhole, run.hasCells, !run.columns.isEmpty {
        result.append(belowCaption(belowHeadings(run)))
      }
    }
    for rule in stack.dropFirst() {
      let band = Box(x0: run.left, y0: run.bottom, x1: run.right, y1: rule.position)
      let rows = text.rows(in: band)
      if rows.isEmpty, band.height < 0.7 * measure.bodySize { continue }
      let columns = Self.union(run.columns, rule.joints, tolerance: tolerance)
      let between = parts.filter { $0.position > band.y0 && $0.position < band.y1 }
      if let columns, text.isRow(rows, in: band, columns: columns, parts: between),
        !isApart(rows, in: band, of: run)
      {
        run.rules.append(rule)
        run.columns = columns
        run.hasCells = run.hasCells || text.filled(rows, columns) >= 2
        let room = rows.map { $0.box.y0 - band.y0 }.min() ?? 0
        run.mostRoom = max(run.mostRoom ?? room, room)
        continue
      }
      // The headings of the next table stand on its first rule. Rows with no rules between them are another look.
      let head = text.lowest(
        rows, above: rule.position, columns: rule.joints, parts: between,
        tints: text.tintEnds(
          from: rule.start, to: rule.end, top: run.bottom, bottom: rule.position,
          tolerance: tolerance))
      let rest = rows.dropLast(head.count)
      if let columns,
        rest.contains(where: { text.isParted($0, at: columns) && !text.crosses($0, columns) })
      {
        isWhole = false
      }
      finish(at: head.first?.box.y0 ?? rule.position)
      // Rows of figures go on above and beneath the rule above a total.
      let isOfFigures = { (row: PieceRow) in
        row.pieces.dropFirst().contains {
          FigureColumns.isValue($0.text)
        }
      }
      let goesOn = head.contains(where: isOfFigures) && rest.contains(where: isOfFigures)
      // A row alone above the rule may be the table's title, the last line of a paragraph is not.
      let isTitled = head.isEmpty && !text.isTail(Array(rows.suffix(1)), of: rows)
      let last = rows.dropLast(isTitled ? 1 : head.count).map(\.box.y1).max()
      run = Run(
        rules: [rule], columns: rule.joints, room: max(last ?? 0, run.bottom) ... .infinity)
      isWhole = !goesOn
    }
    finish(at: .infinity)
    return result
  }

  /// A run without rules above or beneath headings of the text before the table, which are as wide: what stands between them
  /// is set larger than the cells, be it with text of its own, and has one column.
  private func belowHeadings(_ run: Run) -> Run {
    var result = run
    while result.rules.count > 2, result.rules[0].joints.isEmpty {
      let second = result.rules[1].position
      let first = text.rows(
        in: Box(x0: run.left, y0: result.top, x1: run.right, y1: second))
      let rest = text.rows(in: Box(x0: run.left, y0: second, x1: run.right, y1: run.bottom))
      guard let size = rest.filter(\.isMultiple).map(\.size).median else { break }
      let large = first.filter { $0.size > Self.headingSize * size }
      guard let foot = large.map(\.box.y1).max(), text.filled(large, run.columns) < 2
      else { break }
      result.rules.removeFirst()
      // The table's own headings may stand beneath, on its first rule.
      result.room = max(run.room.lowerBound, foot)...run.room.upperBound
    }
    return result
  }

  /// How much larger than the cells of its table a heading is.
  private static let headingSize = 1.12

  /// A run without the room between the end of the table above, or the rule of a heading, and its own first rule, where
  /// a text stands that begins left of all cells.
  private func belowCaption(_ run: Run) -> Run {
    guard run.rules.count > 2 else { return run }
    let second = run.rules[1].position
    let above = text.rows(in: Box(x0: run.left, y0: run.top, x1: run.right, y1: second))
    let cells = text.rows(in: Box(x0: run.left, y0: second, x1: run.right, y1: run.bottom))
    let isText = above.count == 1 || run.rules[0].joints.isEmpty
    guard isText, !above.isEmpty, !above.contains(where: \.isMultiple),
      let left = cells.map(\.box.x0).min(),
      above[0].box.x0 < left - 0.2 * above[0].size
    else { return run }
    var result = run
    result.rules.removeFirst()
    let foot = above.map(\.box.y1).max() ?? run.top
    result.room = max(run.room.lowerBound, foot)...run.room.upperBound
    return result
  }

  /// Whether a row stands further beneath its rule than all rows of a table so far: it heads another.
  private func isApart(_ rows: [PieceRow], in band: Box, of run: Run) -> Bool {
    guard let row = rows.first, let most = run.mostRoom else { return false }
    return row.box.y0 - band.y0 > most + 0.4 * row.size
  }

  /// All joints of two rules, where those of one are among the other's; nil where they are not.
  static func union(_ first: [Double], _ second: [Double], tolerance: Double) -> [Double]? {
    let (more, less) = first.count >= second.count ? (first, second) : (second, first)
    let isNested = less.allSatisfy { x in more.contains { abs($0 - x) <= tolerance } }
    return isNested ? more : nil
  }

  private func meets(_ edge: Edge, _ box: Box) -> Bool {
    edge.position > box.x0 - tolerance && edge.position < box.x1 + tolerance
      && edge.start < box.y1 - tolerance && edge.end > box.y0 + tolerance
  }
}
