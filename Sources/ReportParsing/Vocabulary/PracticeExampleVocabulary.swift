public import ReportModel

/// Labels of practice examples and what each says of the practice.
public struct PracticeExampleVocabulary: Sendable {
  /// Polarity by label, singular and plural.
  public var labels: PhraseTable<PracticeExample.Polarity>

  /// Key: `labels`, a mapping of polarity to phrases.
  init(_ reader: ProfileReader?) throws(ProfileError) {
    try reader?.allow("labels")
    labels = try reader?.phraseTable("labels", of: PracticeExample.Polarity.self) ?? PhraseTable()
  }
}
