internal import PDFReading

/// Lines of a page in columns that belong to something which crosses the gutter.
extension PageComposer {
  /// Captions and sources of tables and figures that cross the gutter, with the extent of these: they are read with
  /// them, not with a column.
  func captions(_ text: [Int], of areas: [Box], gutter: Double?) -> [Int: Box] {
    guard let gutter else { return [:] }
    var result: [Int: Box] = [:]
    let slack = 0.2 * measure.bodySize
    for area in areas where columns.crosses(area, gutter) {
      for index in text {
        let line = sheet.lines[index]
        let isAbove =
          line.box.y1 < area.y0 + slack && area.y0 - line.box.y1 < 2.2 * measure.leading
        let isBelow =
          line.box.y0 > area.y1 - slack && line.box.y0 - area.y1 < 1.5 * measure.leading
        let belongs =
          isAbove && CaptionPattern(line.text)?.isDelimited == true
          || isBelow && (line.text.hasPrefix("Source") || line.text.hasPrefix("Note"))
        guard belongs, line.box.x0 < area.x0 + measure.bodySize else { continue }
        result[index] = Box(x0: area.x0, y0: line.box.y0, x1: area.x1, y1: line.box.y1)
      }
    }
    return result
  }

  /// The second lines of headings that cross the gutter, with the extent of the whole: they stay with the first.
  func wrappedHeadings(_ text: [Int], gutter: Double?) -> [Int: Box] {
    guard let gutter else { return [:] }
    var result: [Int: Box] = [:]
    var open: Line?
    let passages = wrappedPassages(text, gutter: gutter)
    for index in text {
      let line = sheet.lines[index]
      let crosses = columns.crosses(line.box, gutter)
      if line.size > settings.headingSize * measure.bodySize, crosses {
        open = line
      } else if let first = open, first.style == line.style,
        abs(first.box.x0 - line.box.x0) < 3 * line.size,
        line.box.y0 - first.box.y1 < 0.6 * line.size
      {
        result[index] = first.box.union(line.box)
        result[index]?.y0 = line.box.y0
        open = line
      } else {
        open = nil
      }
    }
    return result.merging(passages) { first, _ in first }
  }

  /// The last lines of paragraphs that cross the gutter, with the extent of the whole: nothing stands beside them.
  private func wrappedPassages(_ text: [Int], gutter: Double) -> [Int: Box] {
    var result: [Int: Box] = [:]
    for (above, index) in zip(text, text.dropFirst()) {
      let (first, line) = (sheet.lines[above], sheet.lines[index])
      guard columns.crosses(first.box, gutter), !columns.ends(line.box, rightOf: gutter),
        first.row != line.row, first.style == line.style,
        abs(first.box.x0 - line.box.x0) < 0.2 * line.size,
        line.box.y1 - first.box.y1 < 1.2 * measure.leading,
        !text.contains(where: {
          $0 != index && sheet.lines[$0].box.verticalOverlap(line.box) > 0.3 * line.size
        })
      else { continue }
      var box = first.box.union(line.box)
      box.y0 = line.box.y0
      result[index] = box
    }
    return result
  }
}
