/// Which columns a text over the middle of a table spans.
enum CentredSpan {
  /// The first of the columns over whose middle a line stands: all of them, or all but the labels'; nil where it stands
  /// over neither. `lefts` are the left edges of the columns in points, `right` the right edge of the last.
  static func firstColumn(under line: Line, lefts: [Double], right: Double) -> Int? {
    let distances = lefts.prefix(2).map { abs(($0 + right) / 2 - line.box.midX) }
    guard let nearest = distances.indices.min(by: { distances[$0] < distances[$1] }),
      distances[nearest] < reach * line.size
    else { return nil }
    return nearest
  }

  /// How far the middles may lie apart, as a share of the type size.
  private static let reach = 0.8
}
