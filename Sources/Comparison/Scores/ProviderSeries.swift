internal import ReportModel

/// The scores of one provider, put into series and compared with the report before.
struct ProviderSeries {
  /// By series in order of first appearance in the newest report that has it, then by date.
  private(set) var scores: [ProviderScore] = []

  init(entries: [ScoreTable.Entry], notices: inout [ComparisonNotice]) {
    let names = SeriesNames(entries: entries)
    var order: [String] = []
    var series: [String: [ScoreTable.Entry]] = [:]
    for entry in entries {
      let name = names.name(of: entry)
      if series[name] == nil { order.append(name) }
      series[name, default: []].append(entry)
    }
    let reports = Self.reports(of: entries)
    for name in order {
      let line = (series[name] ?? []).sorted { $0.order < $1.order }
      for (place, entry) in line.enumerated() {
        let earlier = line[..<place].last { $0.order < entry.order }
        scores.append(
          Self.compared(entry, with: earlier, reports: reports, notices: &notices))
      }
    }
  }

  /// A report about the provider.
  private struct ReportPlace {
    var order: Int
    var kind: Metadata.Kind
    var framework: String?
  }

  private static func reports(of entries: [ScoreTable.Entry]) -> [ReportPlace] {
    var places: [Int: ReportPlace] = [:]
    for entry in entries {
      places[entry.order] = ReportPlace(
        order: entry.order, kind: entry.reportKind, framework: entry.score.framework)
    }
    return places.values.sorted { $0.order < $1.order }
  }

  private static func compared(
    _ entry: ScoreTable.Entry, with earlier: ScoreTable.Entry?, reports: [ReportPlace],
    notices: inout [ComparisonNotice]
  ) -> ProviderScore {
    var score = entry.score
    let before = reports.last { $0.order < entry.order }
    if let old = before?.framework, let new = score.framework {
      score.isFrameworkChanged = Word.key(of: old) != Word.key(of: new)
    }
    guard let earlier else { return score }
    score.earlierReportID = earlier.score.reportID
    score.earlierPrinted = earlier.score.printed
    // The previous inspection of a core report is the core report before. Where that one is not in the
    // corpus, or does not hold the measure, an older one says nothing about what is printed.
    let same = reports.last { $0.order < entry.order && $0.kind == entry.reportKind }
    guard earlier.reportKind == entry.reportKind, same?.order == earlier.order else { return score }
    score.previousAgrees = PreviousValue(of: score)?.agrees(with: earlier.score)
    if score.previousAgrees == false {
      notices.append(
        ComparisonNotice(
          code: .previousValueDiffers, reportID: score.reportID, recordID: score.recordID,
          message:
            "“\(score.name)” of \(score.providerName): prints \(score.previousPrinted ?? "") as the "
            + "previous value; \(earlier.score.reportID) printed \(earlier.score.printed)"))
    }
    return score
  }
}
