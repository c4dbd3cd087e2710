internal import PDFReading

/// A picture or chart with the text inside it.
struct FigureCandidate: Sendable {
  var box: Box
  var lines: Set<Int>
}

/// Finds pictures and charts: what is drawn beneath or above a figure's caption, and pictures without one.
struct FigureFinder {
  let sheet: PageSheet
  let measure: TypeMeasure
  let settings: LayoutSettings
  /// Lines that are furniture.
  let used: Set<Int>
  /// The gutter between two columns of text, where the page has one.
  let gutter: Double?
  /// Tables whose drawing leaves no doubt: no figure reaches into them.
  var tables: [Box] = []

  /// Distance by which what is drawn may miss a caption's or a figure's edge and still keep to it.
  var slack: Double { 0.28 * measure.bodySize }

  func figures() -> [FigureCandidate] {
    let shapes = drawnShapes()
    let fills = sheet.graphics.fills.map(\.box).filter { shapes.contains($0) }
    let captions = sheet.lines.indices.compactMap { index -> (line: Int, isTable: Bool)? in
      guard !used.contains(index), let caption = CaptionPattern(sheet.lines[index].text),
        caption.isDelimited
      else { return nil }
      return (index, caption.isTable)
    }
    let sidesAbove = areBeneath(captions.filter { !$0.isTable }.map(\.line), shapes: shapes)
    var result: [FigureCandidate] = []
    var taken = used
    for (index, isOfTable) in captions {
      if isOfTable {
        // A table printed as a picture has no text.
        if let figure = below(index, shapes: fills, taken: taken), figure.lines.isEmpty {
          result.append(figure)
        }
        continue
      }
      // What one caption has is no other's.
      let free = shapes.filter { shape in !result.contains { $0.box.encloses(shape) } }
      let sides = sidesAbove ? [above, below] : [below, above]
      if let figure = sides.lazy.compactMap({ $0(index, free, taken) }).first, !isTable(figure),
        !isHead(figure)
      {
        taken.formUnion(figure.lines)
        result.append(figure)
      }
    }
    for image in sheet.graphics.images
    where image.width > 3 * measure.bodySize && image.height > 3 * measure.bodySize
      && image.area < 0.8 * sheet.width * sheet.height && !isBackground(image)
      && !result.contains(where: { $0.box.intersects(image) })
    {
      let inside = sheet.lines.indices.filter {
        !taken.contains($0) && image.containsCentre(of: sheet.lines[$0].box)
      }
      taken.formUnion(inside)
      result.append(FigureCandidate(box: image, lines: Set(inside)))
    }
    return result
  }

  /// Whether the captions of a page stand beneath what is drawn: more of them have something above than beneath.
  private func areBeneath(_ captions: [Int], shapes: [Box]) -> Bool {
    captions.count { above($0, shapes: shapes, taken: used) != nil }
      > captions.count { below($0, shapes: shapes, taken: used) != nil }
  }

  /// Whether a picture lies behind the page's text: it carries lines of running text, as a page's background cut into
  /// strips does.
  private func isBackground(_ image: Box) -> Bool {
    let lines = sheet.lines.filter {
      image.containsCentre(of: $0.box) && $0.words.count >= 6
        && $0.box.width > 0.5 * sheet.width
        && abs($0.size - measure.bodySize) < 0.07 * measure.bodySize
    }
    return lines.count >= 3
      || image.width > 0.95 * sheet.width
        && sheet.graphics.images.filter({ $0.width > 0.95 * sheet.width })
          .reduce(0, { $0 + $1.area }) > 0.8 * sheet.width * sheet.height
  }

  /// Everything drawn that is no page decoration.
  private func drawnShapes() -> [Box] {
    let fills = sheet.graphics.fills.map(\.box)
    let rules = sheet.graphics.rules.map(\.box)
    return (fills + rules + sheet.graphics.images).filter { shape in
      shape.width < 0.95 * sheet.width && shape.height < 0.85 * sheet.height
        && !tables.contains { $0.insetBy(-slack).containsCentre(of: shape) }
    }
  }

