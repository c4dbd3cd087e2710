internal import PDFReading

/// Frames that a program paints as the area between two rectangles: they are read as two fills of one colour, the
/// inner a little smaller on every side, and stand for four rules.
enum HollowFills {
  /// The graphics with such frames as rules.
  static func outlined(_ graphics: PageGraphics) -> PageGraphics {
    let fills = graphics.fills
    guard fills.count > 1 else { return graphics }
    var result = graphics
    var kept: [Fill] = []
    var index = 0
    while index < fills.count {
      if index + 1 < fills.count, let sides = sides(fills[index], fills[index + 1]) {
        result.rules += sides.map { Rule(box: $0, colour: fills[index].colour) }
        index += 2
      } else {
        kept.append(fills[index])
        index += 1
      }
    }
    result.fills = kept
    return result
  }

  /// The four sides between two rectangles, where one lies in the other at one distance from all of them.
  private static func sides(_ first: Fill, _ second: Fill) -> [Box]? {
    guard first.isRectangle, second.isRectangle, first.colour == second.colour else { return nil }
    let isOuter = first.box.area > second.box.area
    let outer = isOuter ? first.box : second.box
    let inner = isOuter ? second.box : first.box
    let insets = [
      inner.x0 - outer.x0, outer.x1 - inner.x1, inner.y0 - outer.y0, outer.y1 - inner.y1,
    ]
    guard let least = insets.min(), let most = insets.max(), least > 0, most < 1.2 * least,
      most < thickest * min(outer.width, outer.height)
    else { return nil }
    return [
      Box(x0: outer.x0, y0: outer.y0, x1: outer.x1, y1: inner.y0),
      Box(x0: outer.x0, y0: inner.y1, x1: outer.x1, y1: outer.y1),
      Box(x0: outer.x0, y0: outer.y0, x1: inner.x0, y1: outer.y1),
      Box(x0: inner.x1, y0: outer.y0, x1: outer.x1, y1: outer.y1),
    ]
  }

  /// The thickness of a frame, as a share of its smaller side: thicker ones are areas upon areas.
  private static let thickest = 0.1
}
