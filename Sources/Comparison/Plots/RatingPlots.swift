/// Scores → timelines: one of all providers as a whole, and one of each provider's standards.
struct RatingPlots {
  let scores: [ProviderScore]
  let digests: [ReportDigest]

  func plots() -> [Plot] {
    let rated = scores.filter { $0.rating != nil || $0.previousRating != nil }
    var byProvider: [String: [ProviderScore]] = [:]
    for score in rated { byProvider[score.providerID, default: []].append(score) }
    let own = byProvider.keys.sorted().compactMap { id in
      byProvider[id].flatMap { plot(of: id, $0) }
    }
    return overall(byProvider) + own
  }

  /// Rows that a page has room for.
  private static let mostRows = 40

  /// One row for each provider: its overall rating in each report that rates it in any way. Many providers
  /// make several plots.
  private func overall(_ byProvider: [String: [ProviderScore]]) -> [Plot] {
    let frameworks = Frameworks(scores: byProvider.values.joined())
    let rows = byProvider.values.compactMap { scores -> TimelinePlot.Row? in
      guard let name = scores.first?.providerName else { return nil }
      let ratings = scores.filter { $0.kind == .overall }
      guard !ratings.isEmpty else { return nil }
      let rated = Set(ratings.map(\.reportID))
      var seen: Set<String> = rated
      // A report that judges parts but not the whole: the newest framework gives no overall grade.
      let without = scores.filter { $0.rating != nil && seen.insert($0.reportID).inserted }
        .map { score in
          var score = score
          score.rating = nil
          score.ratingPoints = nil
          return score
        }
      let points = (ratings + without).compactMap { point($0, frameworks: frameworks) }
      return points.isEmpty ? nil : TimelinePlot.Row(label: name, isBold: false, points: points)
    }.sorted { $0.label < $1.label }
    guard rows.count > 1 || rows.contains(where: { $0.points.count > 1 }) else { return [] }
    let sheets = (rows.count + Self.mostRows - 1) / Self.mostRows
    return (0..<sheets).map { sheet in
      let part = rows[(sheet * Self.mostRows)...].prefix(Self.mostRows)
      let title =
        "Overall ratings over time" + (sheets > 1 ? ", part \(sheet + 1) of \(sheets)" : "")
      return Plot(
        name: sheet == 0 ? "ratings-overall.svg" : "ratings-overall-\(sheet + 1).svg",
        title: title,
        svg: TimelinePlot(
          title: title,
          subtitle: "One row for each provider, one mark for each inspection report",
          rows: Array(part), frameworks: frameworks.names,
          sources: sources(of: byProvider.values.joined())
        ).svg())
    }
  }

  /// One row for each standard of a provider; none where there is only one report.
  private func plot(of id: String, _ scores: [ProviderScore]) -> Plot? {
    guard Set(scores.map(\.reportID)).count > 1, let name = scores.first?.providerName else {
      return nil
    }
    let frameworks = Frameworks(scores: scores)
    var order: [String] = []
    var series: [String: [ProviderScore]] = [:]
    for score in scores where score.rating != nil {
      let key = "\(score.kind.rawValue)\t\(Word.key(of: score.name))"
      if series[key] == nil { order.append(key) }
      series[key, default: []].append(score)
    }
    let rows = order.compactMap { key -> TimelinePlot.Row? in
      guard let line = series[key], let last = line.last else { return nil }
      let label = last.number.map { "\($0) \(last.name)" } ?? last.name
      let points = line.compactMap { point($0, frameworks: frameworks) }
      return points.isEmpty
        ? nil : TimelinePlot.Row(label: label, isBold: last.kind == .overall, points: points)
    }
    guard !rows.isEmpty else { return nil }
    let title = "Ratings of \(name) over time"
    return Plot(
      name: "ratings-\(id).svg", title: title,
      svg: TimelinePlot(
        title: title, subtitle: "One row for each standard or judgement, one mark for each report",
        rows: rows, frameworks: frameworks.names, sources: sources(of: scores)
      ).svg())
  }

  private func point(_ score: ProviderScore, frameworks: Frameworks) -> TimelinePlot.Point? {
    guard let date = score.date, let time = TimeAxis.time(of: date) else {
      return nil
    }
    return TimelinePlot.Point(
      time: time, date: date, rating: score.rating, points: score.ratingPoints,
      framework: score.framework.flatMap(frameworks.number))
  }

  private func sources(of scores: some Sequence<ProviderScore>) -> PlotSources {
    let ids = Set(scores.map(\.reportID))
    return PlotSources(digests.filter { ids.contains($0.reportID) })
  }
}

/// The frameworks of a plot in order of their first report.
private struct Frameworks {
  let names: [String]

  init(scores: some Sequence<ProviderScore>) {
    var first: [String: String] = [:]
    for score in scores {
      guard let name = score.framework else { continue }
      let date = score.date ?? "~"
      first[name] = min(first[name] ?? date, date)
    }
    names = first.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
  }

  func number(of name: String) -> Int? { names.firstIndex(of: name).map { $0 + 1 } }
}
