/// Finds how far a box can be seen through a clip.
///
/// Cairo tells the clip's extent in whole pixels only, which are several points here, but of any point exactly whether
/// it is inside. So where a box reaches into the outermost pixel of the extent, its edge is found by halving. This
/// matters for borders that are drawn as a frame clipped to one side after the other.
struct ClipEdgeFinder {
  /// The clip's extent, rounded outwards to pixels.
  let extents: Box
  /// Points in a pixel.
  let pixel: Double
  /// Whether a point of the page can be drawn on.
  let isInside: (_ x: Double, _ y: Double) -> Bool

  /// Edges are found to this part of a pixel, about as fine as cairo's own numbers.
  private static let fineness = 128.0
  /// Places tried in search of one that can be seen.
  private static let places: [Double] = [8, 4, 12, 2, 6, 10, 14, 1, 3, 5, 7, 9, 11, 13, 15].map {
    $0 / 16
  }

  /// The part of a box inside `extents` that can be seen.
  func cut(_ box: Box) -> Box? {
    let touchesX = box.x0 < extents.x0 + pixel || box.x1 > extents.x1 - pixel
    let touchesY = box.y0 < extents.y0 + pixel || box.y1 > extents.y1 - pixel
    guard touchesX || touchesY else { return box }
    // The thinner way first: its middle is where the longer way is then looked along.
    return box.width < box.height
      ? cutAcross(box).flatMap(cutDown) : cutDown(box).flatMap(cutAcross)
  }

  private func cutAcross(_ box: Box) -> Box? {
    span(
      from: box.x0, to: box.x1, isLowCut: box.x0 < extents.x0 + pixel,
      isHighCut: box.x1 > extents.x1 - pixel
    ) { isInside($0, box.midY) }.map { Box(x0: $0, y0: box.y0, x1: $1, y1: box.y1) }
  }

  private func cutDown(_ box: Box) -> Box? {
    span(
      from: box.y0, to: box.y1, isLowCut: box.y0 < extents.y0 + pixel,
      isHighCut: box.y1 > extents.y1 - pixel
    ) { isInside(box.midX, $0) }.map { Box(x0: box.x0, y0: $0, x1: box.x1, y1: $1) }
  }

  /// The seen part of a stretch, looked at along its middle line.
  private func span(
    from low: Double, to high: Double, isLowCut: Bool, isHighCut: Bool,
    isSeen: (Double) -> Bool
  ) -> (Double, Double)? {
    guard isLowCut || isHighCut else { return (low, high) }
    let width = high - low
    guard let seen = Self.places.lazy.map({ low + $0 * width }).first(where: isSeen) else {
      return nil
    }
    return (
      isLowCut ? edge(hidden: low, seen: seen, isSeen) : low,
      isHighCut ? edge(hidden: high, seen: seen, isSeen) : high
    )
  }

  /// Where, between a place that may be hidden and one that is seen, seeing begins.
  private func edge(hidden: Double, seen: Double, _ isSeen: (Double) -> Bool) -> Double {
    if isSeen(hidden) { return hidden }
    var (hidden, seen) = (hidden, seen)
    while abs(seen - hidden) > pixel / Self.fineness {
      let middle = (hidden + seen) / 2
      if isSeen(middle) { seen = middle } else { hidden = middle }
    }
    return seen
  }
}
