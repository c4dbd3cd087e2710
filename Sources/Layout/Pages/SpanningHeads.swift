internal import PDFReading

/// Headings over both columns of a page, also those too short to cross the gutter.
///
/// The text above such a heading is read to its end, in both columns, before the text beneath it.
struct SpanningHeads: Sendable {
  /// Styles in which headings cross the gutter, while none stands within a right column.
  private let styles: Set<Int>

  /// The styles of a document's headings over both columns.
  ///
  /// - Parameters:
  ///   - gutters: Of each page, nil for one column.
  ///   - leastSize: Size beyond which text is a heading, in points.
  init(_ sheets: [PageSheet], gutters: [Double?], leastSize: Double) {
    var crossing: Set<Int> = []
    var inColumn: Set<Int> = []
    for (sheet, gutter) in zip(sheets, gutters) {
      guard let gutter else { continue }
      for line in sheet.lines where line.size > leastSize {
        let slack = Self.slack(of: line)
        if line.box.x0 > gutter - slack {
          inColumn.insert(line.style)
        } else if line.box.x1 > gutter + slack {
          crossing.insert(line.style)
        }
      }
    }
    styles = crossing.subtracting(inColumn)
  }

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
