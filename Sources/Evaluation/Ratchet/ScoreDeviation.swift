/// A score that is not what the baseline says.
public struct ScoreDeviation: Hashable, Sendable {
  /// The report's name.
  public var report: String
  /// The kind of record.
  public var kind: String
  /// The measure's name.
  public var measure: String
  /// The baseline's value; nil where it has none.
  public var expected: Double?
  /// The new value; nil where it is gone.
  public var found: Double?

  /// Whether the new value is lower or gone.
  public var isWorse: Bool {
    guard let expected else { return false }
    return found.map { $0 < expected } ?? true
  }

  /// Every value that differs by more than the tolerance or stands on one side only, in the
  /// order of names.
  static func all(
    from baseline: ScoreTable, to scores: ScoreTable, tolerance: Double
  ) -> [ScoreDeviation] {
    let expected = flattened(baseline)
    let found = flattened(scores)
    return Set(expected.keys).union(found.keys).sorted { $0.lexicographicallyPrecedes($1) }
      .compactMap { path in
        let deviation = ScoreDeviation(
          report: path[0], kind: path[1], measure: path[2], expected: expected[path],
          found: found[path])
        guard let before = deviation.expected, let after = deviation.found else { return deviation }
        return abs(before - after) > tolerance ? deviation : nil
      }
  }

  /// Values by report, kind and measure.
  private static func flattened(_ table: ScoreTable) -> [[String]: Double] {
    var values: [[String]: Double] = [:]
    for (report, kinds) in table.values {
      for (kind, measures) in kinds {
        for (measure, value) in measures { values[[report, kind, measure]] = value }
      }
    }
    return values
  }
}

extension ScoreDeviation: CustomStringConvertible {
  /// "report kind measure: 0.9800 → 0.9700 (worse)".
  public var description: String {
    func shown(_ value: Double?) -> String {
      value.map { FixedPoint.text($0, places: 4) } ?? "none"
    }
    return "\(report) \(kind) \(measure): \(shown(expected)) → \(shown(found)) "
      + (isWorse ? "(worse)" : "(better)")
  }
}