  /// Whether a line is running text and so ends a figure's area.
  private func isRunningText(_ line: Line) -> Bool {
    if line.text.hasPrefix("Source") || line.text.hasPrefix("Note")
      || CaptionPattern(line.text) != nil
    {
      return true
    }
    // A raised figure at a line's start opens a footnote.
    if line.words.first?.isSuperscript == true { return true }
    return line.size > 0.93 * measure.bodySize
  }

  /// Areas between two uprights of one height.
  private func frames(_ shapes: [Box]) -> [Box] {
    let uprights = shapes.filter { $0.width < 0.3 * measure.bodySize }.sorted { $0.x0 < $1.x0 }
    guard uprights.count <= 40 else { return [] }
    return uprights.enumerated().flatMap { index, left in
      uprights.dropFirst(index + 1).filter {
        abs($0.y0 - left.y0) < 0.2 * measure.bodySize
          && abs($0.y1 - left.y1) < 0.2 * measure.bodySize
      }.map { left.union($0) }
    }
  }

  /// Whether an area holds running text as a box does: some lines of many words in the size of the text. One that a
  /// page's end cuts may hold a line or two, or its label alone, and nothing drawn.
  private func isTextBox(_ shape: Box, among shapes: [Box]) -> Bool {
    guard shape.width > 15 * measure.bodySize else { return false }
    let inside = sheet.lines.filter { shape.containsCentre(of: $0.box) }
    let text = inside.filter {
      $0.words.count >= 5 && $0.size > 0.93 * measure.bodySize && $0.box.width > 0.6 * shape.width
    }
    if text.count >= 3 { return true }
    guard !inside.isEmpty, inside.allSatisfy({ $0.size > 0.93 * measure.bodySize }),
      VisualRows.groups(inside).allSatisfy({ $0.count == 1 }), isEmpty(shape, of: shapes)
    else { return false }
    return !text.isEmpty || isLast(shape) || isHeading(inside, in: shape)
  }

  /// Whether lines alone in an area as wide as the text are set as its headings: a chapter begins on a band of its own.
  private func isHeading(_ lines: [Line], in area: Box) -> Bool {
    isWide(area) && lines.allSatisfy { $0.size > settings.headingSize * measure.bodySize }
  }

  private func isWide(_ area: Box) -> Bool {
    area.width > 0.8 * (measure.bodyRight - measure.bodyLeft)
  }

  /// Whether nothing is drawn inside of an area but its own sides.
  private func isEmpty(_ area: Box, of shapes: [Box]) -> Bool {
    let inner = area.insetBy(0.3 * measure.bodySize)
    return !shapes.contains { inner.containsCentre(of: $0) && $0.area < 0.9 * area.area }
  }

  /// Whether an area as wide as the text has none beneath it on its page.
  private func isLast(_ area: Box) -> Bool {
    isWide(area)
      && !sheet.lines.indices.contains {
        !used.contains($0) && sheet.lines[$0].box.midY > area.y1
          && sheet.lines[$0].box.horizontalOverlap(area) > 0
      }
  }

