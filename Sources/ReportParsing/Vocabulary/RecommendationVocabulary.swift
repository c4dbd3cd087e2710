public import ReportModel

/// Words around recommendations.
public struct RecommendationVocabulary: Sendable {
  /// Headings under which recommendations stand.
  public var headings: PhraseSet
  /// Headings that rank those under them.
  public var priorities: PhraseTable<Recommendation.Priority>
  /// Headings under which an earlier inspection's stand.
  public var previousHeadings: PhraseSet
  /// Verbs that make a sentence a recommendation: "should".
  public var verbs: PhraseSet
  /// The word before the verb in "NPS managers to ensure that …".
  public var infinitive: String?
  /// Verbs of sentences that introduce what somebody asks: "recommended".
  public var introducing: PhraseSet
  /// The word between such a verb and the body asked: "that".
  public var that: String?
  /// Verbs behind which those who act stand behind the action: "be".
  public var passive: PhraseSet
  /// Words before those who act in such sentences: "by".
  public var agent: PhraseSet
  /// Subjects of an introducing verb that mean the inspectorate itself: "we".
  public var ourselves: PhraseSet
  /// Words before the numbers of paragraphs: "para".
  public var paragraphWords: PhraseSet
  /// Starts of a sentence that says that a recommendation is made again.
  public var repeated: PhraseSet
  /// What sentences about an earlier recommendation say.
  public var progress: PhraseTable<Recommendation.Progress>

  /// Keys: `headings`, `priorities`, `previous_headings`, `verbs`, `infinitive`, `introducing`, `that`,
  /// `passive`, `agent`, `ourselves`, `paragraph_words`, `repeated`, `progress`.
  init(_ reader: ProfileReader?) throws(ProfileError) {
    try reader?.allow(
      "headings", "priorities", "previous_headings", "verbs", "infinitive", "introducing", "that",
      "passive",
      "agent", "ourselves", "paragraph_words", "repeated", "progress")
    headings = try reader?.phrases("headings") ?? PhraseSet()
    priorities =
      try reader?.phraseTable("priorities", of: Recommendation.Priority.self) ?? PhraseTable()
    previousHeadings = try reader?.phrases("previous_headings") ?? PhraseSet()
    verbs = try reader?.phrases("verbs") ?? PhraseSet()
    infinitive = try reader?.optional("infinitive")?.string()
    introducing = try reader?.phrases("introducing") ?? PhraseSet()
    that = try reader?.optional("that")?.string()
    passive = try reader?.phrases("passive") ?? PhraseSet()
    agent = try reader?.phrases("agent") ?? PhraseSet()
    ourselves = try reader?.phrases("ourselves") ?? PhraseSet()
    paragraphWords = try reader?.phrases("paragraph_words") ?? PhraseSet()
    repeated = try reader?.phrases("repeated") ?? PhraseSet()
    progress =
      try reader?.phraseTable("progress", of: Recommendation.Progress.self) ?? PhraseTable()
  }
}
