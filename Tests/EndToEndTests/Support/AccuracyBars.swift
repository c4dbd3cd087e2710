import Evaluation

/// What every report must reach.
enum AccuracyBars {
  private static let recordKinds: Set = [
    "recommendations", "enablers_barriers", "practice_examples", "key_facts", "glossary",
    "footnotes", "quotes",
  ]

  /// Every measure of a report below its bar, as "kind measure 0.9500 < 0.98".
  static func shortfalls(of report: ReportScore) -> [String] {
    var found = report.kinds.flatMap { score in
      bars(for: score).filter { $0.value < $0.bar }
        .map { "\(score.kind) \($0.name) \(rounded($0.value)) < \($0.bar)" }
    }
    if let similarity = report.textSimilarity, similarity < 0.985 {
      found.append("text similarity \(rounded(similarity)) < 0.985")
    }
    return found
  }

  private struct Bar {
    var name: String
    var value: Double
    var bar: Double
  }

  private static func bars(for score: KindScore) -> [Bar] {
    switch score.kind {
    case _ where recordKinds.contains(score.kind):
      return [
        Bar(name: "precision", value: score.tally.precision, bar: 0.98),
        Bar(name: "recall", value: score.tally.recall, bar: 0.98),
        Bar(name: "exact", value: score.exact.share, bar: 0.97),
      ] + fields(of: score, bar: 0.98)
    case "ratings":
      return [Bar(name: "f1", value: score.f1, bar: 1)] + fields(of: score, bar: 1)
    case "metadata": return [Bar(name: "f1", value: score.f1, bar: 1)]
    case "sections": return [Bar(name: "f1", value: score.f1, bar: 0.97)]
    case "figures":
      return [Bar(name: "f1", value: score.f1, bar: 0.97)]
        + score.fields.map { Bar(name: $0.name, value: $0.share, bar: 0.97) }
    case "tables":
      return [
        Bar(name: "f1", value: score.f1, bar: 0.98),
        Bar(name: "exact", value: score.exact.share, bar: 0.93),
      ] + score.fields.map { Bar(name: $0.name, value: $0.share, bar: 0.97) }
    default: return [Bar(name: "no bar is set", value: 0, bar: 1)]
    }
  }

  private static func fields(of score: KindScore, bar: Double) -> [Bar] {
    (score.fields + score.additionalFields).map { Bar(name: $0.name, value: $0.share, bar: bar) }
  }

  private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
