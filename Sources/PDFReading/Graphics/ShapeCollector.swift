/// Sorts what a page paints into rules, fills, images and other shapes, as it is painted.
struct ShapeCollector {
  /// Distances that tell one shape from another.
  struct Tolerances {
    /// A painted strip thinner than this many points is a rule, not an area: a quarter of the body size.
    var ruleThickness: Double
    /// Two edges closer than this many points are taken for the same.
    var edge = 0.5
    /// Share of its box that a polygon must cover to be a rectangle.
    var polygonCover = 0.97
    /// The same for one with rounded corners: a pill covers 0.9 of its box or more, a disc 0.79.
    var roundedCover = 0.87
  }

  let page: Box
  let tolerances: Tolerances
  private var letters: LetterBoxes
  private(set) var graphics = PageGraphics()
  /// White areas hide what was painted before; over blank paper they are nothing.
  private var painted: [Box] = []
  /// Painted specks, perhaps the dots of a dotted line.
  private var dots: [Fill] = []
  /// Beyond this many areas a page is a map or a drawing: more are only counted.
  private static let shapeLimit = 4_000
  /// Thickness in points of a line that is drawn as thin as the device can.
  static let hairline = 0.1

  /// Takes the page's size, and the body size from its text.
  init(_ content: PageContent, letters: LetterBoxes) {
    page = Box(x0: 0, y0: 0, x1: content.width, y1: content.height)
    tolerances = Tolerances(ruleThickness: Self.ruleThickness(content))
    self.letters = letters
  }

  /// A quarter of the size in which most of the page is set, kept between 2 and 4 points.
  private static func ruleThickness(_ content: PageContent) -> Double {
    var counts = [Int](repeating: 0, count: content.styles.count)
    for glyph in content.glyphs { counts[Int(glyph.style)] += 1 }
    var bySize: [Double: Int] = [:]
    for (style, count) in zip(content.styles, counts) { bySize[style.size, default: 0] += count }
    let body = bySize.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 12
    return min(4, max(2, body / 4))
  }

  /// An area was painted.
  mutating func fill(
    _ subpaths: [Subpath], colour: Colour, isEvenOdd: Bool, clip: (Box) -> Box?
  ) {
    var index = 0
    while index < subpaths.count {
      let subpath = subpaths[index]
      index += 1
      guard let box = subpath.box else { continue }
      let isRectangle = isRectangle(subpath, box)
      var holes: [Box] = []
      // A rectangle inside a rectangle of the same path leaves a frame; the inner one may come first.
      while index < subpaths.count, let other = subpaths[index].box,
        box.insetBy(-tolerances.edge).encloses(other)
          || holes.isEmpty && other.insetBy(-tolerances.edge).encloses(box),
        isEvenOdd || subpath.signedArea.sign != subpaths[index].signedArea.sign
      {
        holes.append(other)
        index += 1
      }
      if isRectangle, holes.count == 1, let hole = holes.first {
        let (outside, inside) = hole.area > box.area ? (hole, box) : (box, hole)
        for side in outside.frame(around: inside) {
          if let side = clip(side) { area(side, colour, isRectangle: true) }
        }
      } else if let box = clip(box) {
        area(box, colour, isRectangle: isRectangle)
      }
    }
  }

  /// A line was drawn along the path.
  mutating func stroke(
    _ subpaths: [Subpath], colour: Colour, width: Double, clip: (Box) -> Box?
  ) {
    for subpath in subpaths {
      guard let box = subpath.box, !letters.isOutline(box) else { continue }
      let sides: [Box]
      if isRectangle(subpath, box), box.width > tolerances.ruleThickness,
        box.height > tolerances.ruleThickness
      {
        sides = box.insetBy(-width / 2).frame(around: box.insetBy(width / 2))
      } else if let straight = straightSides(subpath, width) {
        sides = straight
      } else {
        if clip(box) != nil { graphics.curvedShapes += 1 }
        continue
      }
      for side in sides {
        if let side = clip(side) { area(side, colour, isRectangle: true) }
      }
    }
  }