  private func below(_ caption: Int, shapes: [Box], taken: Set<Int>) -> FigureCandidate? {
    let start = sheet.lines[caption].box
    // Lines of the caption itself go on below it in the same style.
    var top = start.y1
    var area: Box?
    let column = columnBox(of: start)
    let lines = sheet.lines.indices.filter {
      $0 != caption && !taken.contains($0) && sheet.lines[$0].box.y0 > start.y0 + 0.35 * slack
        && sheet.lines[$0].box.horizontalOverlap(column) > 0
    }
    let inColumn = shapes.filter {
      $0.horizontalOverlap(column) > 0 && $0.y0 >= start.y1 - 0.7 * slack
    }
    var limit =
      tables.filter { $0.y0 > start.y0 && $0.horizontalOverlap(column) > 0 }.map(\.y0).min()
      ?? sheet.height
    for index in lines where sheet.lines[index].box.y0 < limit {
      let line = sheet.lines[index]
      if line.style == sheet.lines[caption].style, line.box.y0 - top < 0.6 * measure.leading,
        line.box.x0 > start.x0 - 0.7 * slack, area == nil,
        !inColumn.contains(where: { $0.containsCentre(of: line.box) })
      {
        top = line.box.y1
        continue
      }
      if isRunningText(line), !inColumn.contains(where: { $0.containsCentre(of: line.box) }) {
        limit = min(limit, line.box.y0)
        break
      }
    }
    // A box of text beneath what is drawn is none of it.
    let high = inColumn.filter { $0.height > 1.5 * measure.leading && $0.y0 > top - slack }
    for box in high + frames(high)
    where isTextBox(box, among: shapes) && high.contains(where: { $0.y1 < box.y0 + 0.7 * slack }) {
      // Its own frame's rules are none of the figure's.
      limit = min(limit, box.y0 - 1.2 * slack)
    }
    for shape in inColumn.sorted(by: { $0.y0 < $1.y0 })
    where shape.y0 >= top - slack && shape.y1 <= limit + slack {
      if let current = area {
        if shape.y0 - current.y1 < 5 * measure.leading { area = current.union(shape) }
      } else if shape.y0 - top < 6 * measure.leading {
        area = shape
      }
    }
    guard let drawn = area, drawn.height > 1.5 * measure.leading else { return nil }
    // Axis labels and legends stand outside of the shapes, up to the text that ends the figure.
    let inside = lines.filter { index in
      let box = sheet.lines[index].box
      return box.y0 >= top - 0.35 * slack && box.y1 <= limit + 0.35 * slack
        && box.y0 < drawn.y1 + 4 * measure.leading
        && (!isRunningText(sheet.lines[index]) || drawn.containsCentre(of: box))
    }
    var box = drawn
    for index in inside { box = box.union(sheet.lines[index].box) }
    return FigureCandidate(box: box, lines: Set(inside))
  }

  private func above(_ caption: Int, shapes: [Box], taken: Set<Int>) -> FigureCandidate? {
    let start = sheet.lines[caption].box
    let column = columnBox(of: start)
    let lines = sheet.lines.indices.filter {
      !taken.contains($0) && sheet.lines[$0].box.y1 < start.y0 + 0.35 * slack
        && sheet.lines[$0].box.horizontalOverlap(column) > 0
    }
    let inColumn = shapes.filter {
      $0.horizontalOverlap(column) > 0 && $0.y1 <= start.y0 + 0.7 * slack
    }
    var limit =
      tables.filter { $0.y1 < start.y1 && $0.horizontalOverlap(column) > 0 }.map(\.y1).max() ?? 0
    for index in lines.reversed() where sheet.lines[index].box.y1 > limit {
      let line = sheet.lines[index]
      if isRunningText(line), !inColumn.contains(where: { $0.containsCentre(of: line.box) }) {
        limit = max(limit, line.box.y1)
        break
      }
    }
    let high = inColumn.filter { $0.height > 1.5 * measure.leading }
    for box in high + frames(high)
    where isTextBox(box, among: shapes) && high.contains(where: { $0.y0 > box.y1 - 0.7 * slack }) {
      limit = max(limit, box.y1 + 1.2 * slack)
    }
    var area: Box?
    for shape in inColumn.sorted(by: { $0.y1 > $1.y1 }) where shape.y0 >= limit - slack {
      if let current = area {
        if current.y0 - shape.y1 < 5 * measure.leading { area = current.union(shape) }
      } else if start.y0 - shape.y1 < 4 * measure.leading {
        area = shape
      }
    }
    guard let drawn = area, drawn.height > 3 * measure.leading else { return nil }
    let inside = lines.filter {
      sheet.lines[$0].box.y0 >= limit - 0.35 * slack
        && sheet.lines[$0].box.y0 >= drawn.y0 - 2 * measure.leading
    }
    var box = drawn
    for index in inside { box = box.union(sheet.lines[index].box) }
    return FigureCandidate(box: box, lines: Set(inside))
  }

  /// The column that a caption stands in: one of two, or the whole page.
  private func columnBox(of line: Box) -> Box {
    var column = Box(x0: 0, y0: 0, x1: sheet.width, y1: sheet.height)
    if let gutter, !(line.x0 < gutter - 0.7 * slack && line.x1 > gutter + 0.7 * slack) {
      if line.midX < gutter { column.x1 = gutter } else { column.x0 = gutter }
    }
    return narrowed(column, byCaptionsBeside: line)
  }
}
