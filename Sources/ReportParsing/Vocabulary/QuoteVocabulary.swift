/// Words around quotes.
public struct QuoteVocabulary: Sendable {
  /// What stands between a speaker and what is said, in the sentence that introduces a quote: "told us".
  public var speechVerbs: PhraseSet
  /// Words that join its last clause to what stands before it: "but one keeper said".
  public var joiners: PhraseSet
  /// Words that open a clause which names no speaker: "as one said".
  public var openers: PhraseSet
  /// Words for a speaker that name nobody: "she".
  public var pronouns: PhraseSet

  /// Keys: `speech_verbs`, `joiners`, `openers`, `pronouns`.
  init(_ reader: ProfileReader?) throws(ProfileError) {
    try reader?.allow("speech_verbs", "joiners", "openers", "pronouns")
    speechVerbs = try reader?.phrases("speech_verbs") ?? PhraseSet()
    joiners = try reader?.phrases("joiners") ?? PhraseSet()
    openers = try reader?.phrases("openers") ?? PhraseSet()
    pronouns = try reader?.phrases("pronouns") ?? PhraseSet()
  }
}
