internal import ReportModel

/// The tables as a person reads them at a terminal.
public struct ComparisonSummary {
  private let tables: ComparisonTables
  private let digests: [ReportDigest]
  private let width: Int

  /// A summary of the tables of these digests, in lines of `width` characters where that can be done.
  public init(tables: ComparisonTables, digests: [ReportDigest], width: Int = 100) {
    self.tables = tables
    self.digests = digests
    self.width = width
  }

  /// All parts, each under its heading; parts without a row are left out.
  public func text() -> String {
    let parts =
      [overallRatings()].compactMap { $0 } + ratings()
      + [links(), themes(), enablersAndBarriers()].compactMap { $0 }
    guard !parts.isEmpty else {
      return "Nothing to compare: no ratings, links, themes or findings.\n"
    }
    return parts.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func part(_ heading: String, _ table: TextTable) -> [String]? {
    table.rows.isEmpty ? nil : [heading, ""] + table.lines(width: width)
  }

  /// One table of all providers as a whole, where there is more than one rating: a framework is named where
  /// a provider's ratings begin to be made under it.
  private func overallRatings() -> [String]? {
    let rated = tables.scores.filter { $0.kind == .overall && $0.rating != nil }
    guard rated.count > 1 else { return nil }
    let names = Dictionary(
      rated.map { ($0.providerID, $0.providerName) }, uniquingKeysWith: { first, _ in first })
    var rows: [[String]] = []
    for id in names.keys.sorted(by: { (names[$0] ?? "", $0) < (names[$1] ?? "", $1) }) {
      var framework: String?
      for (place, score) in rated.filter({ $0.providerID == id }).enumerated() {
        let isNew = score.framework.map { Word.key(of: $0) != framework.map(Word.key) } ?? false
        let mark = isNew && framework != nil ? "┆ " : ""
        rows.append([
          place == 0 ? score.providerName : "", score.date ?? "no date", Self.short(score),
          isNew ? mark + (score.framework ?? "") : "",
        ])
        framework = score.framework ?? framework
      }
    }
    let columns = ["Provider", "Date", "Rating", "Framework (┆ changed)"]
    let isTold = rows.contains { !$0[3].isEmpty }
    return part(
      "Overall ratings over time",
      TextTable(
        columns: isTold ? columns : Array(columns.prefix(3)),
        rows: isTold ? rows : rows.map { Array($0.prefix(3)) }))
  }

  /// A table for each provider: standards against reports.
  private func ratings() -> [[String]] {
    let rated = tables.scores.filter { $0.rating != nil }
    var byProvider: [String: [ProviderScore]] = [:]
    for score in rated { byProvider[score.providerID, default: []].append(score) }
    return byProvider.keys.sorted().compactMap { id -> [String]? in
      guard let scores = byProvider[id], let name = scores.first?.providerName else { return nil }
      let dates = Set(scores.map { $0.date ?? "no date" }).sorted()
      var order: [String] = []
      var cells: [String: [String: String]] = [:]
      for score in scores {
        let label = [score.number, score.name].compactMap { $0 }.joined(separator: " ")
        if cells[label] == nil { order.append(label) }
        let mark = score.previousAgrees == false ? " ≠" : ""
        cells[label, default: [:]][score.date ?? "no date"] = Self.short(score) + mark
      }
      let table = TextTable(
        columns: [name] + dates,
        rows: order.map { label in [label] + dates.map { cells[label]?[$0] ?? "" } })
      return part("Ratings over time: \(name)", table)
    }
  }

  /// The rating in the words of its scale: frameworks write "Requires improvement to be good" too.
  private static func short(_ score: ProviderScore) -> String { score.grade ?? score.rating ?? "" }

  private func links() -> [String]? {
    let texts = Dictionary(
      digests.lazy.flatMap(\.recommendations).map { ($0.id, $0.text) },
      uniquingKeysWith: { first, _ in first })
    let table = TextTable(
      columns: ["Later report", "Kind", "Likeness", "Earlier report", "Recommendation"],
      rows: tables.links.map {
        [
          $0.laterReportID, $0.kind.rawValue, SVGCanvas.number($0.similarity), $0.earlierReportID,
          texts[$0.laterID] ?? "",
        ]
      }, rightAligned: [2])
    return part("Recommendations that return", table)
  }

  private func themes() -> [String]? {
    let matrix = AddresseeThemeCounts(themes: tables.themes, digests: digests)
    let table = TextTable(
      columns: ["Theme"] + matrix.addressees,
      rows: matrix.themes.map { theme in
        [theme] + matrix.addressees.map { matrix.count(theme, $0).map(String.init) ?? "" }
      }, rightAligned: Set(1...max(matrix.addressees.count, 1)))
    return part("Recommendations by addressee and theme", table)
  }

  private func enablersAndBarriers() -> [String]? {
    var order: [String] = []
    var counts: [String: [EnablerBarrier.Kind: Int]] = [:]
    for count in tables.enablerBarrierCounts {
      let row = count.domain ?? "no domain given"
      if counts[row] == nil { order.append(row) }
      counts[row, default: [:]][count.kind, default: 0] += count.count
    }
    let kinds = EnablerBarrier.Kind.allCases
    let table = TextTable(
      columns: ["Domain", "Enablers", "Barriers", "Strengths", "Areas for improvement"],
      rows: order.map { row in
        [row] + kinds.map { kind in counts[row]?[kind].map(String.init) ?? "" }
      }, rightAligned: [1, 2, 3, 4])
    return part("Enablers against barriers by domain", table)
  }
}
