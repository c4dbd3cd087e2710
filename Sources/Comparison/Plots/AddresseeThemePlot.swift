internal import ReportModel

/// Themes → a matrix of the reports' own recommendations by addressee and theme.
struct AddresseeThemePlot {
  let themes: [ThemeAssignment]
  let digests: [ReportDigest]

  func plots() -> [Plot] {
    let matrix = AddresseeThemeCounts(themes: themes, digests: digests)
    guard !matrix.themes.isEmpty else { return [] }
    let sources = digests.filter { $0.recommendations.contains { $0.category == .new } }
    let title = "Recommendations by addressee and theme"
    return [
      Plot(
        name: "recommendations-by-addressee-and-theme.svg", title: title,
        svg: CountMatrixPlot(
          title: title, subtitle: "Number of recommendations; the area of a circle shows it too",
          rowAxis: "Theme", columnAxis: "Addressee", rows: matrix.themes,
          columns: matrix.addressees,
          counts: matrix.themes.map { theme in
            matrix.addressees.map { matrix.count(theme, $0) ?? 0 }
          },
          notes: [
            "A recommendation with several addressees or themes counts for each of them. "
              + "Recommendations of earlier inspections and of other bodies are left out."
          ],
          sources: PlotSources(sources)
        ).svg())
    ]
  }
}
