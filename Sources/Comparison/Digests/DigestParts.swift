/// A digest's scores alone, read from the JSON of the whole.
public struct DigestScores: Decodable, Sendable {
  let scores: [ScoreDigest]
}

/// A digest's themes alone, read from the JSON of the whole.
public struct DigestThemes: Decodable, Sendable {
  let themes: [ThemeAssignment]
}

/// Reads back what the head of a digest leaves out.
public struct DigestParts<Failure: Error> {
  let scores: (ReportDigest) throws(Failure) -> DigestScores
  let themes: (ReportDigest) throws(Failure) -> DigestThemes

  /// Reads by these; both may be asked for one report more than once.
  public init(
    scores: @escaping (ReportDigest) throws(Failure) -> DigestScores,
    themes: @escaping (ReportDigest) throws(Failure) -> DigestThemes
  ) {
    self.scores = scores
    self.themes = themes
  }
}
