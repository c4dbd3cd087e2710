internal import PDFReading

/// Tints within tables of figures that bound no rows: behind a whole column, of figures or of the rows' labels, or behind
/// the name of a group of rows between rows that are plain.
struct FigureTints {
  let sheet: PageSheet
  let measure: TypeMeasure

  /// Areas of one colour and width that touch, one under the other.
  private struct Stack {
    var box: Box
    var colour: Colour
    var count = 1
  }

  /// The painted areas without such tints: the text beside them shows the grid better than their edges.
  func removed(from fills: [Fill]) -> [Fill] {
    guard !fills.isEmpty, fills.count <= 1_500 else { return fills }
    let areas = fills.filter { EdgeSet.bounds($0, page: sheet) }
    let boxes = areas.map(\.box)
    let columns = stacks(areas).filter {
      isColumn($0, among: boxes) || isBesideFigures($0) || isCrossed($0)
    }
    // The empty cells beside a name are often painted each by itself.
    let rows = stacks(
      acrossRows(areas.filter { area in !columns.contains { $0.box.containsCentre(of: area.box) } })
    )
    // Where figures or cells beside each other stand on the same colour, it tints rows.
    let striped = rows.filter(isRow)
    let names = rows.filter { stack in
      isName(stack, among: areas) && !striped.contains { $0.colour == stack.colour }
    }
    let totals = rows.filter { isTotal($0, among: areas) }
    let tints = columns + names + totals
    guard !tints.isEmpty else { return fills }
    return fills.filter { fill in
      !tints.contains { $0.colour == fill.colour && $0.box.containsCentre(of: fill.box) }
    }
  }

  private func stacks(_ areas: [Fill]) -> [Stack] {
    let slack = 0.15 * measure.bodySize
    var stacks: [Stack] = []
    for area in areas.sorted(by: { $0.box.y0 < $1.box.y0 }) {
      let index = stacks.lastIndex {
        $0.colour == area.colour && abs($0.box.x0 - area.box.x0) < slack
          && abs($0.box.x1 - area.box.x1) < slack && area.box.y0 < $0.box.y1 + slack
      }
      if let index {
        // Painted once more, or the next row.
        if area.box.y1 > stacks[index].box.y1 + slack { stacks[index].count += 1 }
        stacks[index].box = stacks[index].box.union(area.box)
      } else {
        stacks.append(Stack(box: area.box, colour: area.colour))
      }
    }
    return stacks
  }

  /// Areas of one colour and height that touch, one beside the other, as one.
  private func acrossRows(_ areas: [Fill]) -> [Fill] {
    let slack = 0.15 * measure.bodySize
    var result: [Fill] = []
    for area in areas.sorted(by: { ($0.box.y0, $0.box.x0) < ($1.box.y0, $1.box.x0) }) {
      if let last = result.last, last.colour == area.colour,
        abs(last.box.y0 - area.box.y0) < slack, abs(last.box.y1 - area.box.y1) < slack,
        area.box.x0 < last.box.x1 + slack
      {
        result[result.count - 1].box = last.box.union(area.box)
      } else {
        result.append(area)
      }
    }
    return result
  }

  /// Whether figures under each other stand on a tint, and plain text beside most of them.
  private func isColumn(_ stack: Stack, among areas: [Box]) -> Bool {
    guard stack.box.height > 2.5 * measure.leading else { return false }
    let own = sheet.lines.filter { $0.box.verticalOverlap(stack.box) > 0 }.flatMap(\.words)
      .filter { stack.box.containsCentre(of: $0.box) }
    let figures = own.count { FigureColumns.isFigure($0.text) }
    // Letters beside figures are marks of notes.
    let texts = own.count { $0.text.utf8.count > 2 && !FigureColumns.isFigure($0.text) }
    guard figures >= 3, figures >= 4 * texts else { return false }
    let plain = sheet.lines.map(\.box).filter { line in
      (line.x1 < stack.box.x0 || line.x0 > stack.box.x1)
        && !areas.contains { $0.containsCentre(of: line) }
    }
    let besides = own.count { word in
      plain.contains { $0.verticalOverlap(word.box) > 0.5 * word.box.height }
    }
    return besides * 10 >= own.count * 8
  }

