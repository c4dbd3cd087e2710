/// Whether a record's field says what the gold says.
enum FieldComparison {
  /// Lists are compared as sets of texts, truth values as such, everything else loosely. A list
  /// or truth value that the gold states may be missing for "none" or "no".
  static func agrees(gold: JSONValue?, predicted: JSONValue?) -> Bool {
    switch gold {
    case .array(let values):
      let expected = values.map(\.pythonText)
      return sortedBytes(expected) == sortedBytes(predicted?.nonFalsy?.pythonElements ?? [])
    case .bool(let flag):
      return (predicted?.isTruthy ?? false) == flag
    default:
      return LooseText(gold) == LooseText(predicted)
    }
  }

  /// The share of pairs that agree in each field; of a field that `isOptional`, of those pairs
  /// whose gold states it, and none where no pair does.
  static func shares(
    of fields: [String], in pairs: [RecordPair], gold: [JSONValue], predicted: [JSONValue],
    areOptional: Bool
  ) -> [NamedShare] {
    fields.compactMap { field in
      let checked = pairs.filter { !areOptional || gold[$0.gold][field] != nil }
      if areOptional && checked.isEmpty { return nil }
      let right = checked.count {
        agrees(gold: gold[$0.gold][field], predicted: predicted[$0.predicted][field])
      }
      return NamedShare(name: field, right: right, checked: checked.count)
    }
  }

  /// Texts as sorted bytes, since Swift takes some texts for equal that are written differently.
  private static func sortedBytes(_ texts: [String]) -> [[UInt8]] {
    texts.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
