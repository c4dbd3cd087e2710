/// Words around quotes.
public struct QuoteVocabulary: Sendable {
  /// What stands between a speaker and what is said, in the sentence that introduces a quote: "told us".
  public var speechVerbs: PhraseSet

  /// Key: `speech_verbs`.
  init(_ reader: ProfileReader?) throws(ProfileError) {
    try reader?.allow("speech_verbs")
    speechVerbs = try reader?.phrases("speech_verbs") ?? PhraseSet()
  }
}
