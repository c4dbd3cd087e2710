internal import ReportModel

/// Which reports come before a report.
struct Lineage {
  /// For each report the one before about the same subject in the same kind of inspection.
  private(set) var predecessor: [Int?] = []
  /// For each report earlier ones about one of its providers, the newest first.
  private(set) var earlier: [[Int]] = []

  /// `digests` in order of time.
  init(digests: [ReportDigest], providers: ResolvedProviders, reportsBack: Int) {
    var lastOfSubject: [String: Int] = [:]
    var reportsOfProvider: [String: [Int]] = [:]
    for (place, digest) in digests.enumerated() {
      let ids = providers.providers(of: digest).map(\.id)
      let subject = Self.subject(of: digest, providers: ids)
      let before = subject.flatMap { lastOfSubject[$0] }
      predecessor.append(before)
      var found = before.map { [$0] } ?? []
      for id in ids {
        for other in (reportsOfProvider[id] ?? []).suffix(reportsBack).reversed()
        where !found.contains(other) {
          found.append(other)
        }
        reportsOfProvider[id, default: []].append(place)
      }
      earlier.append(found)
      if let subject { lastOfSubject[subject] = place }
    }
  }

  /// What an inspection is repeated for: an area, or else the providers.
  private static func subject(of digest: ReportDigest, providers: [String]) -> String? {
    if let area = digest.area { return "\(digest.kind.rawValue)\tarea\t\(Word.key(of: area))" }
    guard !providers.isEmpty, digest.kind != .thematic else { return nil }
    return "\(digest.kind.rawValue)\t\(providers.sorted().joined(separator: "\t"))"
  }
}