  /// A picture was painted.
  mutating func image(_ box: Box) {
    note(box)
    graphics.images.append(box)
  }

  /// Drawings that were composed apart were painted.
  mutating func group(_ box: Box) {
    note(box)
    graphics.groups.append(box)
  }

  /// Something was painted that is neither a rectangle, a line nor a picture.
  mutating func drawing(_ box: Box) {
    note(box)
    graphics.curvedShapes += 1
  }

  /// What was collected, with the pieces of broken lines joined.
  func finished() -> PageGraphics {
    var graphics = graphics
    let joined = RuleJoiner(reach: tolerances.ruleThickness, edge: tolerances.edge)
      .join(rules: graphics.rules, dots: dots)
    graphics.rules = RuleLimit.kept(of: joined.rules)
    graphics.omittedRules = joined.rules.count - graphics.rules.count
    graphics.fills += joined.loose.prefix(max(0, Self.shapeLimit - graphics.fills.count))
    return graphics
  }

  private mutating func area(_ whole: Box, _ colour: Colour, isRectangle: Bool) {
    guard let box = whole.intersection(page), box.width > 0, box.height > 0 else { return }
    if colour.isWhite, !isOverPaint(box) { return }
    let (thin, long) = (min(box.width, box.height), max(box.width, box.height))
    if long < tolerances.ruleThickness {
      dots.append(Fill(box: box, colour: colour, isRectangle: isRectangle))
    } else if thin < tolerances.ruleThickness, isRectangle || long > 4 * thin {
      graphics.rules.append(Rule(box: box, colour: colour))
    } else {
      if !isRectangle { graphics.curvedShapes += 1 }
      note(box)
      if graphics.fills.count < Self.shapeLimit {
        graphics.fills.append(Fill(box: box, colour: colour, isRectangle: isRectangle))
      }
    }
  }

  private mutating func note(_ box: Box) {
    if painted.count < Self.shapeLimit { painted.append(box) }
  }

  private func isOverPaint(_ box: Box) -> Bool {
    painted.count >= Self.shapeLimit || painted.contains { $0.intersects(box) }
  }

  /// Boxes of the line's segments when all of them run level or upright.
  private func straightSides(_ subpath: Subpath, _ width: Double) -> [Box]? {
    guard subpath.curves.isEmpty else { return nil }
    var sides: [Box] = []
    for (a, b) in zip(subpath.points, subpath.points.dropFirst()) {
      let box = Box(x0: min(a.x, b.x), y0: min(a.y, b.y), x1: max(a.x, b.x), y1: max(a.y, b.y))
      if box.width < tolerances.edge && box.height < tolerances.edge { continue }
      if box.height < tolerances.edge, box.width > box.height {
        sides.append(
          Box(x0: box.x0, y0: box.midY - width / 2, x1: box.x1, y1: box.midY + width / 2))
      } else if box.width < tolerances.edge {
        sides.append(
          Box(x0: box.midX - width / 2, y0: box.y0, x1: box.midX + width / 2, y1: box.y1))
      } else {
        return nil
      }
    }
    return sides
  }

  /// Whether a closed line is a rectangle, perhaps with round corners.
  private func isRectangle(_ subpath: Subpath, _ box: Box) -> Bool {
    guard box.area > 0 else { return false }
    let cover = abs(subpath.signedArea) / box.area
    if subpath.curves.isEmpty { return cover >= tolerances.polygonCover }
    guard cover >= tolerances.roundedCover else { return false }
    let reach = min(box.width, box.height) / 2 + tolerances.edge
    func isNearCorner(_ point: Subpath.Point) -> Bool {
      min(point.x - box.x0, box.x1 - point.x) <= reach
        && min(point.y - box.y0, box.y1 - point.y) <= reach
    }
    return subpath.curves.allSatisfy { isNearCorner($0.from) && isNearCorner($0.to) }
  }
}
