internal import PDFReading

/// Finds boxes drawn as two rules, one above and one below, between which the text is indented on both sides or opens with a
/// label.
struct RulePanels {
  let sheet: PageSheet
  let styles: [TextStyle]
  let measure: TypeMeasure
  /// Lines that are page furniture: a page's text ends short of them.
  let furniture: Set<Int>
  /// The tinted rectangles on which the headings of tables stand.
  private let tints: [Box]

  init(sheet: PageSheet, styles: [TextStyle], measure: TypeMeasure, furniture: Set<Int>) {
    self.sheet = sheet
    self.styles = styles
    self.measure = measure
    self.furniture = furniture
    tints = sheet.graphics.fills.filter {
      $0.isRectangle && $0.colour.lightness < 0.99 && $0.box.height < 0.5 * sheet.height
    }.map(\.box)
  }

  /// Boxes between rules of one extent, among lines that are in no table and no box yet.
  func boxes(_ edges: EdgeSet, excluding used: Set<Int>) -> [Box] {
    let rules = edges.horizontal.filter {
      $0.isRule && $0.end - $0.start > Self.narrowest * measure.bodySize
    }.sorted { $0.position < $1.position }
    guard !rules.isEmpty else { return [] }
    var panels: [Panel] = []
    for top in rules.indices {
      guard
        let bottom = rules.indices.dropFirst(top + 1).first(where: {
          overlap(rules[top], rules[$0])
        }),
        isAlike(rules[top], rules[bottom]), !isOfGrid(rules[top], edges),
        !isOfGrid(rules[bottom], edges)
      else { continue }
      let box = Box(
        x0: rules[top].start, y0: rules[top].position, x1: rules[top].end,
        y1: rules[bottom].position)
      guard isPanel(box, excluding: used, isWhole: true),
        !endsTable(rules[top], isBelow: false, among: rules),
        !endsTable(rules[bottom], isBelow: true, among: rules)
          || opensWithLabel(box) && isDrawn(rules[bottom], as: rules[top], unlikeNextOf: rules)
      else { continue }
      panels.append(Panel(box: box, top: top, bottom: bottom, isLabelled: opensWithLabel(box)))
    }
    let result = Panel.parted(panels).map(\.box)
    let lone = rules.filter { rule in
      !result.contains { ends($0, at: rule) } && !isOfGrid(rule, edges)
    }
    return result + cut(lone, excluding: used)
  }

  /// Whether a rule is one of a panel's two.
  func ends(_ box: Box, at rule: Edge) -> Bool {
    rule.start < box.x1 && rule.end > box.x0
      && min(abs(box.y0 - rule.position), abs(box.y1 - rule.position)) < 0.1 * measure.bodySize
  }

  /// Whether the first line in an area is a label, or opens with one.
  private func opensWithLabel(_ box: Box) -> Bool {
    sheet.lines.first {
      $0.box.midY > box.y0 && $0.box.midY < box.y1 && $0.box.horizontalOverlap(box) > 0
    }.map(isLabelled) ?? false
  }

  func overlap(_ first: Edge, _ second: Edge) -> Bool {
    min(first.end, second.end) > max(first.start, second.start)
  }

  func isAlike(_ first: Edge, _ second: Edge) -> Bool {
    abs(first.start - second.start) < 0.1 * measure.bodySize
      && abs(first.end - second.end) < 0.1 * measure.bodySize
  }

  /// Whether lines stand one under the other in an area, all of them indented or, between two rules, under a label, and
  /// others outside are not.
  func isPanel(_ box: Box, excluding used: Set<Int>, isWhole: Bool = false) -> Bool {
    let em = measure.bodySize
    let inside = sheet.lines.indices.filter {
      let line = sheet.lines[$0].box
      return line.midY > box.y0 && line.midY < box.y1 && line.horizontalOverlap(box) > 0
    }
    guard inside.count >= (isWhole ? 2 : 1), !inside.contains(where: used.contains) else {
      return false
    }
    let lines = inside.map { sheet.lines[$0].box }
    guard inside.allSatisfy({ sheet.lines[$0].size > 0.8 * em }), !areNotes(inside),
      areText(inside)
    else { return false }
    let left = (lines.map(\.x0).min() ?? 0) - box.x0
    let right = box.x1 - (lines.map(\.x1).max() ?? 0)
    if left > -0.1 * em, left <= Self.indent * em {
      return isWhole && isHeld(inside, between: box)
    }
    guard left > Self.indent * em, left < Self.deepest * em, right > Self.indent * em else {
      return false
    }
    return sheet.lines.contains {
      abs($0.box.x0 - box.x0) < 0.3 * em && abs($0.size - em) < 0.03 * em
        && ($0.box.midY < box.y0 || $0.box.midY > box.y1)
    }
  }

