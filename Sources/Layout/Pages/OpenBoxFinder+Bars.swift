internal import PDFReading

/// Passages that a bar at their left marks.
extension OpenBoxFinder {
  /// What thick bars at the left of text mark.
  func bars(_ graphics: PageGraphics, _ used: Set<Int>) -> [Box] {
    drawnBars(graphics).filter { $0.height > Self.tallestLabel * measure.leading }
      .compactMap { marked(by: $0, used) }
  }

  /// Labels at the foot of the page or column whose bars go on with the text on the next: each is one only before such.
  func barLabels(_ graphics: PageGraphics, _ used: Set<Int>) -> [BoxCandidate] {
    shortBars(graphics).compactMap { bar in
      let right = sheet.lines.indices.filter {
        let line = sheet.lines[$0].box
        return !used.contains($0) && line.midY > bar.y0 && line.midY < bar.y1 && line.x0 > bar.x0
      }
      guard let index = right.first, right.count == 1 else { return nil }
      let line = sheet.lines[index]
      guard line.size <= settings.headingSize * measure.bodySize, styles[line.style].isBold,
        line.box.x0 - bar.x1 < 2 * measure.bodySize,
        !hasText(below: max(bar.y1, line.box.y1), rightOf: bar.x0)
      else { return nil }
      return BoxCandidate(
        box: bar.union(line.box), lines: [index], cut: PanelCut(goesOn: true, rule: nil))
    }
  }

  /// One line at the head of the page whose bar is the rest of one on the page before: text where none was.
  func barRests(_ graphics: PageGraphics, _ used: Set<Int>) -> [BoxCandidate] {
    shortBars(graphics).compactMap { bar in
      let beside = sheet.lines.indices.filter {
        sheet.lines[$0].box.midY > bar.y0 && sheet.lines[$0].box.midY < bar.y1
      }
      guard let index = beside.first, beside.count == 1, !used.contains(index) else { return nil }
      let line = sheet.lines[index]
      guard line.box.x0 > bar.x0, line.box.x0 - bar.x1 < Self.deepestItem * measure.bodySize,
        line.size <= settings.headingSize * measure.bodySize, !styles[line.style].isBold,
        !sheet.lines.indices.contains(where: {
          !furniture.contains($0) && sheet.lines[$0].box.midY < bar.y0
        })
      else { return nil }
      return BoxCandidate(
        box: bar.union(line.box), lines: [index], cut: PanelCut(goesOn: false, rule: nil))
    }
  }

  /// How far an item of a list is set in behind its bar, in type sizes.
  private static let deepestItem = 4.0

  /// A bar beside no more than one line, in lines.
  private static let tallestLabel = 1.5

  /// Thick bars beside one line.
  private func shortBars(_ graphics: PageGraphics) -> [Box] {
    drawnBars(graphics).filter {
      $0.height <= Self.tallestLabel * measure.leading
        && $0.width > Self.thickPiece * measure.bodySize
    }
  }

  private func drawnBars(_ graphics: PageGraphics) -> [Box] {
    let drawn = graphics.rules.map(\.box) + graphics.fills.filter(\.isRectangle).map(\.box)
    // Thicker than the hairline between two columns, thinner than a tinted panel.
    return joined(
      drawn.filter {
        $0.width >= 0.1 * measure.bodySize && $0.width <= 0.9 * measure.bodySize
          && $0.height > measure.bodySize
      })
  }

  /// Width of a piece of a bar at least, in type sizes: a table's uprights are thinner.
  private static let thickPiece = 0.2

  /// Bars with the pieces of each that meet as one: word processors draw a paragraph's own. Thin pieces are those of a
  /// table's uprights, row by row.
  private func joined(_ bars: [Box]) -> [Box] {
    let touch = 0.3 * measure.bodySize
    var result: [Box] = []
    for bar in bars.sorted(by: { $0.y0 < $1.y0 }) {
      let above = result.lastIndex {
        bar.width > Self.thickPiece * measure.bodySize && abs($0.x0 - bar.x0) < 0.3 * touch
          && abs($0.x1 - bar.x1) < 0.3 * touch
          && bar.y0 < $0.y1 + touch
      }
      if let above {
        result[above].y1 = max(result[above].y1, bar.y1)
      } else {
        result.append(bar)
      }
    }
    return result
  }

  private func hasText(below y: Double, rightOf x: Double = 0) -> Bool {
    sheet.lines.contains {
      $0.box.midY > y && $0.box.x1 > x && $0.size >= settings.footnoteSize * measure.bodySize
        && $0.letterCount > 4
    }
  }

