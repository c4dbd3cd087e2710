extension Sequence where Element: Comparable {
  /// The value in the middle of all, of two the greater: what is typical whatever the outliers; nil for none.
  ///
  /// Inlined because a sort that is not specialised for numbers made a parse 4 % longer.
  @inlinable
  package var median: Element? {
    let sorted = sorted()
    return sorted.isEmpty ? nil : sorted[sorted.count / 2]
  }
}