  /// Whether text that is not indented belongs to the rules above and beneath it: a short label opens it close under the
  /// first, and neither rule belongs to a heading beyond them or to notes.
  private func isHeld(_ lines: [Int], between rules: Box) -> Bool {
    let em = measure.bodySize
    guard lines.count > 1, let first = lines.first.map({ sheet.lines[$0] }), isLabelled(first),
      first.box.y0 - rules.y0 < Self.room * measure.leading,
      lines.dropFirst().contains(where: { !styles[sheet.lines[$0].style].isBold }),
      lines.allSatisfy({ abs(sheet.lines[$0].size - em) < 0.1 * em })
    else { return false }
    let below = sheet.lines.filter {
      $0.box.midY > rules.y1 && $0.box.horizontalOverlap(rules) > 0
    }.min { $0.box.y0 < $1.box.y0 }
    // Notes stand beneath a table's last rule, or the headings of one that follows.
    if let below, below.size < 0.93 * em, below.letterCount > 12, !isTinted(below),
      below.box.y0 - rules.y1 < 1.5 * measure.leading, !isRuledOff(below, from: rules)
    {
      return false
    }
    return !isOfHeading(at: rules.y0, isAbove: true, rules)
      && !isOfHeading(at: rules.y1, isAbove: false, rules)
  }

  /// Whether a line is a label, or opens with one up to a colon or stop.
  func isLabelled(_ line: Line) -> Bool {
    let bold = line.words.prefix { styles[$0.style].isBold }
    guard let last = bold.last, bold.count <= 9 else { return false }
    return bold.count == line.words.count
      ? !TextEnding.endsSentence(line.text)
      // A number with a stop is a caption's or a paragraph's.
      : last.text.hasSuffix(":")
        || last.text.hasSuffix(".") && last.text.unicodeScalars.contains(where: LetterTest.isLetter)
  }

  /// Whether a line stands on a tint, as the headings of tables do.
  func isTinted(_ line: Line) -> Bool {
    tints.contains { $0.containsCentre(of: line.box) }
  }

  func isHeading(_ line: Line) -> Bool {
    styles[line.style].isBold || line.size > 1.05 * measure.bodySize
  }

  /// Whether the first line opens with a raised mark and is set smaller than running text: footnotes under the rule
  /// that parts them from it.
  func areNotes(_ lines: [Int]) -> Bool {
    guard let first = lines.first.map({ sheet.lines[$0] }) else { return false }
    return first.raisedMarker != nil && first.size < measure.bodySize
  }

  /// Whether lines stand one under the other, but for a few that were justified by wide gaps.
  func areText(_ lines: [Int]) -> Bool {
    let rows = VisualRows.groups(lines, of: sheet.lines)
    let boxes = lines.map { sheet.lines[$0].box }
    guard let left = boxes.map(\.x0).min(), let right = boxes.map(\.x1).max() else { return false }
    let others = rows.filter { !isText($0) }
    let slack = 0.3 * measure.bodySize
    return others.count * 4 <= rows.count
      && others.allSatisfy { row in
        let row = row.map { sheet.lines[$0].box }
        return row.contains { $0.x0 < left + slack } && row.contains { $0.x1 > right - slack }
      }
  }

  /// One line, with a list's mark before it at most.
  func isText(_ row: [Int]) -> Bool {
    row.count == 1 || row.count == 2 && ListMarker.parse(sheet.lines[row[0]].text) != nil
  }

  /// The narrowest column, as a share of the body size.
  static let narrowest = 12.0
  /// The most room between a rule and the label under it, in lines: headings stand farther below a rule that is not theirs.
  static let room = 0.65
  /// The room between the rules' ends and the text on either side; text that is not indented lies between rules that
  /// part it from other text.
  private static let indent = 0.3
  private static let deepest = 4.0
}
