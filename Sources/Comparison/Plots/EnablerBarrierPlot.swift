/// Counts → what helped against what hindered by domain.
struct EnablerBarrierPlot {
  let counts: [EnablerBarrierCount]
  let digests: [ReportDigest]

  /// Rows that a page has room for; the rest are put together.
  private static let mostRows = 30

  func plots() -> [Plot] {
    var rows: [String: BalancePlot.Row] = [:]
    for count in counts {
      let label = count.domain ?? "No domain given"
      let key = Word.key(of: label)
      var row =
        rows[key]
        ?? BalancePlot.Row(label: label, enablers: 0, strengths: 0, barriers: 0, improvements: 0)
      switch count.kind {
      case .enabler: row.enablers += count.count
      case .strength: row.strengths += count.count
      case .barrier: row.barriers += count.count
      case .areaForImprovement: row.improvements += count.count
      }
      rows[key] = row
    }
    guard !rows.isEmpty else { return [] }
    var sorted = rows.values.sorted { (-$0.total, $0.label) < (-$1.total, $1.label) }
    if sorted.count > Self.mostRows {
      let rest = sorted[(Self.mostRows - 1)...]
      var others = BalancePlot.Row(
        label: "\(rest.count) other domains", enablers: 0, strengths: 0, barriers: 0,
        improvements: 0)
      for row in rest {
        others.enablers += row.enablers
        others.strengths += row.strengths
        others.barriers += row.barriers
        others.improvements += row.improvements
      }
      sorted = sorted.prefix(Self.mostRows - 1) + [others]
    }
    let ids = Set(counts.map(\.reportID))
    let title = "What helped and what hindered, by domain"
    return [
      Plot(
        name: "enablers-and-barriers-by-domain.svg", title: title,
        svg: BalancePlot(
          title: title, subtitle: "Findings that reports list, all organisations together",
          rows: sorted,
          notes: [
            "A finding about two organisations is listed once for each of them. Domains, chapters and "
              + "standards by their names as printed."
          ],
          sources: PlotSources(digests.filter { ids.contains($0.reportID) })
        ).svg())
    ]
  }
}
