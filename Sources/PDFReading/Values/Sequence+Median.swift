extension Sequence where Element: Comparable {
  /// The value in the middle of all, of two the greater: what is typical whatever the outliers; nil for none.
  package var median: Element? {
    let sorted = sorted()
    return sorted.isEmpty ? nil : sorted[sorted.count / 2]
  }
}
