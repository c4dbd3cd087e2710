public import ReportModel

/// Headings of enablers and barriers, strengths and areas for improvement.
public struct FindingVocabulary: Sendable {
  /// Kind by heading.
  public var headings: PhraseTable<EnablerBarrier.Kind>

  /// Key: `headings`, a mapping of kind to phrases.
  init(_ reader: ProfileReader?) throws(ProfileError) {
    try reader?.allow("headings")
    headings = try reader?.phraseTable("headings", of: EnablerBarrier.Kind.self) ?? PhraseTable()
  }
}
