internal import PDFReading

/// A page between reading and layout: its lines and what is drawn on it, glyphs no longer kept.
struct PageSheet: Sendable {
  var number: Int
  var label: String?
  var width: Double
  var height: Double
  /// Lines by row from the top, then from the left.
  var lines: [Line]
  var graphics: PageGraphics
  var glyphCount: Int
  /// How many of its letters were told by the order of glyphs in their font.
  var guessedCount = 0
  /// Tables printed sideways or under other text, apart from the lines, and the sheets that they are by themselves.
  var setApart: [(area: SetApartArea, sheet: PageSheet)] = []

  /// Indices of lines of each row, in order.
  var rowRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in lines.indices where index > 0 && lines[index].row != lines[index - 1].row {
      ranges.append(start..<index)
      start = index
    }
    if start < lines.count { ranges.append(start..<lines.count) }
    return ranges
  }

  /// The lines above a box, within `reach` of it, that neither begin left of it nor end right of it by more than `slack`
  /// and do not reach into it by nearly half as much; all in points.
  func lines(above box: Box, slack: Double, reach: Double, excluding used: Set<Int>) -> [Int] {
    lines.indices.filter { index in
      let line = lines[index].box
      return !used.contains(index) && line.y1 < box.y0 + 0.4 * slack && line.y1 > box.y0 - reach
        && line.x0 > box.x0 - slack && line.x1 < box.x1 + slack
    }
  }

  /// Whether nothing larger than a size stands beneath a height, between two places: the text of the page or of its
  /// column ends there, and a table may go on in the next. All in points; lines in `used` do not count.
  func isFoot(
    _ height: Double, from left: Double, to right: Double, size: Double, excluding used: Set<Int>
  ) -> Bool {
    !lines.indices.contains { index in
      let line = lines[index]
      return !used.contains(index) && line.size > size && line.box.midY > height
        && line.box.x0 < right && line.box.x1 > left
    }
  }
}
