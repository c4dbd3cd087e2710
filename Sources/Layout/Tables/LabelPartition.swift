/// Columns parted among labels in order, so that each label stands nearest to the middle of its own.
enum LabelPartition {
  /// The columns of each label, by number; nil where there are fewer columns than labels.
  static func parts(
    of columns: [ClosedRange<Double>], for middles: [Double]
  ) -> [ClosedRange<Int>]? {
    best(columns, middles[...], from: 0)?.parts
  }

  /// The least sum of distances for some labels over the columns from `start`.
  private static func best(
    _ columns: [ClosedRange<Double>], _ middles: ArraySlice<Double>, from start: Int
  ) -> (cost: Double, parts: [ClosedRange<Int>])? {
    guard let own = middles.first else { return start == columns.count ? (0, []) : nil }
    guard columns.count - start >= middles.count else { return nil }
    var result: (cost: Double, parts: [ClosedRange<Int>])?
    for end in start...(columns.count - middles.count) {
      guard let rest = best(columns, middles.dropFirst(), from: end + 1) else { continue }
      let middle = (columns[start].lowerBound + columns[end].upperBound) / 2
      let cost = abs(middle - own) + rest.cost
      if cost < result?.cost ?? .infinity { result = (cost, [start...end] + rest.parts) }
    }
    return result
  }
}
