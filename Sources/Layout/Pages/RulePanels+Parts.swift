internal import PDFReading

extension RulePanels {
  /// Parts of labelled panels that the end of a page or column has cut: all text under a rule that a label opens, and all
  /// text above one at the head of the next. Each is one only beside the other.
  func parts(
    _ edges: EdgeSet, besides boxes: [BoxCandidate], after last: PanelCut?,
    excluding used: Set<Int>
  ) -> [BoxCandidate] {
    let rules = edges.horizontal.filter {
      $0.isRule && $0.end - $0.start > Self.narrowest * measure.bodySize
    }
    let lone = rules.filter { rule in !boxes.contains { ends($0.box, at: rule) } }
    let starts = lone.compactMap { part($0, isBelow: true, among: rules, excluding: used) }
    let ended = starts + boxes.filter { $0.cut != nil }
    let rests =
      (wholeRests(lone, excluding: used)
      + lone.compactMap { part($0, isBelow: false, among: rules, excluding: used) })
      .filter { rest in
        isRest(rest, of: last)
          || ended.contains { $0.box.x1 < rest.box.x0 && isRest(rest, of: $0.cut) }
      }
    return starts
      + rests.enumerated().filter { index, rest in
        rests.prefix(index).allSatisfy { $0.lines.isDisjoint(with: rest.lines) }
      }.map(\.element)
  }

  /// The cut of a box between two rules after which its column has no more text.
  func end(of box: Box, _ edges: EdgeSet) -> PanelCut? {
    guard !hasText(in: box, isBelow: true),
      let lower = edges.horizontal.first(where: {
        $0.isRule && $0.start < box.x1 && $0.end > box.x0
          && abs($0.position - box.y1) < 0.1 * measure.bodySize
      })
    else { return nil }
    return drawing(lower).map { PanelCut(goesOn: true, rule: $0, isWhole: true) }
  }

  /// Text at the heads of columns between two rules alike.
  private func wholeRests(_ rules: [Edge], excluding used: Set<Int>) -> [BoxCandidate] {
    let sorted = rules.sorted { $0.position < $1.position }
    return sorted.indices.compactMap { index in
      let top = sorted[index]
      guard let bottom = sorted[(index + 1)...].first(where: { overlap($0, top) }),
        isAlike(top, bottom), let drawn = drawing(top), let lower = drawing(bottom),
        PanelCut.areAlike(drawn, lower)
      else { return nil }
      let box = Box(x0: top.start, y0: top.position, x1: top.end, y1: bottom.position)
      let lines = sheet.lines.indices.filter {
        let line = sheet.lines[$0]
        return box.y0 < line.box.midY && line.box.midY < box.y1
          && line.box.horizontalOverlap(box) > 0
      }
      let em = measure.bodySize
      guard !lines.isEmpty, !hasText(in: box, isBelow: false, excluding: used), areText(lines),
        lines.allSatisfy({
          !used.contains($0) && abs(sheet.lines[$0].size - em) < 0.1 * em
            && sheet.lines[$0].box.x0 > box.x0 - 0.1 * em
            && sheet.lines[$0].box.x1 < box.x1 + 0.5 * em
        })
      else { return nil }
      return BoxCandidate(
        box: box, lines: Set(lines), cut: PanelCut(goesOn: false, rule: drawn, isWhole: true))
    }
  }

  /// Whether a column has text beyond a box: neither furniture nor notes, nor lines and tables over both columns.
  private func hasText(in box: Box, isBelow: Bool, excluding used: Set<Int> = []) -> Bool {
    let room = measure.bodySize
    return sheet.lines.indices.contains {
      let line = sheet.lines[$0]
      return !furniture.contains($0) && !used.contains($0)
        && line.box.horizontalOverlap(box) > 0 && line.box.x0 > box.x0 - room
        && line.box.x1 < box.x1 + room
        && (isBelow
          ? line.box.midY > box.y1 && line.size > 0.9 * measure.bodySize
          : line.box.midY < box.y0)
    }
  }

  /// Whether a part may be the rest of the one that has a cut: its rule is drawn as wide as the other, and alike.
  private func isRest(_ rest: BoxCandidate, of start: PanelCut?) -> Bool {
    guard start?.isWhole == rest.cut?.isWhole, let start = start?.rule, let rule = rest.cut?.rule
    else { return false }
    return abs(start.box.width - rule.box.width) < 0.1 * measure.bodySize
      && PanelCut.areAlike(start, rule)
  }

  private func part(_ rule: Edge, isBelow: Bool, among rules: [Edge], excluding used: Set<Int>)
    -> BoxCandidate?
  {
    let lines = run(rule, isBelow: isBelow, excluding: used)
    guard let drawn = drawing(rule), let nearest = lines.first.map({ sheet.lines[$0].box }),
      let farthest = lines.last.map({ sheet.lines[$0].box })
    else { return nil }
    let room = 0.1 * measure.bodySize
    let box = Box(
      x0: rule.start, y0: isBelow ? rule.position : farthest.y0 - room, x1: rule.end,
      y1: isBelow ? farthest.y1 + room : rule.position)
    let gap = isBelow ? nearest.y0 - rule.position : rule.position - nearest.y1
    guard gap < (isBelow ? Self.room : 2) * measure.leading, areText(lines.sorted()),
      !rules.contains(where: {
        $0.position > box.y0 + room && $0.position < box.y1 - room && overlap($0, rule)
      }),
      isFree(rule, isBelow: !isBelow, of: box, among: rules),
      !isBelow || isLabelledPassage(lines)
    else { return nil }
    return BoxCandidate(
      box: box, lines: Set(lines), cut: PanelCut(goesOn: isBelow, rule: drawn))
  }

  /// Whether neither a table nor a heading on the other side has a rule for its own.
  private func isFree(_ rule: Edge, isBelow: Bool, of box: Box, among rules: [Edge]) -> Bool {
    guard !endsTable(rule, isBelow: isBelow, among: rules) else {
      return isBelow && isDrawn(rule, as: rule, unlikeNextOf: rules)
    }
    return !isOfHeading(at: rule.position, isAbove: !isBelow, box)
  }

  /// Whether a label opens lines, and the rest is not all set as one.
  private func isLabelledPassage(_ lines: [Int]) -> Bool {
    guard let first = lines.first, isLabelled(sheet.lines[first]) else { return false }
    return lines.count == 1
      || lines.dropFirst().contains { !styles[sheet.lines[$0].style].isBold }
  }

  /// The lines of running text between a rule and the page's or column's end, from the rule on: up to notes, a table, a
  /// heading or what goes over both columns.
  private func run(_ rule: Edge, isBelow: Bool, excluding used: Set<Int>) -> [Int] {
    let em = measure.bodySize
    let beyond = sheet.lines.indices.filter {
      let line = sheet.lines[$0].box
      return line.x0 < rule.end && line.x1 > rule.start
        && (isBelow ? line.midY > rule.position : line.midY < rule.position)
    }
    let sorted = beyond.sorted {
      let (a, b) = (sheet.lines[$0].box, sheet.lines[$1].box)
      return isBelow ? a.midY < b.midY : a.midY > b.midY
    }
    return Array(
      sorted.prefix {
        let line = sheet.lines[$0]
        return !used.contains($0) && line.box.x0 > rule.start - 0.1 * em
          && line.box.x1 < rule.end + 0.5 * em && abs(line.size - em) < 0.1 * em
      })
  }
}
