public import ReportModel

/// Words around recommendations.
public struct RecommendationVocabulary: Sendable {
  /// What an item in a chapter on recommendations must look like to be one.
  public enum ItemForm: String, CaseIterable, Sendable {
    /// It says who should do something.
    case sentence
    /// Anything but a statement of how things are: "Improve the records", "The quality of records".
    case imperative
  }

  /// What a recommendation's topic is.
  public enum TopicRule: String, CaseIterable, Sendable {
    /// The heading below "Recommendations", none where there is none.
    case below
    /// The nearest heading that says more than "Recommendations".
    case nearest
  }

  /// Headings under which recommendations stand.
  public var headings: PhraseSet
  /// Starts of longer headings under which they stand: "recommendations for".
  public var headingStarts: PhraseSet
  /// Ends of longer headings that say themselves what is asked: "need to do to improve".
  public var headingEnds: PhraseSet
  /// Headings that say themselves what is asked, and are a topic: "What needs to improve?".
  public var topicHeadings: PhraseSet
  /// Headings under which recommendations stand among conclusions.
  public var mixedHeadings: PhraseSet
  /// Words before a heading's number: "chapter" in "Chapter 4: Recommendations".
  public var divisions: PhraseSet
  /// What an item must look like.
  public var itemForm: ItemForm
  /// What the topic is.
  public var topicRule: TopicRule
  /// Headings that rank those under them.
  public var priorities: PhraseTable<Recommendation.Priority>
  /// Headings under which an earlier inspection's stand.
  public var previousHeadings: PhraseSet
  /// Words that name one recommendation before its number: "recommendation" in "Recommendation 4:".
  public var labels: PhraseSet
  /// Words that name something else in the same manner: "conclusion".
  public var otherLabels: PhraseSet
  /// Words before a colon that open what a report says of a recommendation beneath it: "Rationale", "Lead".
  public var asideLabels: PhraseSet
  /// Words before a colon that open who is to act, behind a recommendation's last sentence: "Action".
  public var actorLabels: PhraseSet
  /// Words of headings of what somebody answers to a recommendation: "response".
  public var responses: PhraseSet
  /// Words of the titles of documents that answer another's: "government response".
  public var responseTitles: PhraseSet
  /// What columns of a table of recommendations hold, by words of their headings.
  public var columns: PhraseTable<RecommendationColumn>
  /// Verbs that make a sentence a recommendation: "should".
  public var verbs: PhraseSet
  /// The word before the verb in "NPS managers to ensure that …".
  public var infinitive: String?
  /// Verbs that start an order: "ensure".
  public var imperatives: PhraseSet
  /// Words and endings of the language.
  public var grammar: GrammarVocabulary
  /// Verbs that say how things are: "is".
  public var finiteVerbs: PhraseSet
  /// Words that start a clause within a sentence: "which".
  public var subordinators: PhraseSet
  /// Words that start a clause which is a thing: "how quickly children are seen".
  public var nounClauses: PhraseSet
  /// Verbs of sentences that introduce what somebody asks: "recommended".
  public var introducing: PhraseSet
  /// Words from such a verb on that ask for nothing: "recommend this report to the House".
  public var formulas: PhraseSet
  /// Words around a verb that asks which make it a noun: "the need to".
  public var nouns: PhraseSet
  /// Headings beneath which each heading is the name of those who are asked: "Single agency recommendations".
  public var agencyHeadings: PhraseSet
  /// Ways to ask without saying who does: "it is recommended that".
  public var impersonal: PhraseSet
  /// Starts of sentences that ask where a verb in its plain form follows: "it is essential that" the board publish.
  public var necessity: PhraseSet
  /// Words before the name of what stands beneath: "the following".
  public var following: PhraseSet
  /// Words for what recommendations are sorted by, above a list of these: "themes".
  public var sorting: PhraseSet
  /// Ends of sentences that introduce a list: "take the following action".
  public var leadInEndings: PhraseSet
  /// Starts of sentences that introduce a list, whatever follows: "the following areas for improvement were identified".
  public var leadInStarts: PhraseSet
  /// Verbs by which authors say that recommendations follow: "we make".
  public var making: PhraseSet
  /// The same verbs of what others did once: "made".
  public var made: PhraseSet
  /// The word between such a verb and the body asked: "that".
  public var that: String?
  /// Verbs behind which those who act stand behind the action: "be".
  public var passive: PhraseSet
  /// Words before those who act in such sentences: "by".
  public var agent: PhraseSet
  /// Subjects of an introducing verb that mean the inspectorate itself: "we".
  public var ourselves: PhraseSet
  /// Who is addressed, where addressees are kept as printed; nil where they are short codes.
  public var subjects: SubjectVocabulary?
  /// Words before the numbers of paragraphs: "para".
  public var paragraphWords: PhraseSet
  /// Words before the number of a page: "page".
  public var pageWords: PhraseSet
  /// Names of sorts of documents that only tell of others' recommendations: "research briefing".
  public var citing: PhraseSet
  /// Words before the name of those whom a group is addressed to: "to" in "To the governor".
  public var addressing: PhraseSet
  /// Headings of what is wrong, each of whose numbered items is to be put right: "key concerns".
  public var concerns: PhraseSet
  /// Words of brackets that name a place in another document: "outcome four, national framework".
  public var referenceWords: PhraseSet
  /// Words between such numbers, and before them: "see", "and".
  public var referenceJoiners: PhraseSet
  /// Words of a bracket before the number that the last report gave a recommendation: "repeated".
  public var repeating: PhraseSet
  /// Words before "recommendation" by which the authors call it their own: "my".
  public var possessives: PhraseSet
  /// Words before "that" behind which stands what somebody told: "told us".
  public var reporting: PhraseSet
  /// Last words of the names of reports and bodies that are quoted: "Review".
  public var sources: PhraseSet
  /// Headings below one of recommendations under which none stand: "strengths".
  public var otherHeadings: PhraseSet
  /// Starts of a sentence that says that a recommendation is made again.
  public var repeated: PhraseSet
  /// What sentences about an earlier recommendation say.
  public var progress: PhraseTable<Recommendation.Progress>

