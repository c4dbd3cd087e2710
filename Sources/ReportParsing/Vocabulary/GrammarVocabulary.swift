/// Words and endings of a language by which sentences are parted into those who act, what they are to do, and what is
/// only said.
public struct GrammarVocabulary: Sendable {
  /// Words that join a second verb to a subject: "and".
  public var conjunctions: PhraseSet
  /// Words that start a clause of its own behind a comma: "and", "but".
  public var clauseJoiners: PhraseSet
  /// Words between "and" and what is drawn from it: "and so we recommend".
  public var consequences: PhraseSet
  /// Words before clauses in which a verb only says what is asked about: "what form it should take".
  public var questions: PhraseSet
  /// What is thought now: "I am satisfied that", "our recommendation is that".
  public var present: PhraseSet
  /// Behind a verb that asks, what makes it blame or say how something is to be taken: "should have been begun",
  /// "should surprise nobody".
  public var blaming: PhraseSet
  /// The word between such a verb and a participle: "should **have** acted".
  public var perfect: PhraseSet
  /// Participles that do not end as others do: "done".
  public var participles: PhraseSet
  /// Words behind a participle by which it blames: "should have acted sooner".
  public var comparing: PhraseSet
  /// People who are told by what follows: "those responsible for".
  public var people: PhraseSet
  /// Words before those whose matter something is: "a priority for the board".
  public var concerning: PhraseSet
  /// Words before what somebody has: "ports with a harbour".
  public var having: PhraseSet
  /// Words of sentences that deny what they would say: "is not yet good".
  public var negations: PhraseSet
  /// Ends of verbs of the past: "suggest-ed".
  public var pastEndings: [String]
  /// Ends of participles: "ask-ed", "giv-en".
  public var participleEndings: [String]
  /// Ends of verbs for what is being done: "hold-ing".
  public var ongoingEndings: [String]
  /// Ends of nouns for several: "board-s".
  public var pluralEndings: [String]

  /// Keys: those of the properties, with underscores.
  init(_ reader: ProfileReader?) throws(ProfileError) {
    try reader?.allow(
      "conjunctions", "clause_joiners", "consequences", "questions", "present", "blaming",
      "perfect", "participles", "comparing", "people", "concerning", "having", "negations",
      "past_endings", "participle_endings",
      "ongoing_endings", "plural_endings")
    conjunctions = try reader?.phrases("conjunctions") ?? PhraseSet()
    clauseJoiners = try reader?.phrases("clause_joiners") ?? PhraseSet()
    consequences = try reader?.phrases("consequences") ?? PhraseSet()
    questions = try reader?.phrases("questions") ?? PhraseSet()
    present = try reader?.phrases("present") ?? PhraseSet()
    blaming = try reader?.phrases("blaming") ?? PhraseSet()
    perfect = try reader?.phrases("perfect") ?? PhraseSet()
    participles = try reader?.phrases("participles") ?? PhraseSet()
    comparing = try reader?.phrases("comparing") ?? PhraseSet()
    people = try reader?.phrases("people") ?? PhraseSet()
    concerning = try reader?.phrases("concerning") ?? PhraseSet()
    having = try reader?.phrases("having") ?? PhraseSet()
    negations = try reader?.phrases("negations") ?? PhraseSet()
    pastEndings = try reader?.strings("past_endings") ?? []
    participleEndings = try reader?.strings("participle_endings") ?? []
    ongoingEndings = try reader?.strings("ongoing_endings") ?? []
    pluralEndings = try reader?.strings("plural_endings") ?? []
  }

  /// Whether a verb tells of what was: "recommended".
  func isPast(_ word: some StringProtocol) -> Bool { pastEndings.contains { word.hasSuffix($0) } }

  /// Whether something is done to somebody: "given".
  func isParticiple(_ word: some StringProtocol) -> Bool {
    participleEndings.contains { word.hasSuffix($0) }
  }

  /// Whether a verb tells of what is being done: "holding".
  func isOngoing(_ word: some StringProtocol) -> Bool {
    ongoingEndings.contains { word.hasSuffix($0) }
  }

  /// Whether a noun means several: "boards".
  func isPlural(_ word: some StringProtocol) -> Bool {
    pluralEndings.contains { word.hasSuffix($0) }
  }
}