  /// Whether a single row of figures stands on a tint, the only one of its colour, next to rows like it on none: a total,
  /// whose edges part nothing else.
  private func isTotal(_ stack: Stack, among areas: [Fill]) -> Bool {
    guard stack.count == 1, stack.box.height < 1.8 * measure.leading,
      areas.count(where: { $0.colour == stack.colour && $0.box.width > 2 * measure.bodySize }) == 1
    else { return false }
    let own = sheet.lines.filter { stack.box.containsCentre(of: $0.box) }
    let figures = own.filter { FigureColumns.isFigure($0.text) }
    guard figures.count >= 2, figures.count + 1 >= own.count else { return false }
    let near = sheet.lines.filter { line in
      line.box.midX > stack.box.x0 && line.box.midX < stack.box.x1
        && FigureColumns.isFigure(line.text)
        && (line.box.midY > stack.box.y1 && line.box.midY < stack.box.y1 + 1.3 * measure.leading
          || line.box.midY < stack.box.y0 && line.box.midY > stack.box.y0 - 1.3 * measure.leading)
    }
    return near.count >= figures.count
      && !near.contains { line in areas.contains { $0.box.containsCentre(of: line.box) } }
  }

  /// Whether labels one under the other stand on a tint, and figures that it leaves out beside most of them.
  private func isBesideFigures(_ stack: Stack) -> Bool {
    guard stack.count == 1, stack.box.height > 2.5 * measure.leading else { return false }
    let own = sheet.lines.filter { stack.box.containsCentre(of: $0.box) }
    guard own.count >= 4 else { return false }
    let figures = sheet.lines.filter { line in
      (line.box.x0 > stack.box.x1 - 0.1 * line.size
        || line.box.x1 < stack.box.x0 + 0.1 * line.size)
        && FigureColumns.isFigure(line.text)
    }
    let labelled = own.count { line in
      figures.contains { $0.box.verticalOverlap(line.box) > 0.5 * line.box.height }
    }
    return labelled * 10 >= own.count * 6
  }

  /// Whether rules at the top and the foot of a tint go on far beyond it: it is behind a column of the table that these
  /// bound, not behind a box.
  private func isCrossed(_ stack: Stack) -> Bool {
    guard stack.count == 1, stack.box.height > 2.5 * measure.leading,
      // An empty heading over the labels is a cell.
      sheet.lines.count(where: { stack.box.containsCentre(of: $0.box) }) >= 3
    else { return false }
    let box = stack.box
    let reach = 5 * measure.bodySize
    let isAt = { (y: Double) in
      sheet.graphics.rules.contains { rule in
        rule.isHorizontal && abs(rule.box.midY - y) < 0.5 * measure.leading
          && rule.box.x0 < box.x0 + measure.bodySize && rule.box.x1 > box.x1 - measure.bodySize
          && (rule.box.x0 < box.x0 - reach || rule.box.x1 > box.x1 + reach)
      }
    }
    return isAt(box.y0) && isAt(box.y1)
  }

  /// Whether texts stand beside each other on a tint, or a figure.
  private func isRow(_ stack: Stack) -> Bool {
    let own = sheet.lines.filter { stack.box.containsCentre(of: $0.box) }
    return own.contains { FigureColumns.isFigure($0.text) }
      || zip(own, own.dropFirst()).contains { $0.row == $1.row }
  }

  /// Whether lines of one row are several cells: years beside each other may be one line.
  private func areCells(_ lines: [Line]) -> Bool {
    lines.count >= 2
      || lines.contains { line in
        zip(line.words, line.words.dropFirst()).contains { $1.box.x0 - $0.box.x1 > line.size }
      }
  }

  /// Whether a tint holds a single text in each of its rows, rows of figures stand beneath it on none, and such rows or
  /// headings, which may have a tint of their own, above it.
  private func isName(_ stack: Stack, among areas: [Fill]) -> Bool {
    let box = stack.box
    guard box.height < 2.2 * measure.leading * Double(stack.count) else { return false }
    var own: [Line] = []
    var above: [Line] = []
    var beneath: [Line] = []
    for line in sheet.lines where line.box.midX > box.x0 && line.box.midX < box.x1 {
      let y = line.box.midY
      if y > box.y0, y < box.y1 {
        own.append(line)
      } else if y > box.y0 - 1.5 * measure.leading, y < box.y0 {
        above.append(line)
      } else if y > box.y1, y < box.y1 + 1.5 * measure.leading {
        beneath.append(line)
      }
    }
    let (low, high) = (above.map(\.box.y0).max() ?? 0, beneath.map(\.box.y1).min() ?? 0)
    above.removeAll { $0.box.y1 < low }
    beneath.removeAll { $0.box.y0 > high }
    guard own.count == stack.count, !own.contains(where: { FigureColumns.isFigure($0.text) }),
      areCells(above), beneath.count(where: { FigureColumns.isFigure($0.text) }) >= 2
    else { return false }
    let isTinted = { (line: Line, area: Fill) in area.box.containsCentre(of: line.box) }
    return !beneath.contains { line in areas.contains { isTinted(line, $0) } }
      && !above.contains { line in
        areas.contains { $0.colour == stack.colour && isTinted(line, $0) }
      }
  }
}
