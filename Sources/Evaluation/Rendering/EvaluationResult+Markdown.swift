extension EvaluationResult {
  /// The scores as Markdown tables: each kind over all reports, F1 a report and kind, and the
  /// worth of confidence.
  public func markdown() -> String {
    let total = total
    var sections = [Self.summary(total), perReport(kinds: total.map(\.kind))]
    let bins = calibration
    if !bins.isEmpty { sections.append(Self.table(bins)) }
    return sections.joined(separator: "\n")
  }

  private static func summary(_ kinds: [KindScore]) -> String {
    table(
      heading: [
        "kind", "gold", "found", "precision", "recall", "F1", "exact", "lowest field", "pages",
      ],
      rows: kinds.map { score in
        let checked = (score.fields + score.additionalFields).filter { $0.checked > 0 }
        let lowest = checked.min { $0.share < $1.share }
        return [
          name(score.kind), String(score.goldCount), String(score.predictedCount),
          FixedPoint.text(score.precision), FixedPoint.text(score.recall),
          FixedPoint.text(score.f1), FixedPoint.text(score.isShareOnly ? nil : score.exact.share),
          lowest.map { "\($0.name) \(FixedPoint.text($0.share))" } ?? "–",
          FixedPoint.text(score.pages?.share),
        ]
      })
  }

  private func perReport(kinds: [String]) -> String {
    Self.table(
      heading: ["F1 by report"] + kinds.map(Self.name) + ["text"],
      rows: reports.map { report in
        let cells = kinds.map { kind in
          // No record in gold or report: neither right nor wrong.
          let score = report[kind].flatMap { $0.goldCount + $0.predictedCount > 0 ? $0 : nil }
          return FixedPoint.text(score?.f1)
        }
        return ["`\(report.name)`"] + cells + [FixedPoint.text(report.textSimilarity, places: 4)]
      })
  }

  private static func table(_ bins: [ConfidenceBin]) -> String {
    table(
      heading: ["confidence", "records", "mean", "right"],
      rows: bins.map { bin in
        [
          bin.label, String(bin.count),
          FixedPoint.text(bin.count > 0 ? bin.meanConfidence : nil), FixedPoint.text(bin.share),
        ]
      })
  }

  private static func name(_ kind: String) -> String {
    kind.split(separator: "_").joined(separator: " ")
  }

  /// A pipe table whose first column is set left and the others right.
  private static func table(heading: [String], rows: [[String]]) -> String {
    let rule = ["---"] + heading.dropFirst().map { _ in "---:" }
    return ([heading, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }
}
