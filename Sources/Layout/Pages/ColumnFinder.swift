internal import PDFReading

/// Finds the gutter of a page set in two columns and orders what stands on it.
struct ColumnFinder {
  let measure: TypeMeasure

  /// Points from one x that is tried to the next: no more than two thousand are tried, however wide the page.
  static func step(pageWidth: Double) -> Double { max(3, pageWidth / 5_000) }

  /// The x of the gutter between two columns of text, or nil for one column.
  ///
  /// `lines` are boxes of running text. A gutter is a strip that few lines cross, with lines of text on both
  /// sides at the same heights.
  func gutter(_ lines: [Box], pageWidth: Double) -> Double? {
    let wide = lines.filter { $0.width > 6 * measure.bodySize }
    guard wide.count >= 8 else { return nil }
    var best: (x: Double, crossing: Int)?
    let step = Self.step(pageWidth: pageWidth)
    var x = 0.3 * pageWidth
    while x < 0.7 * pageWidth {
      // Most strips fall by their counts alone.
      var (left, right) = (0, 0)
      for line in wide {
        if line.x1 <= x + 1 { left += 1 }
        if line.x0 >= x - 1 { right += 1 }
      }
      let crossing = wide.count - left - right
      if left >= 4, right >= 4, Double(crossing) <= 0.5 * Double(wide.count),
        crossing < best?.crossing ?? .max,
        isFilled(wide.filter { $0.x1 <= x + 1 }, wide.filter { $0.x0 >= x - 1 })
      {
        best = (x, crossing)
      }
      x += step
    }
    guard let best else { return nil }
    // Centre it in the free strip.
    let left = wide.filter { $0.x1 <= best.x + 1 }.map(\.x1).max() ?? best.x
    let texts = wide.filter { $0.x0 >= best.x - 1 }
    let right = (texts + marks(of: texts, among: lines, from: best.x)).map(\.x0).min() ?? best.x
    return (left + right) / 2
  }

  /// The bullets and numbers before the text of the right column, where all of it hangs behind such: a box beside them
  /// begins farther to the left.
  private func marks(of texts: [Box], among lines: [Box], from x: Double) -> [Box] {
    lines.filter { line in
      line.x0 >= x - 0.1 * measure.bodySize && line.width < 3 * measure.bodySize
        && texts.contains { text in
          text.x0 > line.x1 && text.x0 - line.x1 < 3 * measure.bodySize
            && text.verticalOverlap(line) > 0.7 * line.height
        }
    }
  }

  /// The gutter of a page's lines, which is the document's `usual` one where no more of them, and of tables and boxes,
  /// cross that: titles and tables in one column may leave a wider strip elsewhere.
  func gutter(
    _ lines: [Box], beside areas: [Box] = [], pageWidth: Double, usual: Double?
  ) -> Double? {
    let found = gutter(lines, pageWidth: pageWidth)
    guard let own = found, let usual else { return found }
    let crossing = { (x: Double) in
      lines.count { crosses($0, x) } + areas.count { $0.x0 < x && $0.x1 > x }
    }
    return crossing(usual) <= crossing(own) ? usual : own
  }

  /// The gutter of each page that shows one.
  func gutters(_ sheets: [PageSheet]) -> [Double?] {
    let ofTexts = sheets.map { sheet in
      gutter(
        sheet.lines.compactMap { FigureColumns.areFigures($0) ? nil : $0.box },
        pageWidth: sheet.width)
    }
    // Figures far from their labels are no column of text; in one of two columns they stand all the same.
    guard usualGutter(ofTexts) != nil else { return ofTexts }
    return sheets.map { gutter($0.lines.map(\.box), pageWidth: $0.width) }
  }

  /// The gutter that most pages of a document have, for pages with too little text to show it; fewer tell where they all
  /// have it at one place.
  func usualGutter(_ gutters: [Double?]) -> Double? {
    let found = gutters.compactMap { $0 }.sorted()
    guard found.count >= 3, let middle = found.median, let first = found.first,
      let last = found.last
    else { return nil }
    let near = found.count { abs($0 - middle) < 2 * measure.bodySize }
    let isUsual = found.count * 5 >= gutters.count * 2 && near * 10 >= found.count * 7
    let isOne =
      found.count > 3 && found.count * 5 >= gutters.count && last - first < 0.5 * measure.bodySize
    return isUsual || isOne ? middle : nil
  }

  /// Whether hardly any of the lines cross an x: the usual gutter holds for them too.
  func holds(_ gutter: Double, for lines: [Line], headingSize: Double) -> Bool {
    let text = lines.filter { $0.size <= headingSize }
    let crossing = text.filter { crosses($0.box, gutter) }
    return !text.isEmpty && crossing.count * 10 <= text.count
  }

