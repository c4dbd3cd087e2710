internal import ReportModel

/// The scores of one provider, put into series and compared with the report before.
///
/// A provider may have most of a large corpus: what a score is until it is written is kept small, and the
/// lines of one series are made at a time.
struct ProviderSeries {
  /// A report about the provider.
  struct Report {
    /// The report's digest, of which the scores are not needed.
    var head: ReportDigest
    /// What the name printed there means.
    var provider: ProviderRegistry.Resolution
    /// Scores of the provider; there is at least one.
    var scores: [ScoreDigest]
  }

  /// Where a score is.
  private struct Place {
    var report: Int32
    var score: Int32
  }

  /// In order of time.
  private let reports: [Report]
  /// For each report the one before it of the same kind.
  private let sameKindBefore: [Int?]

  init(_ reports: [Report]) {
    self.reports = reports
    var last: [Metadata.Kind: Int] = [:]
    sameKindBefore = reports.enumerated().map { index, report in
      defer { last[report.head.kind] = index }
      return last[report.head.kind]
    }
  }

  /// Hands over the lines of one series after the other: in order of first appearance in the newest report
  /// that has it, each by date.
  func visit<Failure: Error>(
    notices: inout [ComparisonNotice], _ body: ([ProviderScore]) throws(Failure) -> Void
  ) throws(Failure) {
    let names = SeriesNames(reports: reports)
    var numbers: [String: Int] = [:]
    var series: [[Place]] = []
    for (index, report) in reports.enumerated() {
      for (place, score) in report.scores.enumerated() {
        let name = names.name(of: score)
        let number = numbers[name] ?? series.count
        if number == series.count {
          numbers[name] = number
          series.append([])
        }
        series[number].append(Place(report: Int32(index), score: Int32(place)))
      }
    }
    for places in series { try body(lines(of: places, notices: &notices)) }
  }

  private func lines(
    of places: [Place], notices: inout [ComparisonNotice]
  ) -> [ProviderScore] {
    var lines: [ProviderScore] = []
    lines.reserveCapacity(places.count)
    // The first line of the report that is being gone through: what comes before it is earlier.
    var start = 0
    for (number, place) in places.enumerated() {
      if number > 0, places[number - 1].report != place.report { start = number }
      let earlier = start > 0 ? (lines[start - 1], Int(places[start - 1].report)) : nil
      lines.append(
        line(
          reports[Int(place.report)].scores[Int(place.score)], of: Int(place.report),
          after: earlier, notices: &notices))
    }
    return lines
  }

  private func line(
    _ score: ScoreDigest, of index: Int, after earlier: (line: ProviderScore, report: Int)?,
    notices: inout [ComparisonNotice]
  ) -> ProviderScore {
    var line = ProviderScore(score, of: reports[index].head, reports[index].provider)
    if index > 0, let old = reports[index - 1].head.framework, let new = line.framework {
      line.isFrameworkChanged = Word.key(of: old) != Word.key(of: new)
    }
    guard let (before, report) = earlier else { return line }
    line.earlierReportID = before.reportID
    line.earlierPrinted = before.printed
    // The previous inspection of a core report is the core report before. Where that one is not in the
    // corpus, or does not hold the measure, an older one says nothing about what is printed.
    guard sameKindBefore[index] == report else { return line }
    line.previousAgrees = PreviousValue(of: line)?.agrees(with: before)
    if line.previousAgrees == false {
      notices.append(
        ComparisonNotice(
          code: .previousValueDiffers, reportID: line.reportID, recordID: line.recordID,
          message:
            "“\(line.name)” of \(line.providerName): prints \(line.previousPrinted ?? "") as the "
            + "previous value; \(before.reportID) printed \(before.printed)"))
    }
    return line
  }
}
