/// Words of table headings that say what a number is.
public struct MeasureVocabulary: Sendable {
  /// Periods in the output by the words that head their columns.
  public var periods: PhraseTable<String>

  /// Key: `periods`, a list of `name` and `phrases`.
  init(_ reader: ProfileReader?) throws(ProfileError) {
    try reader?.allow("periods")
    periods = try reader?.phraseTable("periods", named: "name") ?? PhraseTable()
  }
}
