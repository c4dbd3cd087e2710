internal import PDFReading

/// Takes tables that are wider than their column, and so lie over or under the text of the other, out of a page that is
/// printed over itself.
struct OverprintedTables {
  private let page: PageContent
  private let overprint: Overprint
  /// The size in which most of the lower part is set, in points.
  private let size: Double
  /// Where the letters that have others over them begin, and where they end.
  private let border: (lower: Double, upper: Double)

  /// The part of the page that a table was drawn with.
  private enum Side {
    /// The column drawn first, with the other to its right.
    case lower
    case upper
  }

  private init(_ page: PageContent, _ overprint: Overprint) {
    self.page = page
    self.overprint = overprint
    var counts: [Double: Int] = [:]
    for glyph in overprint.lower.glyphs {
      counts[overprint.lower.styles[Int(glyph.style)].size, default: 0] += 1
    }
    size = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    border = (
      overprint.covered.map(\.x0).min() ?? .infinity,
      overprint.covered.map(\.x1).max() ?? -.infinity
    )
  }

  /// Takes the tables out of the page; what is left of both parts is the page then. Where there are none, the page
  /// stays as it is.
  static func taken(from page: inout PageContent) -> [SetApartArea] {
    guard let overprint = page.overprint, !overprint.covered.isEmpty else { return [] }
    let tables = OverprintedTables(page, overprint)
    let lower = tables.boxes(.lower)
    let boxes: [Side: [Box]] = [
      .lower: lower,
      // Beneath a wide table of the first column the second's own reach past its covered letters.
      .upper: tables.boxes(.upper).filter { box in !lower.contains { $0.verticalOverlap(box) > 0 }
      },
    ]
    let areas = [Side.lower, .upper].flatMap { side in
      (boxes[side] ?? []).map { tables.area($0, side) }
    }
    if !areas.isEmpty { page = tables.rest(boxes) }
    return areas
  }

  private func layer(_ side: Side) -> Overprint.Layer {
    side == .lower ? overprint.lower : overprint.upper
  }

  /// Whether a box reaches into the other part's column, past the nearest letter that has another over it.
  private func reaches(_ box: Box, _ side: Side, by distance: Double) -> Bool {
    switch side {
    case .lower: box.x1 > border.lower + distance
    case .upper: box.x0 < border.upper - distance
    }
  }

  /// Boxes of the tables: what is ruled or painted into the other column, with the rows between and the rest beside.
  private func boxes(_ side: Side) -> [Box] {
    let layer = layer(side)
    let drawn = layer.graphics.rules.map(\.box) + layer.graphics.fills.map(\.box)
    let reaching = drawn.filter { reaches($0, side, by: size) }.sorted { $0.y0 < $1.y0 }
    let letters = layer.glyphs.map(\.box).filter { reaches($0, side, by: 0) }
    var stacks: [Box] = []
    for box in reaching {
      if let last = stacks.last,
        box.y0 - last.y1 < size / 2
          || letters.contains(where: { $0.midY > last.y1 && $0.midY < box.y0 })
      {
        stacks[stacks.count - 1] = last.union(box)
      } else {
        stacks.append(box)
      }
    }
    return stacks.map { stack in
      drawn.filter {
        $0.insetBy(-size / 4).intersects(stack) && $0.y0 > stack.y0 - size / 2
          && $0.y1 < stack.y1 + size / 2
      }.reduce(stack) { $0.union($1) }
    }.filter { isCovering($0, side) }
  }

  /// Whether a box has letters of both parts over each other in it, all those of its height, and goes on in its own column.
  private func isCovering(_ box: Box, _ side: Side) -> Bool {
    let covered = overprint.covered.filter { $0.midY > box.y0 && $0.midY < box.y1 }
    guard let first = covered.first, box.height > 2 * size else { return false }
    let all = covered.reduce(first) { $0.union($1) }
    let reach = box.insetBy(-size / 2)
    return reach.x0 < all.x0 && all.x1 < reach.x1
      && (side == .lower ? box.x0 < all.x0 - size : box.x1 > all.x1 + size)
  }

  /// A table as a page of its own, which stands in the column that it was drawn with.
  private func area(_ box: Box, _ side: Side) -> SetApartArea {
    let layer = layer(side)
    let reach = box.insetBy(-size / 4)
    var part = page
    part.overprint = nil
    part.links = []
    part.styles = layer.styles
    part.glyphs = layer.glyphs.filter { reach.containsCentre(of: $0.box) }
    // What only the whole document can name is read with the page.
    part.nameless = []
    part.graphics = PageGraphics()
    part.graphics?.rules = layer.graphics.rules.filter { reach.encloses($0.box) }
    part.graphics?.fills = layer.graphics.fills.filter { reach.encloses($0.box) }
    var place = box
    let beside = self.layer(side == .lower ? .upper : .lower).glyphs.map(\.box).filter {
      $0.midY > box.y0 && $0.midY < box.y1
    }
    // Short of the gutter, which is nowhere as wide as three letters.
    switch side {
    case .lower: place.x1 = max(box.x0 + size, (beside.map(\.x0).min() ?? box.x1) - 3 * size)
    case .upper: place.x0 = min(box.x1 - size, (beside.map(\.x1).max() ?? box.x0) + 3 * size)
    }
    return SetApartArea(page: part, turn: nil, box: place, width: page.width, height: page.height)
  }

  /// The page without what stands in some boxes of its parts.
  private func rest(_ boxes: [Side: [Box]]) -> PageContent {
    let shift = Int32(overprint.lower.styles.count)
    var rest = page
    rest.overprint = nil
    rest.styles = overprint.lower.styles + overprint.upper.styles
    rest.glyphs = []
    rest.nameless = []
    rest.graphics?.rules = []
    rest.graphics?.fills = []
    for part in [Side.lower, .upper] {
      let layer = layer(part)
      let reaches = (boxes[part] ?? []).map { $0.insetBy(-size / 4) }
      func shifted(_ glyph: Glyph) -> Glyph {
        Glyph(
          scalar: glyph.scalar, style: glyph.style + (part == .upper ? shift : 0), box: glyph.box)
      }
      rest.glyphs += layer.glyphs.filter { glyph in
        !reaches.contains { $0.containsCentre(of: glyph.box) }
      }.map(shifted)
      rest.nameless += layer.nameless.map(shifted)
      rest.graphics?.rules += layer.graphics.rules.filter { rule in
        !reaches.contains { $0.encloses(rule.box) }
      }
      rest.graphics?.fills += layer.graphics.fills.filter { fill in
        !reaches.contains { $0.encloses(fill.box) }
      }
    }
    return rest
  }
}
