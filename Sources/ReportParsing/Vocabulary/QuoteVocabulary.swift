/// Words around quotes.
public struct QuoteVocabulary: Sendable {
  /// Verbs with which a sentence introduces a speaker: "told us".
  public var speechVerbs: PhraseSet

  /// Key: `speech_verbs`.
  init(_ reader: ProfileReader?) throws(ProfileError) {
    try reader?.allow("speech_verbs")
    speechVerbs = try reader?.phrases("speech_verbs") ?? PhraseSet()
  }
}
