/// Scores as plain numbers under names: what a baseline file keeps.
public struct ScoreTable: Hashable, Sendable {
  /// Report, then kind, then measure, to value.
  public var values: [String: [String: [String: Double]]]

  /// Makes a table from its values.
  public init(values: [String: [String: [String: Double]]]) { self.values = values }

  /// Takes all measures of all reports; a kind of which there is nothing in gold and report, and
  /// a field that no record could be asked for, has none.
  public init(_ result: EvaluationResult) {
    values = [:]
    for report in result.reports {
      var kinds: [String: [String: Double]] = [:]
      for score in report.kinds where score.goldCount + score.predictedCount > 0 {
        kinds[score.kind] = score.measures
      }
      if let similarity = report.textSimilarity { kinds["text"] = ["similarity": similarity] }
      values[report.name] = kinds
    }
  }
}

extension KindScore {
  /// Every number of the score under a name.
  fileprivate var measures: [String: Double] {
    var measures = ["f1": f1]
    measures["precision"] = precision
    measures["recall"] = recall
    if !isShareOnly { measures["exact"] = exact.share }
    for field in fields + additionalFields + [pages].compactMap(\.self) where field.checked > 0 {
      measures[field.name] = field.share
    }
    return measures
  }
}

extension ScoreTable {
  /// Decimal places kept in a file: enough for the ratchet's tolerance, and readable.
  private static let places = 10_000.0

  /// The table as JSON text with sorted names, ending in a line feed.
  public var json: String {
    let rounded = values.mapValues { kinds in
      JSONValue.object(
        kinds.mapValues { measures in
          .object(measures.mapValues { .number(($0 * Self.places).rounded() / Self.places) })
        })
    }
    return JSONWriter.write(.object(rounded)) + "\n"
  }

  /// Reads a table from JSON; nil where the value has another shape.
  init?(_ json: JSONValue) {
    guard case .object(let reports) = json else { return nil }
    values = [:]
    for (report, kinds) in reports {
      guard case .object(let kinds) = kinds else { return nil }
      for (kind, measures) in kinds {
        guard case .object(let measures) = measures else { return nil }
        let numbers = measures.compactMapValues(\.double)
        guard numbers.count == measures.count else { return nil }
        values[report, default: [:]][kind] = numbers
      }
    }
  }
}
