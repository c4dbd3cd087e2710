public import ReportModel

/// Headings of enablers and barriers, strengths and areas for improvement.
public struct FindingVocabulary: Sendable {
  /// Kind by heading of a list or of a table's column, compared whole.
  public var headings: PhraseTable<EnablerBarrier.Kind>
  /// Kind by words of the sentence that introduces a list.
  public var leadIns: PhraseTable<EnablerBarrier.Kind>

  /// Keys: `headings` and `lead_ins`, both a mapping of kind to phrases.
  init(_ reader: ProfileReader?) throws(ProfileError) {
    try reader?.allow("headings", "lead_ins")
    headings = try reader?.phraseTable("headings", of: EnablerBarrier.Kind.self) ?? PhraseTable()
    leadIns = try reader?.phraseTable("lead_ins", of: EnablerBarrier.Kind.self) ?? PhraseTable()
  }

  /// What a heading says of the list or column under it.
  func kind(ofHeading text: String) -> EnablerBarrier.Kind? { headings.value(of: FoldedText(text)) }

  /// What a sentence says of the list that it introduces; nil where it speaks of two kinds, or of none.
  func kind(ofLeadIn text: String) -> EnablerBarrier.Kind? {
    let folded = FoldedText(text)
    if let kind = headings.value(of: folded) { return kind }
    let kinds = Set(leadIns.matches(in: folded).map(\.value))
    return kinds.count == 1 ? kinds.first : nil
  }
}
