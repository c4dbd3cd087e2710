/// Elements with the number of times that each occurs.
struct Multiset<Element: Hashable> {
  private var counts: [Element: Int] = [:]
  /// Number of elements, each as often as it occurs.
  let total: Int

  /// Counts elements.
  init(_ elements: some Collection<Element>) {
    total = elements.count
    for element in elements { counts[element, default: 0] += 1 }
  }

  /// How many elements the two have in common, each as often as it occurs in both.
  func countShared(with other: Multiset) -> Int {
    counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
  }
}