  /// Whether a box stands on both sides of an x, and not only with the overhang of a letter or rule.
  func crosses(_ box: Box, _ x: Double) -> Bool {
    begins(box, leftOf: x) && ends(box, rightOf: x)
  }

  /// Whether a box begins left of an x.
  func begins(_ box: Box, leftOf x: Double) -> Bool { box.x0 < x - slack }

  /// Whether a box ends right of an x.
  func ends(_ box: Box, rightOf x: Double) -> Bool { box.x1 > x + slack }

  /// Points by which letters and rules may stand over the edge of their column.
  private var slack: Double { 0.2 * measure.bodySize }

  /// The x between two tables or boxes that stand side by side, each as wide as a column: where a page holds
  /// nothing else, they show its gutter.
  func gutter(beside areas: [Box], pageWidth: Double) -> Double? {
    for left in areas where left.width > 0.25 * pageWidth {
      for right in areas
      where right.width > 0.25 * pageWidth && right.x0 > left.x1 - slack
        && abs(right.width - left.width) < 0.2 * left.width
        && left.verticalOverlap(right) > 0.3 * min(left.height, right.height)
      {
        let x = (left.x1 + right.x0) / 2
        if x > 0.4 * pageWidth, x < 0.6 * pageWidth { return x }
      }
    }
    return nil
  }

  /// A gutter, moved into what tables and boxes leave free beside them: those of one column may begin or end nearer to
  /// the other than its text does.
  func moved(_ gutter: Double, off areas: [Box], lines: [Box]) -> Double {
    var (starts, ends): ([Double], [Double]) = ([], [])
    for area in areas where crosses(area, gutter) {
      let beside = lines.filter { $0.verticalOverlap(area) > 0 }
      let left = beside.map(\.x1).filter { $0 <= gutter + slack }.max()
      let right = beside.map(\.x0).filter { $0 >= gutter - slack }.min()
      if let left, left <= area.x0 + slack {
        starts.append((left + area.x0) / 2)
      } else if let right, right >= area.x1 - slack {
        ends.append((area.x1 + right) / 2)
      }
    }
    // What reaches over from both sides leaves no place between.
    switch (starts.min(), ends.max()) {
    case (let start?, nil): return start
    case (nil, let end?): return end
    default: return gutter
    }
  }

  /// Whether both sides hold text over a shared height and fill a good part of their column.
  private func isFilled(_ left: [Box], _ right: [Box]) -> Bool {
    let top = max(left.map(\.y0).min() ?? 0, right.map(\.y0).min() ?? 0)
    let bottom = min(left.map(\.y1).max() ?? 0, right.map(\.y1).max() ?? 0)
    guard bottom - top > 3 * measure.leading else { return false }
    let width = { (boxes: [Box]) in (boxes.map(\.x1).max() ?? 0) - (boxes.map(\.x0).min() ?? 0) }
    // Text that hangs behind numbers or bullets fills what these leave of the column.
    let full = { (boxes: [Box]) in
      let (width, end) = (width(boxes), boxes.map(\.x1).max() ?? 0)
      return boxes.count {
        $0.width > 0.75 * width || $0.width > 0.5 * width && $0.width > 0.75 * (end - $0.x0)
      } * 3 >= boxes.count
    }
    let typical = { (boxes: [Box]) in boxes.map(\.width).median ?? 0 }
    // Labels and names side by side are a table's columns, not the text's.
    guard min(typical(left), typical(right)) > 12 * measure.bodySize else { return false }
    let ratio = width(left) / max(1, width(right))
    return full(left) && full(right) && ratio > 0.6 && ratio < 1.7
  }

  /// Reading order of elements on a page with a gutter: bands between elements that cross it, in each band the
  /// left column before the right.
  ///
  /// `tops` are heights to sort by: lines of one row share theirs.
  func order(_ boxes: [Box], tops: [Double], gutter: Double?) -> [(index: Int, column: Int)] {
    let isBefore = { (first: Int, second: Int) in
      (tops[first], boxes[first].x0, first) < (tops[second], boxes[second].x0, second)
    }
    guard let gutter else { return boxes.indices.sorted(by: isBefore).map { ($0, 0) } }
    let crossing = boxes.indices.filter { crosses(boxes[$0], gutter) }.sorted(by: isBefore)
    var rest = Set(boxes.indices).subtracting(crossing)
    var result: [(Int, Int)] = []
    func emit(above y: Double) {
      let band = rest.filter { boxes[$0].midY < y }
      for column in [1, 2] {
        let side = band.filter { (boxes[$0].midX < gutter) == (column == 1) }
        result += side.sorted(by: isBefore).map { ($0, column) }
      }
      rest.subtract(band)
    }
    for index in crossing {
      emit(above: boxes[index].y0 + 1)
      result.append((index, 0))
    }
    emit(above: .infinity)
    return result
  }
}
