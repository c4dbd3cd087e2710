extension EvaluationResult {
  /// The scores for a terminal: a table a report, then all reports together.
  ///
  /// The columns are the independent scorer's; what it does not look at follows under "also".
  /// - Parameter isVerbose: Whether each missing and spurious record is named.
  public func text(isVerbose: Bool) -> String {
    var sections = reports.map { report in
      "## \(report.name)\n" + Self.table(report.kinds, isVerbose: isVerbose)
        + Self.additions(report.kinds, similarity: report.textSimilarity)
    }
    if reports.count > 1 {
      sections.append(
        "## all together\n" + Self.table(total, isVerbose: false)
          + Self.additions(total, similarity: nil))
    }
    let bins = calibration
    if !bins.isEmpty { sections.append("## confidence\n" + Self.table(bins)) }
    if !trusted.isEmpty {
      sections.append(
        "## confidence 0.90 and more (\(FixedPoint.text(trustedShare)) of all that is right)\n"
          + trustedTable)
    }
    return sections.joined(separator: "\n")
  }

  private static func table(_ kinds: [KindScore], isVerbose: Bool) -> String {
    let heading = ["kind", "gold", "pred", "P", "R", "F1", "exact", "fields"]
    let columns = TextColumns(
      lines: [heading]
        + kinds.map { score in
          [
            score.kind, String(score.goldCount), String(score.predictedCount),
            FixedPoint.text(score.precision), FixedPoint.text(score.recall),
            FixedPoint.text(score.f1),
            FixedPoint.text(score.isShareOnly ? nil : score.exact.share), shares(score.fields),
          ]
        }, endsWithText: true)
    guard isVerbose else { return columns.text }
    var lines = columns.text.split(separator: "\n").map(String.init)
    for (index, score) in kinds.enumerated().reversed() {
      let records =
        score.missing.map { "      missing : \($0)" }
        + score.spurious.map { "      spurious: \($0)" }
      lines.insert(contentsOf: records, at: index + 2)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func additions(_ kinds: [KindScore], similarity: Double?) -> String {
    var lines: [[String]] = []
    if let similarity {
      lines.append(["text", "similarity=" + FixedPoint.text(similarity, places: 4)])
    }
    for score in kinds {
      let checks = score.additionalFields + [score.pages].compactMap(\.self)
      if !checks.isEmpty { lines.append([score.kind, shares(checks)]) }
    }
    guard !lines.isEmpty else { return "" }
    return "also:\n" + TextColumns(lines: lines, endsWithText: true).text
  }

  private static func shares(_ shares: [NamedShare]) -> String {
    shares.map { "\($0.name)=\(FixedPoint.text($0.share, places: 2))" }.joined(separator: " ")
  }

  private var trustedTable: String {
    TextColumns(
      lines: [["kind", "records", "right", "share"]]
        + trusted.map { name, bin in
          [name, String(bin.count), String(bin.right), FixedPoint.text(bin.share)]
        }
    ).text
  }

  private static func table(_ bins: [ConfidenceBin]) -> String {
    let heading = ["confidence", "records", "mean", "right"]
    return TextColumns(
      lines: [heading]
        + bins.map { bin in
          [
            bin.label, String(bin.count),
            FixedPoint.text(bin.count > 0 ? bin.meanConfidence : nil), FixedPoint.text(bin.share),
          ]
        }
    ).text
  }
}

extension ConfidenceBin {
  /// "0.90 to 0.95".
  var label: String {
    "\(FixedPoint.text(lowest, places: 2)) to \(FixedPoint.text(highest, places: 2))"
  }
}
