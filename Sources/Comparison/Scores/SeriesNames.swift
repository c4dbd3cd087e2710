/// Which scores of a provider belong to one series over time: those of one kind and name. Where a report
/// prints a name twice, the domain tells the series apart, then the caption of the table.
struct SeriesNames {
  /// Names that are not enough.
  private var needsDomain: Set<String> = []
  private var needsCaption: Set<String> = []

  init(reports: [ProviderSeries.Report]) {
    for report in reports {
      var seen: Set<String> = []
      for score in report.scores {
        let name = Self.plain(score)
        if !seen.insert(name).inserted { needsDomain.insert(name) }
      }
    }
    for report in reports {
      var seen: Set<String> = []
      for score in report.scores where needsDomain.contains(Self.plain(score)) {
        let name = Self.withDomain(score)
        if !seen.insert(name).inserted { needsCaption.insert(name) }
      }
    }
  }

  /// The name of the series that a score belongs to.
  func name(of score: ScoreDigest) -> String {
    let plain = Self.plain(score)
    guard needsDomain.contains(plain) else { return plain }
    let name = Self.withDomain(score)
    guard needsCaption.contains(name) else { return name }
    return "\(name)\t\(Word.key(of: score.tableCaption ?? ""))"
  }

  private static func plain(_ score: ScoreDigest) -> String {
    "\(score.kind.rawValue)\t\(Word.key(of: ProviderScore.name(of: score)))"
  }

  private static func withDomain(_ score: ScoreDigest) -> String {
    "\(plain(score))\t\(Word.key(of: score.domain ?? ""))"
  }
}
