extension EvaluationResult {
  /// The scores as JSON text, ending in a line feed.
  ///
  /// "aggregate" and "each" have the independent scorer's shape and numbers; "reports" names the
  /// reports of "each" in order; "additional" holds what only this program looks at.
  public func json() -> String { JSONWriter.write(jsonValue) + "\n" }

  /// The same as a value.
  var jsonValue: JSONValue {
    let aggregate = total.map { score in
      (
        score.kind,
        JSONValue.object([
          "p": .number(score.tally.precision), "r": .number(score.tally.recall),
          "f1": .number(score.tally.f1),
        ])
      )
    }
    return .object([
      "aggregate": .object(Dictionary(uniqueKeysWithValues: aggregate)),
      "each": .array(
        reports.map { report in
          .object(
            Dictionary(uniqueKeysWithValues: report.kinds.map { ($0.kind, $0.jsonValue) }))
        }),
      "reports": .array(reports.map { .string($0.name) }),
      "additional": .object([
        "each": .array(reports.map(\.additionalValue)),
        "confidence": .array(calibration.map(\.jsonValue)),
      ]),
    ])
  }
}

extension KindScore {
  /// The score in the independent scorer's shape.
  fileprivate var jsonValue: JSONValue {
    var members: [String: JSONValue] = [
      "gold": .integer(goldCount), "pred": .integer(predictedCount), "tp": .integer(tally.matched),
      "p": .number(precision ?? 0), "r": .number(recall ?? 0), "f1": .number(f1),
      "exact": .number(isShareOnly ? 0 : exact.share),
      "missing": .array(missing.map(JSONValue.string)),
    ]
    switch kind {
    case RecordKind.tables:
      members["caption"] = .number(fields.first?.share ?? 1)
      members["ng"] = .integer(tally.gold)
      members["npred"] = .integer(tally.predicted)
    case RecordKind.ratings, RecordKind.metadata: break
    default: members["fields"] = fields.jsonValue
    }
    if kind != RecordKind.metadata {
      members["spurious"] = .array(spurious.map(JSONValue.string))
    }
    return .object(members)
  }
}

extension ReportScore {
  /// What the independent scorer does not look at.
  fileprivate var additionalValue: JSONValue {
    let kinds = kinds.compactMap { score -> (String, JSONValue)? in
      var members: [String: JSONValue] = [:]
      if !score.additionalFields.isEmpty { members["fields"] = score.additionalFields.jsonValue }
      members["pages"] = score.pages.map { .number($0.share) }
      return members.isEmpty ? nil : (score.kind, .object(members))
    }
    return .object([
      "report": .string(name),
      "text_similarity": textSimilarity.map(JSONValue.number) ?? .null,
      "kinds": .object(Dictionary(uniqueKeysWithValues: kinds)),
    ])
  }
}

extension ConfidenceBin {
  fileprivate var jsonValue: JSONValue {
    .object([
      "lowest": .number(lowest), "highest": .number(highest), "records": .integer(count),
      "mean": count > 0 ? .number(meanConfidence) : .null,
      "right": share.map(JSONValue.number) ?? .null,
    ])
  }
}

extension [NamedShare] {
  /// Shares by name.
  fileprivate var jsonValue: JSONValue {
    .object(Dictionary(uniqueKeysWithValues: map { ($0.name, .number($0.share)) }))
  }
}
