internal import PDFReading

/// The tint behind one row of a table: painted areas of one height and colour, side by side.
struct Stripe: Sendable {
  var top: Double
  var bottom: Double
  /// Edges of the painted areas from the left: those of columns, where every cell is painted on its own.
  var xs: [Double]
  var colour: Colour

  var left: Double { xs[0] }
  var right: Double { xs[xs.count - 1] }
  var box: Box { Box(x0: left, y0: top, x1: right, y1: bottom) }

  /// The stripes of a page from the top; `tolerance` is the distance by which edges may miss each other.
  static func all(
    _ fills: [Fill], pageWidth: Double, pageHeight: Double, tolerance: Double
  ) -> [Stripe] {
    var result: [Stripe] = []
    let areas = EdgeSet.visible(
      fills.filter { EdgeSet.bounds($0, pageWidth: pageWidth, pageHeight: pageHeight) })
    for fill in areas.sorted(by: { ($0.box.x0, $0.box.y0) < ($1.box.x0, $1.box.y0) }) {
      let box = fill.box
      let index = result.lastIndex {
        $0.colour == fill.colour && abs($0.top - box.y0) < 0.3 * tolerance
          && abs($0.bottom - box.y1) < 0.3 * tolerance && box.x0 < $0.right + tolerance
      }
      guard let index else {
        result.append(
          Stripe(top: box.y0, bottom: box.y1, xs: [box.x0, box.x1], colour: fill.colour))
        continue
      }
      // Painted once more, or the next cell.
      if box.x1 < result[index].right + 0.5 * tolerance { continue }
      result[index].xs[result[index].xs.count - 1] = (result[index].right + box.x0) / 2
      result[index].xs.append(box.x1)
    }
    return result.sorted { ($0.top, $0.left) < ($1.top, $1.left) }
  }

  /// Whether another stripe begins and ends with it.
  func isAligned(with other: Stripe, tolerance: Double) -> Bool {
    abs(left - other.left) < 1.3 * tolerance && abs(right - other.right) < 1.3 * tolerance
  }
}
