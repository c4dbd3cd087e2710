/// Compares one report with its gold.
public enum ReportScorer {
  /// Scores a report in the contract's form, whoever wrote it.
  ///
  /// The rules are those of the project's independent scorer, number for number; what goes beyond
  /// it (additional fields, pages, text, confidence) stands apart in the result.
  ///
  /// - Parameters:
  ///   - name: What the result calls the report.
  ///   - report: The report as it stands in its file; an empty object counts as nothing found.
  ///   - gold: What must be recovered, as it stands in its file.
  ///   - pages: The true pages of the gold's records, where they are known.
  ///   - text: Reading-order texts of report and gold, where there are both.
  public static func score(
    name: String, report: JSONValue, gold: JSONValue, pages: JSONValue? = nil,
    text: (report: String, gold: String)? = nil
  ) -> ReportScore {
    let goldReport = GoldReport(gold)
    let goldPages = pages.map(GoldPages.init)
    var kinds: [KindScore] = []
    for kind in RecordKind.matchedByText
    where goldReport.covers(kind.name, foundBy: kind.textField) {
      let scorer = TextRecordScorer(
        kind: kind, gold: goldReport.records(of: kind),
        predicted: goldReport.scorable(report[kind.name]?.elements ?? [], of: kind),
        areFieldsOptional: goldReport.isPartial,
        pages: goldPages)
      kinds.append(scorer.score())
    }
    if goldReport.covers(RecordKind.tables, foundBy: "rows") {
      let scorer = TableScorer(
        gold: goldReport.records(named: RecordKind.tables),
        predicted: report[RecordKind.tables]?.elements ?? [], pages: goldPages)
      kinds.append(scorer.score())
    }
    if goldReport.covers(RecordKind.ratings, foundBy: "rating") {
      let scorer = RatingScorer(
        gold: goldReport.records(named: RecordKind.ratings),
        predicted: report[RecordKind.ratings]?.elements ?? [])
      kinds.append(scorer.score())
    }
    if !goldReport.isPartial {
      let scorer = MetadataScorer(
        gold: goldReport.metadata, predicted: report[RecordKind.metadata] ?? .object([:]))
      kinds.append(scorer.score())
    }
    return ReportScore(
      name: name, kinds: kinds,
      textSimilarity: text.map { TextSimilarity.similarity($0.report, $0.gold) })
  }
}
