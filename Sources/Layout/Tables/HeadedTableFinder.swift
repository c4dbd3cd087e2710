internal import PDFReading

/// Tables of which only the headings are drawn apart, on a tint or between two rules: the rows beneath them go on as
/// far as their text keeps to the columns.
struct HeadedTableFinder {
  let sheet: PageSheet
  let styles: [TextStyle]
  let assembler: TextAssembler
  let measure: TypeMeasure
  /// The gutter of most pages, where the document is set in two columns.
  var gutter: Double?

  /// What is drawn around a table's headings.
  struct Head {
    var box: Box
    /// Edges of columns painted in it.
    var columns: [Double] = []
    /// Heights of rules between its rows.
    var rows: [Double] = []
    /// Height that no row of the table lies beneath: the next headings.
    var stop = Double.infinity
  }

  /// Tables under headings between two rules of one extent.
  func tables(_ edges: EdgeSet, excluding used: Set<Int>) -> [TableCandidate] {
    let rules = edges.horizontal.filter(\.isRule)
    guard rules.count >= 2 else { return [] }
    let stacks = BandStack.edges(
      rules, shortest: 8 * measure.bodySize, tolerance: 0.27 * measure.bodySize)
    var taken = used
    var result: [TableCandidate] = []
    for stack in stacks where !hasTintedHead(stack, edges: edges) {
      var bottom = -Double.infinity
      let bands = zip(stack, stack.dropFirst()).map { top, foot in
        Box(x0: top.start, y0: top.position, x1: top.end, y1: foot.position)
      }
      // Rules between columns show the grid.
      let isOpen = bands.map { band in !edges.vertical.contains { meets($0, band) } }
      guard isOpen.contains(true) else { continue }
      var isFilled = zip(bands, isOpen).map { $1 && isRow($0, excluding: used) }
      // Rows with more room above them, where all have it.
      let isPadded = zip(bands, isOpen).map { $1 && isRow($0, room: 1.6, excluding: used) }
      let open = isOpen.count(where: \.self)
      if isPadded.count(where: \.self) >= max(3, open - 1) { isFilled = isPadded }
      for (number, box) in bands.enumerated() {
        // Rules between all rows are another look.
        let joints = JointedRuleRuns.union(
          stack[number].joints, stack[number + 1].joints, tolerance: 0.27 * measure.bodySize)
        var head = Head(box: box, columns: joints ?? [])
        if number > 0, isFilled[number - 1], isFilled[number],
          !isFilled.prefix(number - 1).suffix(1).contains(true),
          isTitle(bands[number - 1], above: box, excluding: taken)
        {
          head = Head(
            box: box.union(bands[number - 1]), columns: head.columns, rows: [box.y0])
        }
        guard box.y0 > bottom, box.height < highest,
          !isFilled.dropFirst(number + 1).prefix(1).contains(true),
          number == 0 || !isFilled[number - 1] || !isFilled[number] || !head.rows.isEmpty,
          isOpen[number], !isBesideSpan(box, rules: rules),
          !isUnderLabels(box, excluding: taken) || isBold(box, excluding: used),
          // Right under another row only letters tell headings.
          number == 0 || !isLowRow(bands[number - 1], excluding: used)
            || isBold(box, excluding: used)
        else { continue }
        guard
          let table = table(
            head, rules: rules.filter { $0.position > box.y1 }, excluding: taken),
          !goesOn(beside: table, taken: taken.union(twins(of: stack, among: stacks)))
        else { continue }
        bottom = table.box.y1 - 0.1 * measure.bodySize
        taken.formUnion(table.lines)
        result.append(table)
      }
    }
    return result
  }

  /// Headings have no more lines than this is high, in points: seven wrapped ones.
  private var highest: Double { 7 * measure.leading }

  /// Whether one of several rows between rules stands on a tint as wide as these: it is the headings, and not what two
  /// of the rules happen to frame.
  private func hasTintedHead(_ stack: [Edge], edges: EdgeSet) -> Bool {
    guard stack.count > 3, let first = stack.first, let last = stack.last else { return false }
    let slack = 0.3 * measure.bodySize
    return edges.horizontal.contains { edge in
      !edge.isRule && abs(edge.start - first.start) < slack && abs(edge.end - first.end) < slack
        && edge.position > first.position - highest && edge.position < last.position
    }
  }

  /// Whether a single bold text stands in a band, and bold headings in the one beneath: the table's title.
  private func isTitle(_ band: Box, above head: Box, excluding used: Set<Int>) -> Bool {
    let parts = [band, head].map { box in
      rows(
        sheet.lines.indices.filter { index in
          !used.contains(index) && box.containsCentre(of: sheet.lines[index].box)
        })
    }
    return parts[0].count == 1 && !parts[0].contains(where: \.isMultiple)
      && parts[1].contains(where: \.isMultiple) && parts.joined().allSatisfy(\.isBold)
      && isInLine(parts[0][0], withTextUnder: head)
  }

  /// Whether a title begins where the text of the table's first column does, not at the rules' ends as a caption.
  private func isInLine(_ title: PieceRow, withTextUnder head: Box) -> Bool {
    let beneath = sheet.lines.filter { line in
      line.box.midY > head.y1 && line.box.midY < head.y1 + 4 * measure.leading
        && line.box.x0 > head.x0 - 0.1 * title.size && line.box.x1 < head.x1 + measure.bodySize
    }
    guard let left = beneath.map(\.box.x0).min() else { return true }
    return title.box.x0 > left - 0.2 * title.size
  }

