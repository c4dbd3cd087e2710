/// Words of ratings.
public struct RatingVocabulary: Sendable {
  /// The ratings as the output writes them, by the words that print them.
  public var ratings: PhraseTable<String>
  /// Labels of the rating of the whole.
  public var overall: PhraseSet
  /// Words before a score.
  public var score: PhraseSet

  /// Keys: `scale` (a list of ratings), `overall`, `score`.
  init(_ reader: ProfileReader?) throws(ProfileError) {
    try reader?.allow("scale", "overall", "score")
    ratings = PhraseTable((try reader?.strings("scale") ?? []).map { ($0, $0) })
    overall = try reader?.phrases("overall") ?? PhraseSet()
    score = try reader?.phrases("score") ?? PhraseSet()
  }
}