  private static let keys = [
    "headings", "heading_starts", "heading_ends", "topic_headings", "mixed_headings", "divisions",
    "item_form", "topic", "priorities", "previous_headings", "labels", "other_labels",
    "aside_labels", "actor_labels", "following", "responses",
    "response_titles", "columns", "verbs", "infinitive", "imperatives", "finite_verbs",
    "subordinators", "noun_clauses", "introducing", "formulas", "nouns", "sorting",
    "agency_headings", "impersonal", "lead_in_endings", "lead_in_starts", "necessity",
    "making", "made", "that", "passive", "agent", "ourselves", "subjects", "paragraph_words",
    "page_words",
    "citing", "reporting", "possessives",
    "addressing", "concerns", "reference_words", "reference_joiners", "repeating", "other_headings",
    "sources", "repeated",
    "progress",
  ]

  /// Keys: those of the list above, each described at the property of the like name; `topic` is
  /// `topicRule`.
  init(_ reader: ProfileReader?, grammar: GrammarVocabulary) throws(ProfileError) {
    try reader?.allow(Self.keys)
    self.grammar = grammar
    headings = try reader?.phrases("headings") ?? PhraseSet()
    headingStarts = try reader?.phrases("heading_starts") ?? PhraseSet()
    headingEnds = try reader?.phrases("heading_ends") ?? PhraseSet()
    topicHeadings = try reader?.phrases("topic_headings") ?? PhraseSet()
    mixedHeadings = try reader?.phrases("mixed_headings") ?? PhraseSet()
    divisions = try reader?.phrases("divisions") ?? PhraseSet()
    itemForm = try reader?.optional("item_form")?.choice() ?? .sentence
    topicRule = try reader?.optional("topic")?.choice() ?? .below
    priorities =
      try reader?.phraseTable("priorities", of: Recommendation.Priority.self) ?? PhraseTable()
    previousHeadings = try reader?.phrases("previous_headings") ?? PhraseSet()
    labels = try reader?.phrases("labels") ?? PhraseSet()
    otherLabels = try reader?.phrases("other_labels") ?? PhraseSet()
    asideLabels = try reader?.phrases("aside_labels") ?? PhraseSet()
    actorLabels = try reader?.phrases("actor_labels") ?? PhraseSet()
    following = try reader?.phrases("following") ?? PhraseSet()
    responses = try reader?.phrases("responses") ?? PhraseSet()
    responseTitles = try reader?.phrases("response_titles") ?? PhraseSet()
    columns =
      try reader?.phraseTable("columns", of: RecommendationColumn.self) ?? PhraseTable()
    verbs = try reader?.phrases("verbs") ?? PhraseSet()
    infinitive = try reader?.optional("infinitive")?.string()
    imperatives = try reader?.phrases("imperatives") ?? PhraseSet()
    finiteVerbs = try reader?.phrases("finite_verbs") ?? PhraseSet()
    subordinators = try reader?.phrases("subordinators") ?? PhraseSet()
    nounClauses = try reader?.phrases("noun_clauses") ?? PhraseSet()
    introducing = try reader?.phrases("introducing") ?? PhraseSet()
    formulas = try reader?.phrases("formulas") ?? PhraseSet()
    sorting = try reader?.phrases("sorting") ?? PhraseSet()
    nouns = try reader?.phrases("nouns") ?? PhraseSet()
    agencyHeadings = try reader?.phrases("agency_headings") ?? PhraseSet()
    impersonal = try reader?.phrases("impersonal") ?? PhraseSet()
    leadInEndings = try reader?.phrases("lead_in_endings") ?? PhraseSet()
    leadInStarts = try reader?.phrases("lead_in_starts") ?? PhraseSet()
    necessity = try reader?.phrases("necessity") ?? PhraseSet()
    making = try reader?.phrases("making") ?? PhraseSet()
    made = try reader?.phrases("made") ?? PhraseSet()
    that = try reader?.optional("that")?.string()
    passive = try reader?.phrases("passive") ?? PhraseSet()
    agent = try reader?.phrases("agent") ?? PhraseSet()
    ourselves = try reader?.phrases("ourselves") ?? PhraseSet()
    if let reader = reader?.optional("subjects") { subjects = try SubjectVocabulary(reader) }
    paragraphWords = try reader?.phrases("paragraph_words") ?? PhraseSet()
    pageWords = try reader?.phrases("page_words") ?? PhraseSet()
    citing = try reader?.phrases("citing") ?? PhraseSet()
    possessives = try reader?.phrases("possessives") ?? PhraseSet()
    reporting = try reader?.phrases("reporting") ?? PhraseSet()
    addressing = try reader?.phrases("addressing") ?? PhraseSet()
    concerns = try reader?.phrases("concerns") ?? PhraseSet()
    referenceWords = try reader?.phrases("reference_words") ?? PhraseSet()
    referenceJoiners = try reader?.phrases("reference_joiners") ?? PhraseSet()
    repeating = try reader?.phrases("repeating") ?? PhraseSet()
    sources = try reader?.phrases("sources") ?? PhraseSet()
    otherHeadings = try reader?.phrases("other_headings") ?? PhraseSet()
    repeated = try reader?.phrases("repeated") ?? PhraseSet()
    progress =
      try reader?.phraseTable("progress", of: Recommendation.Progress.self) ?? PhraseTable()
  }
}
