/// A field that has another value than before.
public struct FieldChange: Equatable, Sendable {
  /// Name in the contract; of a report's own fields with its object, "metadata.title".
  public var name: String
  /// What it was.
  public var earlier: FieldValue
  /// What it is.
  public var later: FieldValue

  /// What differs between two values of one type, which name the same fields in the same order.
  static func changes(
    _ earlier: [Field], _ later: [Field], prefix: String = "",
    isSame: (Field, Field) -> Bool = { $0.value == $1.value }
  ) -> [FieldChange] {
    zip(earlier, later).compactMap { earlier, later in
      guard earlier.name == later.name, !isSame(earlier, later) else { return nil }
      return FieldChange(
        name: prefix + later.name, earlier: earlier.value, later: later.value)
    }
  }
}
