/// Which scores of a provider belong to one series over time: those of one kind and name. Where a report
/// prints a name twice, the domain tells the series apart, then the caption of the table.
struct SeriesNames {
  /// Names that are not enough.
  private var needsDomain: Set<String> = []
  private var needsCaption: Set<String> = []

  init(entries: [ScoreTable.Entry]) {
    var seen: Set<String> = []
    for entry in entries {
      let name = Self.plain(entry)
      if !seen.insert("\(entry.order)\t\(name)").inserted { needsDomain.insert(name) }
    }
    seen = []
    for entry in entries where needsDomain.contains(Self.plain(entry)) {
      let name = Self.withDomain(entry)
      if !seen.insert("\(entry.order)\t\(name)").inserted { needsCaption.insert(name) }
    }
  }

  /// The name of the series that a score belongs to.
  func name(of entry: ScoreTable.Entry) -> String {
    let plain = Self.plain(entry)
    guard needsDomain.contains(plain) else { return plain }
    let name = Self.withDomain(entry)
    guard needsCaption.contains(name) else { return name }
    return "\(name)\t\(Word.key(of: entry.score.tableCaption ?? ""))"
  }

  private static func plain(_ entry: ScoreTable.Entry) -> String {
    "\(entry.score.kind.rawValue)\t\(Word.key(of: entry.score.name))"
  }

  private static func withDomain(_ entry: ScoreTable.Entry) -> String {
    "\(plain(entry))\t\(Word.key(of: entry.score.domain ?? ""))"
  }
}
