internal import PDFReading

/// A straight edge that can bound a cell or a box: a rule, or a side of a painted area.
struct Edge: Sendable {
  /// y of a horizontal edge, x of a vertical one.
  var position: Double
  /// Where it starts along its length.
  var start: Double
  /// Where it ends.
  var end: Double
  var isHorizontal: Bool
  /// Whether it is a drawn rule and no side of a painted area.
  var isRule: Bool
  /// Where pieces of a rule meet end to end; see `Rule.joints`.
  var joints: [Double] = []
  /// How thick a rule is drawn, in points; 0 for the side of a painted area.
  var thickness = 0.0
}

/// Edges of a page, collinear pieces joined.
struct EdgeSet {
  var horizontal: [Edge] = []
  var vertical: [Edge] = []

  /// Collects the edges of rules and rectangular fills.
  init(_ graphics: PageGraphics, leavingOut rules: Set<Int>, page: PageSheet, tolerance: Double) {
    for (index, rule) in graphics.rules.enumerated() where !rules.contains(index) {
      if rule.isHorizontal {
        horizontal.append(
          Edge(
            position: rule.box.midY, start: rule.box.x0, end: rule.box.x1, isHorizontal: true,
            isRule: true, joints: rule.joints, thickness: rule.box.height))
      } else {
        vertical.append(
          Edge(
            position: rule.box.midX, start: rule.box.y0, end: rule.box.y1, isHorizontal: false,
            isRule: true, joints: rule.joints, thickness: rule.box.width))
      }
    }
    let fills = Self.visible(graphics.fills.filter { Self.bounds($0, page: page) })
    let cells = RuledCells(
      horizontal: horizontal, vertical: vertical, touch: 0.18 * tolerance)
    for fill in fills where !cells.hold(fill.box) {
      let box = fill.box
      for y in [box.y0, box.y1] where !Self.isSeam(y, of: fill, among: fills) {
        horizontal.append(
          Edge(position: y, start: box.x0, end: box.x1, isHorizontal: true, isRule: false))
      }
      for x in [box.x0, box.x1] {
        vertical.append(
          Edge(position: x, start: box.y0, end: box.y1, isHorizontal: false, isRule: false))
      }
    }
    horizontal = Self.merged(horizontal, tolerance: tolerance)
    vertical = Self.merged(vertical, tolerance: tolerance)
  }

  /// Whether a fill goes on in one of the same colour beyond its top or bottom at `y`: nobody sees an edge there.
  /// Programs paint a cell's or box's background line by line.
  private static func isSeam(_ y: Double, of fill: Fill, among fills: [Fill]) -> Bool {
    fills.contains { other in
      other.colour == fill.colour && other.box != fill.box
        && min(abs(other.box.y0 - y), abs(other.box.y1 - y)) < 0.6
        && other.box.y0 < y + 0.6 && other.box.y1 > y - 0.6
        && (other.box.midY < y) != (fill.box.midY < y)
        && other.box.horizontalOverlap(fill.box) > 0.8 * fill.box.width
    }
  }

  /// The fills without those painted on a larger one of the same colour: word processors paint a cell, then each of
  /// its lines again.
  static func visible(_ fills: [Fill]) -> [Fill] {
    guard fills.count <= 1_500 else { return fills }
    return fills.enumerated().filter { index, fill in
      !fills[..<index].contains {
        $0.colour == fill.colour && $0.box.area > 1.05 * fill.box.area
          && $0.box.x0 < fill.box.x0 + 0.6 && $0.box.x1 > fill.box.x1 - 0.6
          && $0.box.y0 < fill.box.y0 + 0.6 && $0.box.y1 > fill.box.y1 - 0.6
      }
    }.map(\.element)
  }

  /// Whether a fill is a cell's or box's background: a rectangle of some size that does not bleed off the page.
  static func bounds(_ fill: Fill, page: PageSheet) -> Bool {
    bounds(fill, pageWidth: page.width, pageHeight: page.height)
  }

  /// The same for a page of a size.
  static func bounds(_ fill: Fill, pageWidth: Double, pageHeight: Double) -> Bool {
    guard fill.isRectangle, fill.box.width > 6, fill.box.height > 6 else { return false }
    if fill.box.width > 0.97 * pageWidth || fill.box.height > 0.9 * pageHeight { return false }
    return true
  }

  /// Joins collinear edges that overlap or touch.
  private static func merged(_ edges: [Edge], tolerance: Double) -> [Edge] {
    var result: [Edge] = []
    let sorted = edges.sorted {
      $0.position != $1.position ? $0.position < $1.position : $0.start < $1.start
    }
    for edge in sorted {
      var merged = false
      for index in result.indices.reversed() {
        if edge.position - result[index].position > 0.2 * tolerance { break }
        if edge.start <= result[index].end + 0.5 * tolerance
          && edge.end >= result[index].start - 0.5 * tolerance
        {
          result[index].joints += edge.joints
          result[index].start = min(result[index].start, edge.start)
          result[index].end = max(result[index].end, edge.end)
          result[index].isRule = result[index].isRule || edge.isRule
          result[index].thickness = max(result[index].thickness, edge.thickness)
          merged = true
          break
        }
      }
      if !merged { result.append(edge) }
    }
    return result
  }
}
