internal import PDFReading

/// The tint behind one row of a table: painted areas of one colour that begin at one height, side by side.
struct Stripe: Sendable {
  var top: Double
  /// Foot of the shortest area.
  var bottom: Double
  /// Edges of the painted areas from the left: those of columns, where every cell is painted on its own.
  var xs: [Double]
  var colour: Colour
  /// Areas that go on beside the next rows: cells that span them.
  var tall: [Box] = []

  var left: Double { xs[0] }
  var right: Double { xs[xs.count - 1] }
  var box: Box { Box(x0: left, y0: top, x1: right, y1: bottom) }

  /// The stripes of a page from the top; `tolerance` is the distance by which edges may miss each other.
  static func all(
    _ fills: [Fill], pageWidth: Double, pageHeight: Double, tolerance: Double
  ) -> [Stripe] {
    let areas = EdgeSet.visible(
      fills.filter { EdgeSet.bounds($0, pageWidth: pageWidth, pageHeight: pageHeight) })
    var groups: [[Fill]] = []
    for fill in areas.sorted(by: { ($0.box.x0, $0.box.y0) < ($1.box.x0, $1.box.y0) }) {
      let index = groups.lastIndex { group in
        let last = group[group.count - 1]
        return last.colour == fill.colour && abs(last.box.y0 - fill.box.y0) < 0.3 * tolerance
          && fill.box.x0 < last.box.x1 + tolerance
      }
      guard let index else {
        groups.append([fill])
        continue
      }
      // Painted once more, or the next cell.
      if fill.box.x1 > groups[index][groups[index].count - 1].box.x1 + 0.5 * tolerance {
        groups[index].append(fill)
      }
    }
    return groups.map { Stripe($0.map(\.box), colour: $0[0].colour, tolerance: tolerance) }
      .sorted { ($0.top, $0.left) < ($1.top, $1.left) }
  }

  /// Whether a tint in one piece has running text on it, as a box has: lines over its whole width, one under the other;
  /// `em` is the body size in points.
  func holdsText(_ lines: [Line], em: Double) -> Bool {
    guard xs.count <= 2, lines.count >= 3, let start = lines.map(\.box.x0).min() else {
      return false
    }
    let full = lines.count { $0.box.width > 0.75 * (right - left) }
    return full >= 2 && lines.allSatisfy { $0.box.x0 < start + 0.3 * em && $0.size > 0.93 * em }
      && VisualRows.groups(lines).allSatisfy { $0.count == 1 }
  }

  private init(_ cells: [Box], colour: Colour, tolerance: Double) {
    let foot = cells.map(\.y1).min() ?? 0
    top = cells[0].y0
    bottom = foot
    self.colour = colour
    xs = [cells[0].x0]
    for (cell, next) in zip(cells, cells.dropFirst()) { xs.append((cell.x1 + next.x0) / 2) }
    xs.append(cells[cells.count - 1].x1)
    tall = cells.filter { $0.y1 > foot + tolerance }
  }
}
