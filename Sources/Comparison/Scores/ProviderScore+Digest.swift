internal import ReportModel

extension ProviderScore {
  /// The line of a report's score.
  init(
    _ score: ScoreDigest, of digest: ReportDigest, _ provider: ProviderRegistry.Resolution
  ) {
    self.init(
      providerID: provider.id, providerName: provider.name, providerKind: provider.kind,
      isRegistered: provider.entry != nil, reportID: digest.reportID, recordID: score.recordID,
      published: digest.published, date: digest.date, framework: digest.framework, kind: score.kind,
      domain: score.domain, number: score.number, name: Self.name(of: score),
      rowLabel: score.rowLabel, columnLabel: score.columnLabel,
      tableCaption: score.tableCaption, rating: score.rating,
      grade: score.grade ?? RatingScale.fourGrades.grade(of: score.rating),
      ratingPoints: RatingScale.fourGrades.points(of: score.grade)
        ?? RatingScale.fourGrades.points(of: score.rating), score: score.score,
      value: score.value, unit: score.unit, printed: score.printed,
      nationalValue: score.nationalValue, previousLabel: score.previousLabel,
      previousPrinted: score.previousPrinted, previousValue: score.previousValue,
      previousRating: score.previousRating)
  }

  /// The name of its series: a provider as a whole is one, however the report writes its name.
  static func name(of score: ScoreDigest) -> String {
    score.kind == .overall ? "Overall" : score.name
  }
}
