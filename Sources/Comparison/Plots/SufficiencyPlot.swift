/// Scores → a dot plot of how often enough was done about each assessed need.
struct SufficiencyPlot {
  let scores: [ProviderScore]
  let digests: [ReportDigest]
  let vocabulary: PlotVocabulary

  func plots() -> [Plot] {
    let chosen = scores.filter { vocabulary.isSufficiency($0) && $0.value != nil }
    var series: [String] = []
    var rows: [String: (label: String, values: [(series: Int, value: Double)])] = [:]
    for score in chosen.sorted(by: {
      ($0.date ?? "~", $0.reportID, $0.providerID) < (
        $1.date ?? "~", $1.reportID, $1.providerID
      )
    }) {
      guard let value = score.value, let label = score.rowLabel else { continue }
      let name = "\(score.providerName), \(score.date ?? score.reportID)"
      let number = series.firstIndex(of: name) ?? series.count
      if number == series.count { series.append(name) }
      // "Emotional wellbeing" and "Emotional well-being" are one.
      let key = Word.words(of: label).map(\.text).joined()
      rows[key, default: (label, [])].values.append((number, value))
    }
    guard !rows.isEmpty else { return [] }
    func mean(_ values: [(series: Int, value: Double)]) -> Double {
      values.reduce(0) { $0 + $1.value } / Double(values.count)
    }
    let sorted = rows.values.sorted {
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
            "Needs by their names as printed; the same need under two names stands in two rows. "
              + "Rows in order of their mean."
          ],
          sources: PlotSources(digests.filter { ids.contains($0.reportID) })
        ).svg())
    ]
  }
}
