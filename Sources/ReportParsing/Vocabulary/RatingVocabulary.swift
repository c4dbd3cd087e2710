public import ReportModel

/// Words of ratings.
public struct RatingVocabulary: Sendable {
  /// A rating as it is printed, with its place in the scale.
  public struct Word: Hashable, Sendable {
    /// The words as they are printed: "require improvement to be good".
    public var text: String
    /// The name of that rating in the scale: "Requires improvement".
    public var grade: String
  }

  /// What names the rating of the whole in the output.
  public enum OverallName: String, CaseIterable, Sendable {
    /// The words printed beside it: "Overall effectiveness".
    case label
    /// Who is rated, as the table's heading or the cover says.
    case provider
  }

  /// The ratings by the words that print them.
  public var ratings: PhraseTable<Word>
  /// Names of the ratings in the order of the scale.
  public var order: [String]
  /// Labels of the rating of the whole.
  public var overall: PhraseSet
  /// What names the rating of the whole.
  public var overallName: OverallName
  /// Words before a score.
  public var score: PhraseSet
  /// Headings of columns of names and ratings: "judgement", "grade".
  public var columnHeads: PhraseSet
  /// What is rated where its row has no number.
  public var unnumberedScope: Rating.Scope
  /// Whether one table sums the ratings up, so that what stands behind it only says them again.
  public var hasSummary: Bool
  /// Label under which a report of the family rates the whole; where it does not, that is told.
  public var expectedOverall: String?
  /// Starts of a line that rates the whole: "children's services in".
  public var headlines: PhraseTable<Rating.Scope>
  /// Starts of a sentence that rates the whole: "overall effectiveness is".
  public var sentences: PhraseSet
  /// Words between what is rated and its rating: "is", "judged".
  public var links: PhraseSet
  /// Words behind a rating that open why it was given: "because".
  public var reasons: PhraseSet
  /// Ends of words that lead into a list of ratings: "outcomes for prisoners were".
  public var leadIns: PhraseSet
  /// Words between a rating and what it rates, where the rating comes first: "good for safety".
  public var inverted: PhraseSet
  /// Words at the end of a name that only lead on: "taking into account".
  public var nameEnds: PhraseSet
  /// Outcomes in words by which a report rates the whole, wherever they stand in a sentence.
  public var outcomes: PhraseTable<Word>
  /// Headings under which an outcome is stated.
  public var outcomeHeadings: PhraseSet

  /// Keys: `scale` and `outcomes` (lists of ratings, each a text or `name` with other `phrases`), `overall`,
  /// `overall_name`, `score`, `column_heads`, `unnumbered`, `has_summary`, `expected_overall`, `headlines`
  /// (lists by scope), `sentences`, `links`, `reasons`, `name_ends`, `lead_ins`, `inverted`,
  /// `outcome_headings`.
  init(_ reader: ProfileReader?) throws(ProfileError) {
    try reader?.allow(
      "scale", "overall", "overall_name", "score", "column_heads", "unnumbered", "has_summary",
      "expected_overall", "headlines", "sentences", "links", "reasons", "name_ends", "outcomes",
      "outcome_headings", "lead_ins", "inverted")
    let scale = try Self.words(reader?.optional("scale"))
    ratings = PhraseTable(scale)
    order = scale.reduce(into: []) { order, word in
      if !order.contains(word.value.grade) { order.append(word.value.grade) }
    }
    outcomes = PhraseTable(try Self.words(reader?.optional("outcomes")))
    overall = try reader?.phrases("overall") ?? PhraseSet()
    overallName = try reader?.optional("overall_name")?.choice() ?? .label
    score = try reader?.phrases("score") ?? PhraseSet()
    columnHeads = try reader?.phrases("column_heads") ?? PhraseSet()
    unnumberedScope = try reader?.optional("unnumbered")?.choice() ?? .standard
    hasSummary = try reader?.optional("has_summary")?.flag() ?? false
    expectedOverall = try reader?.optional("expected_overall")?.string()
    headlines = try reader?.phraseTable("headlines", of: Rating.Scope.self) ?? PhraseTable()
    sentences = try reader?.phrases("sentences") ?? PhraseSet()
    links = try reader?.phrases("links") ?? PhraseSet()
    reasons = try reader?.phrases("reasons") ?? PhraseSet()
    leadIns = try reader?.phrases("lead_ins") ?? PhraseSet()
    inverted = try reader?.phrases("inverted") ?? PhraseSet()
    nameEnds = try reader?.phrases("name_ends") ?? PhraseSet()
    outcomeHeadings = try reader?.phrases("outcome_headings") ?? PhraseSet()
  }

  private static func words(
    _ reader: ProfileReader?
  ) throws(ProfileError) -> [(phrase: String, value: Word)] {
    var words: [(phrase: String, value: Word)] = []
    for entry in try reader?.elements() ?? [] {
      if !entry.isMapping {
        let name = try entry.string()
        words.append((name, Word(text: name, grade: name)))
        continue
      }
      try entry.allow("name", "phrases")
      let name = try entry.required("name").string()
      words.append((name, Word(text: name, grade: name)))
      for phrase in try entry.strings("phrases") {
        words.append((phrase, Word(text: phrase, grade: name)))
      }
    }
    return words
  }
}
