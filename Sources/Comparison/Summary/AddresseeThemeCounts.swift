internal import ReportModel

/// How many of the reports' own recommendations there are of each theme to each addressee.
struct AddresseeThemeCounts {
  /// Addressees, the most addressed first; rare ones are together under "Others".
  let addressees: [String]
  /// Themes, the most frequent first.
  let themes: [String]
  private let counts: [String: [String: Int]]

  private static let mostAddressees = 8
  private static let others = "Others"
  private static let nobody = "Not named"

  init(themes assignments: [ThemeAssignment], digests: [ReportDigest]) {
    let own = digests.lazy.flatMap(\.recommendations).filter { $0.category == .new }
    let printed = Dictionary(
      own.map { ($0.id, $0.addressees.isEmpty ? [Self.nobody] : $0.addressees) },
      uniquingKeysWith: { first, _ in first })
    let names = Self.names(of: printed.values.joined())
    let named = printed.mapValues { $0.map { names[Self.key($0)] ?? $0 } }
    var uses: [String: Int] = [:]
    for name in named.values.joined() { uses[name, default: 0] += 1 }
    let sorted = uses.keys.sorted { (-uses[$0, default: 0], $0) < (-uses[$1, default: 0], $1) }
    let isLong = sorted.count > Self.mostAddressees + 1
    let columns = isLong ? sorted.prefix(Self.mostAddressees) + [Self.others] : sorted
    var counts: [String: [String: Int]] = [:]
    for assignment in assignments where assignment.kind == .recommendations {
      let names = (named[assignment.recordID] ?? []).map { columns.contains($0) ? $0 : Self.others }
      for name in Set(names) { counts[assignment.theme, default: [:]][name, default: 0] += 1 }
    }
    let totals = counts.mapValues { $0.values.reduce(0, +) }
    addressees = columns
    themes = counts.keys.sorted { (-totals[$0, default: 0], $0) < (-totals[$1, default: 0], $1) }
    self.counts = counts
  }

  /// For each addressee, whether with "the" or without, the way in which it is printed most often.
  private static func names(of printed: some Sequence<String>) -> [String: String] {
    var uses: [String: [String: Int]] = [:]
    for name in printed { uses[key(name), default: [:]][name, default: 0] += 1 }
    return uses.compactMapValues { spellings in
      spellings.min { (-$0.value, $0.key) < (-$1.value, $1.key) }?.key
    }
  }

  private static func key(_ name: String) -> String {
    let key = Word.key(of: name)
    return key.hasPrefix("the ") ? String(key.dropFirst(4)) : key
  }

  /// The count, nil where there is none.
  func count(_ theme: String, _ addressee: String) -> Int? { counts[theme]?[addressee] }
}
