public import ReportModel

/// Labels of practice examples and what each says of the practice.
public struct PracticeExampleVocabulary: Sendable {
  /// Polarity by label, singular and plural; a label starts with one of these phrases.
  public var labels: PhraseTable<PracticeExample.Polarity>
  /// Words of a label that announce several examples.
  public var plurals: PhraseSet

  /// Keys: `labels`, a mapping of polarity to phrases; `plurals`.
  init(_ reader: ProfileReader?) throws(ProfileError) {
    try reader?.allow("labels", "plurals")
    labels = try reader?.phraseTable("labels", of: PracticeExample.Polarity.self) ?? PhraseTable()
    plurals = try reader?.phrases("plurals") ?? PhraseSet()
  }
}