  /// Whether a band holds text and is hardly higher than a line of it.
  private func isLowRow(_ band: Box, excluding used: Set<Int>) -> Bool {
    band.height < 2.2 * measure.bodySize
      && sheet.lines.indices.contains { index in
        !used.contains(index) && band.containsCentre(of: sheet.lines[index].box)
      }
  }

  /// Whether all text in a band is bold.
  private func isBold(_ band: Box, excluding used: Set<Int>) -> Bool {
    sheet.lines.indices.allSatisfy { index in
      used.contains(index) || !band.containsCentre(of: sheet.lines[index].box)
        || styles[sheet.lines[index].style].isBold
    }
  }

  /// Whether a longer rule with the same end stands right above: the band is beside a cell that spans rows.
  private func isBesideSpan(_ band: Box, rules: [Edge]) -> Bool {
    let em = measure.bodySize
    return rules.contains { rule in
      let isNear = rule.position < band.y0 - 0.3 * em && rule.position > band.y0 - 5 * em
      let (left, right) = (band.x0 - rule.start, rule.end - band.x1)
      return isNear
        && (abs(right) < 0.5 * em && left > 2 * em || abs(left) < 0.5 * em && right > 2 * em)
    }
  }

  /// Lines within rules of a stack that stands beside another for most of the height of one, with none over both: those
  /// of another table.
  private func twins(of stack: [Edge], among stacks: [[Edge]]) -> Set<Int> {
    guard stack.count >= 3, let first = stack.first, let last = stack.last else { return [] }
    let slack = 0.3 * measure.bodySize
    let beside = stacks.filter { other in
      guard other.count >= 3, let own = other.first, let end = other.last,
        own.start > first.end + slack || own.end < first.start - slack
      else { return false }
      let (top, foot) = (max(own.position, first.position), min(end.position, last.position))
      return (foot - top) * 2 > min(end.position - own.position, last.position - first.position)
    }
    let isJoined = stacks.joined().contains { rule in
      rule.start < first.start + slack && rule.end > first.end + 4 * slack
        && rule.position > first.position - 4 * measure.leading
        && rule.position < last.position + measure.leading
        || rule.end > first.end - slack && rule.start < first.start - 4 * slack
          && rule.position > first.position - 4 * measure.leading
          && rule.position < last.position + measure.leading
    }
    guard !isJoined else { return [] }
    return Set(
      beside.flatMap { other in
        sheet.lines.indices.filter { index in
          let box = sheet.lines[index].box
          return box.midX > other[0].start && box.midX < other[0].end
            && box.midY > other[0].position && box.midY < other[other.count - 1].position
        }
      })
  }

  /// Whether most rows of a table go on beyond the ends of its rules: these stand under a label of a wider one.
  private func goesOn(beside table: TableCandidate, taken: Set<Int>) -> Bool {
    let reach = 8 * measure.bodySize
    let beside = sheet.lines.indices.filter { index in
      let line = sheet.lines[index].box
      return !taken.contains(index) && !table.lines.contains(index) && line.width < 2 * reach
        && line.midY > table.box.y0 && line.midY < table.box.y1
        && line.x0 < table.box.x1 + reach && line.x1 > table.box.x0 - reach
        && !isParted(line, from: table.box)
    }
    let rows = VisualRows.groups(table.lines.sorted(), of: sheet.lines)
    let continued = rows.count { row in
      let own = sheet.lines[row[0]].box
      return beside.contains { sheet.lines[$0].box.verticalOverlap(own) > 0.5 * own.height }
    }
    return continued * 10 >= rows.count * 6
  }

  /// Whether the gutter lies between a line and a table: the other column holds the rest of the table, or text.
  private func isParted(_ line: Box, from table: Box) -> Bool {
    gutter.map { line.x0 > $0 && table.x1 < $0 || line.x1 < $0 && table.x0 > $0 } ?? false
  }

  /// Whether a single row of cells fills the room between two rules.
  ///
  /// `room` is how much may be left above and beneath it, in em.
  private func isRow(_ band: Box, room: Double = 0.9, excluding used: Set<Int>) -> Bool {
    let own = sheet.lines.indices.filter { index in
      !used.contains(index) && band.containsCentre(of: sheet.lines[index].box)
    }
    let rows = self.rows(own)
    guard let first = rows.first, let last = rows.last else { return false }
    let size = first.size
    guard first.box.y0 - band.y0 < room * size, band.y1 - last.box.y1 < room * size else {
      return false
    }
    // One line in the first column, however many beside it.
    // Figures are never wrapped.
    let figures = rows.count { row in
      row.pieces.count >= 2
        && row.pieces.dropFirst().allSatisfy { FigureColumns.isFigure($0.text) }
    }
    if figures >= 2, figures * 10 >= rows.count * 7 { return false }
    let left = rows.map(\.box.x0).min() ?? band.x0
    if rows.count(where: { $0.box.x0 < left + 0.5 * size }) <= 1 { return true }
    let gaps = zip(rows, rows.dropFirst()).map { $1.box.y1 - $0.box.y1 }
    guard let least = gaps.min(), let most = gaps.max() else { return true }
    return most < 1.22 * least && least < 1.5 * size
  }

  /// Whether an upright edge touches a band: it belongs to a grid above, in or beneath it.
  private func meets(_ edge: Edge, _ box: Box) -> Bool {
    let slack = 0.3 * measure.bodySize
    return edge.position > box.x0 - slack && edge.position < box.x1 + slack
      && edge.start < box.y1 + slack && edge.end > box.y0 - slack
  }
}
