internal import PDFReading

/// A quarter turn that sets a page's text upright: tables too wide for the page are often printed along its long side.
enum PageTurn: Sendable {
  /// The text runs up the page.
  case clockwise
  /// The text runs down the page.
  case anticlockwise

  /// Where a page's letters stand, by a sample of pairs.
  struct Sample {
    var up = 0
    var down = 0
    var level = 0
    /// How many pairs one of the sample stands for.
    var stride = 1

    init(_ page: PageContent) {
      // Some hundred pairs of letters over the page tell as much as all.
      stride = max(1, page.glyphs.count / 400)
      for index in Swift.stride(from: 0, to: page.glyphs.count - 1, by: stride) {
        let (glyph, next) = (page.glyphs[index], page.glyphs[index + 1])
        guard glyph.style == next.style else { continue }
        let size = page.styles[Int(glyph.style)].size
        switch VerticalRun.step(from: glyph.box, to: next.box, size: size) {
        case .up: up += 1
        case .down: down += 1
        case nil: if abs(glyph.box.y1 - next.box.y1) < 0.1 * size { level += 1 }
        }
      }
    }

    /// The turn that most of the letters need; nil for a page that stands upright.
    var turn: PageTurn? {
      // Labels of a chart's axis are few; a turned table is most of its page.
      guard max(up, down) * stride >= 60, max(up, down) > 2 * level else { return nil }
      return up > down ? .clockwise : .anticlockwise
    }

    /// Whether there may be a table among the letters that do not stand upright.
    var hasTurnedText: Bool { max(up, down) * stride >= 12 }
  }

  /// A page turned so that its text is upright.
  func turned(_ page: PageContent) -> PageContent {
    var result = page
    (result.width, result.height) = (page.height, page.width)
    let turn = { (box: Box) in self.turned(box, width: page.width, height: page.height) }
    for index in result.glyphs.indices { result.glyphs[index].box = turn(page.glyphs[index].box) }
    for index in result.nameless.indices {
      result.nameless[index].box = turn(page.nameless[index].box)
    }
    for index in result.links.indices { result.links[index].box = turn(page.links[index].box) }
    if var graphics = page.graphics {
      for index in graphics.rules.indices {
        let box = graphics.rules[index].box
        let isHorizontal = graphics.rules[index].isHorizontal
        graphics.rules[index].box = turn(box)
        graphics.rules[index].joints = graphics.rules[index].joints.map { place in
          let joint = turn(
            isHorizontal
              ? Box(x0: place, y0: box.y0, x1: place, y1: box.y1)
              : Box(x0: box.x0, y0: place, x1: box.x1, y1: place))
          return isHorizontal ? joint.midY : joint.midX
        }.sorted()
      }
      for index in graphics.fills.indices {
        graphics.fills[index].box = turn(graphics.fills[index].box)
      }
      graphics.images = graphics.images.map(turn)
      graphics.groups = graphics.groups.map(turn)
      result.graphics = graphics
    }
    return result
  }

  /// A box of the page as printed on the turned page; the size is that of the page as printed.
  func turned(_ box: Box, width: Double, height: Double) -> Box {
    switch self {
    case .clockwise: Box(x0: height - box.y1, y0: box.x0, x1: height - box.y0, y1: box.x1)
    case .anticlockwise: Box(x0: box.y0, y0: width - box.x1, x1: box.y1, y1: width - box.x0)
    }
  }

  /// A box of the turned page on the page as printed; the size is that of the page as printed.
  func restored(_ box: Box, width: Double, height: Double) -> Box {
    switch self {
    case .clockwise: Box(x0: box.y0, y0: height - box.x1, x1: box.y1, y1: height - box.x0)
    case .anticlockwise: Box(x0: width - box.y1, y0: box.x0, x1: width - box.y0, y1: box.x1)
    }
  }
}

/// Letters that stand one above the other: text along the side of a page, labels of an axis.
enum VerticalRun {
  /// Where the next letter stands.
  enum Step { case up, down }

  /// The direction in which one letter follows another vertically, nil where it does not.
  static func step(from box: Box, to next: Box, size: Double) -> Step? {
    // A turned letter's cell is as wide as the font is high: figures in a column are not.
    guard abs(box.x0 - next.x0) < 0.12 * size, abs(box.x1 - next.x1) < 0.12 * size,
      box.width > 0.9 * size, box.height < 0.95 * box.width, next.height < 0.95 * next.width
    else { return nil }
    // Touching, or a space apart.
    if abs(next.y1 - box.y0) < 0.45 * size { return .up }
    if abs(next.y0 - box.y1) < 0.45 * size { return .down }
    return nil
  }
}
