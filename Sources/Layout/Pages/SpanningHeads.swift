internal import PDFReading

/// Headings over both columns of a page, also those too short to cross the gutter.
///
/// The text above such a heading is read to its end, in both columns, before the text beneath it.
struct SpanningHeads: Sendable {
  /// Styles in which headings cross the gutter or part what stands in the columns, while none stands within a right column.
  private let styles: Set<Int>

  /// The styles of a document's headings over both columns.
  ///
  /// - Parameters:
  ///   - gutters: Of each page, nil for one column.
  ///   - leastSize: Size beyond which text is a heading, in points.
  init(_ sheets: [PageSheet], gutters: [Double?], leastSize: Double) {
    var crossing: Set<Int> = []
    var inColumn: Set<Int> = []
    var parting: [Int: Int] = [:]
    for (sheet, gutter) in zip(sheets, gutters) {
      guard let gutter else { continue }
      for line in sheet.lines where line.size > leastSize {
        let slack = Self.slack(of: line)
        if line.box.x0 > gutter - slack {
          inColumn.insert(line.style)
        } else if line.box.x1 > gutter + slack
          || Self.isDrawnAcross(line, on: sheet, gutter: gutter)
        {
          crossing.insert(line.style)
        } else if Self.parts(line, columnsOf: sheet, gutter: gutter) {
          parting[line.style, default: 0] += 1
        }
      }
    }
    crossing.formUnion(parting.filter { $0.value >= Self.fewestParting }.keys)
    styles = crossing.subtracting(inColumn)
  }

  /// Whether a rule right above or beneath a heading, or a band behind it, goes on over the gutter.
  private static func isDrawnAcross(_ line: Line, on sheet: PageSheet, gutter: Double) -> Bool {
    let em = line.size
    let isAcross = { (box: Box) in box.x0 < line.box.x0 + 0.5 * em && box.x1 > gutter + 4 * em }
    return sheet.graphics.rules.contains { rule in
      isAcross(rule.box) && rule.box.y0 > line.box.y0 - em && rule.box.y1 < line.box.y1 + em
    }
      || sheet.graphics.fills.contains { fill in
        isAcross(fill.box) && fill.box.height < 3 * em && fill.box.y0 < line.box.midY
          && fill.box.y1 > line.box.midY
      }
  }

  /// Whether the right column has text above a heading of the left one and beneath it, and none beside it.
  private static func parts(_ line: Line, columnsOf sheet: PageSheet, gutter: Double) -> Bool {
    let right = sheet.lines.filter { $0.box.x1 > gutter + slack(of: line) && $0.letterCount > 12 }
    let above = right.filter { $0.box.midY < line.box.y0 }.map(\.box.y1).max()
    let below = right.filter { $0.box.midY > line.box.y1 }.map(\.box.y0).min()
    guard let above, let below, right.allSatisfy({ $0.box.verticalOverlap(line.box) <= 0 }) else {
      return false
    }
    return line.box.y0 - above > 0.2 * line.size && below - line.box.y1 > 0.1 * line.size
  }

  /// That often headings of a style must stand so: once may be chance.
  private static let fewestParting = 2

  /// Of what stands on a page, the headings in the left column that span both: nothing stands beside any of their
  /// lines.
  ///
  /// - Parameters:
  ///   - lines: Those elements that are lines of text, by index into `boxes`.
  ///   - boxes: All elements of the page.
  func short(_ lines: [Int: Line], among boxes: [Box], gutter: Double) -> [Int] {
    let own = lines.filter { index, line in
      styles.contains(line.style) && boxes[index].x1 <= gutter + Self.slack(of: line)
    }.sorted { $0.value.box.y0 < $1.value.box.y0 }
    var headings: [[(index: Int, line: Line)]] = []
    for (index, line) in own {
      if let above = headings.last?.last?.line, above.style == line.style,
        line.box.y0 - above.box.y1 < 0.6 * line.size
      {
        headings[headings.count - 1].append((index, line))
      } else {
        headings.append([(index, line)])
      }
    }
    return headings.filter { heading in
      heading.allSatisfy { isAlone($0.line, among: boxes, gutter: gutter) }
    }.joined().map(\.index)
  }

  /// Whether nothing right of the gutter stands at a line's height; a table may begin right beneath.
  private func isAlone(_ line: Line, among boxes: [Box], gutter: Double) -> Bool {
    !boxes.contains {
      $0.x1 > gutter + Self.slack(of: line) && $0.y0 < line.box.y1 && $0.y1 > line.box.y0
    }
  }

  /// How far text may reach into the gutter's middle without crossing it, in points.
  private static func slack(of line: Line) -> Double { 0.15 * line.size }
}
