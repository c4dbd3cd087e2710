/// Scores → a dot plot of how often enough was done about each assessed need.
struct SufficiencyPlot {
  let scores: [ProviderScore]
  let digests: [ReportDigest]
  let vocabulary: PlotVocabulary

  private static let mostRows = 30

  func plots() -> [Plot] {
    let chosen = scores.filter { vocabulary.isSufficiency($0) && $0.value != nil }
    var series: [String] = []
    var numbers: [String: Int] = [:]
    var rows: [String: (label: String, values: [(series: Int, value: Double)])] = [:]
    for score in chosen.sorted(by: {
      ($0.date ?? "~", $0.reportID, $0.providerID) < (
        $1.date ?? "~", $1.reportID, $1.providerID
      )
    }) {
      guard let value = score.value, let printed = score.rowLabel else { continue }
      let label = vocabulary.need(printed)
      let name = "\(score.providerName), \(score.date ?? score.reportID)"
      let number = numbers[name] ?? series.count
      if number == series.count {
        series.append(name)
        numbers[name] = number
      }
      // "Emotional wellbeing" and "Emotional well-being" are one.
      let key = Word.words(of: label).map(\.text).joined()
      rows[key, default: (label, [])].values.append((number, value))
    }
    guard !rows.isEmpty else { return [] }
    func mean(_ values: [(series: Int, value: Double)]) -> Double {
      values.reduce(0) { $0 + $1.value } / Double(values.count)
    }
    // A page has room for so many; the needs that most reports tell of stay.
    let frequent = rows.values.sorted {
      (-$0.values.count, $0.label) < (-$1.values.count, $1.label)
    }.prefix(Self.mostRows)
    let sorted = frequent.sorted {
      (-mean($0.values), $0.label) < (-mean($1.values), $1.label)
    }
    let ids = Set(chosen.map(\.reportID))
    let title = "Sufficiency of work by assessed need"
    return [
      Plot(
        name: "sufficiency-by-need.svg", title: title,
        svg: DotPlot(
          title: title,
          subtitle: "Share of cases in which enough was done, by provider and date of the report",
          axisLabel: "Share of cases in which enough was done", series: series,
          rows: sorted.map { DotPlot.Row(label: $0.label, values: $0.values) },
          notes: [
            "A need that reports call by several names is one row. Rows in order of their mean."
              + (rows.count > sorted.count
                ? " \(rows.count - sorted.count) needs that fewer reports tell of are left out."
                : "")
          ],
          sources: PlotSources(digests.filter { ids.contains($0.reportID) })
        ).svg())
    ]
  }
}