  /// Whether a bar stands in the right of two columns: the column's text begins no further to the right, where the bar does
  /// not mark it. What parts columns has text on either side only.
  private func standsInColumn(_ bar: Box, rightOf lines: [Line]) -> Bool {
    guard let edge = lines.map(\.box.x1).max(), edge < bar.x0 else { return false }
    if standsBetweenColumns(bar) { return true }
    return sheet.lines.indices.count { index in
      let line = sheet.lines[index]
      return !furniture.contains(index) && (line.box.midY < bar.y0 || line.box.midY > bar.y1)
        && line.box.x0 > edge && line.box.x0 < bar.x1 + 0.1 * measure.bodySize
        && line.box.x1 > bar.x1 && line.letterCount > 4
    } > 1
  }

  /// Whether columns go on at both sides of a thick bar above or beneath it: what parts them would go on as well. The
  /// text of the right one may hang behind its numbers, farther from the bar than what it marks.
  private func standsBetweenColumns(_ bar: Box) -> Bool {
    guard bar.width > Self.thickPiece * measure.bodySize else { return false }
    let others = sheet.lines.indices.filter { !furniture.contains($0) }.map { sheet.lines[$0] }
      .filter { $0.box.midY < bar.y0 || $0.box.midY > bar.y1 }
    let crossing = others.filter { $0.box.x0 < bar.x0 && $0.box.x1 > bar.x1 }.map(\.box.midY)
    let top = crossing.filter { $0 < bar.y0 }.max() ?? 0
    let bottom = crossing.filter { $0 > bar.y1 }.min() ?? sheet.height
    let text = others.filter {
      $0.box.midY > top && $0.box.midY < bottom && $0.letterCount > 4
        && $0.size >= settings.footnoteSize * measure.bodySize
    }
    return min(text.count { $0.box.x1 < bar.x0 }, text.count { $0.box.x0 > bar.x1 })
      >= Self.columnLines
  }

  /// Lines that a column has at least, beside those at a bar.
  private static let columnLines = 4

  /// Whether a bar is the right side of a frame or table found before: text of that ends close before it.
  private func isSide(_ bar: Box, _ used: Set<Int>) -> Bool {
    used.contains { index in
      let line = sheet.lines[index].box
      return line.midY > bar.y0 && line.midY < bar.y1 && line.x1 < bar.x0
        && line.x1 > bar.x0 - 1.5 * measure.bodySize
    }
  }

  private func marked(by bar: Box, _ used: Set<Int>) -> Box? {
    let em = measure.bodySize
    let beside = sheet.lines.indices.filter {
      !used.contains($0) && sheet.lines[$0].box.midY > bar.y0
        && sheet.lines[$0].box.midY < bar.y1
    }.map { sheet.lines[$0] }
    // Text at its left: a divider of columns or cells. Heads in the margin may stand there.
    let others = beside.filter { line in
      line.box.x0 < bar.x0 && line.box.x1 > measure.bodyLeft - 0.3 * em
    }
    guard others.isEmpty || standsInColumn(bar, rightOf: others), !isSide(bar, used) else {
      return nil
    }
    let right = beside.filter { $0.box.x0 > bar.x0 }
    guard let left = right.map(\.box.x0).min(), let top = right.map(\.box.y0).min(),
      let bottom = right.map(\.box.y1).max()
    else { return nil }
    // A bar in the margin marks a change: the text beside it stands where all text stands.
    let isInText = bar.x0 > measure.bodyLeft - 0.3 * em
    let slack = 2 * measure.leading
    guard left - bar.x1 < (isInText ? 2 : 0.8) * em,
      top - bar.y0 < slack,
      // The room of a line that a page end moved to the next page.
      bar.y1 - bottom < slack || bar.y1 - bottom < 2 * slack && !hasText(below: bar.y1)
    else { return nil }
    // The accent of a heading marks no passage.
    guard
      right.contains(where: {
        $0.size <= settings.headingSize * em && $0.letterCount > 20
      })
    else { return nil }
    let starts = right.filter { $0.box.x0 < left + 4 * em }
    var edge = starts.map(\.box.x1).max() ?? left
    if measure.bodyRight > edge, measure.bodyRight - edge < 8 * em { edge = measure.bodyRight }
    return Box(x0: bar.x0, y0: min(bar.y0, top), x1: edge, y1: max(bar.y1, bottom))
  }
}
