public import ReportModel

/// Words of table headings that say what a number is.
public struct MeasureVocabulary: Sendable {
  /// Periods in the output by the words that head their columns.
  public var periods: PhraseTable<String>
  /// What bare numbers count, by words of the headings above or beside them.
  public var units: PhraseTable<MeasurementUnit>

  /// Keys: `periods`, a list of `name` and `phrases`; `units`, a mapping of unit to phrases.
  init(_ reader: ProfileReader?) throws(ProfileError) {
    try reader?.allow("periods", "units")
    periods = try reader?.phraseTable("periods", named: "name") ?? PhraseTable()
    units = try reader?.phraseTable("units", of: MeasurementUnit.self) ?? PhraseTable()
  }
}
