/// How sentences name those who should act, in families of reports whose addressees are kept as printed.
public struct SubjectVocabulary: Sendable {
  /// Nouns that bodies and people are called by: "council", "leaders". Names are known by their capitals.
  public var bodies: PhraseSet
  /// Names that hold commas or "and", or that no other name goes on: "Culture, Media and Sport".
  public var names: PhraseSet
  /// Words in capitals that are no body: "strategy" in "The National Plumbing Strategy should".
  public var things: PhraseSet
  /// Whether "the council and the police" are two addressees; else the subject is one, as printed.
  public var isSplit: Bool
  /// First words of subjects that only take up what was named before: "such" providers.
  public var referring: PhraseSet
  /// Words between bodies that act together: "in conjunction with".
  public var joinedBy: PhraseSet
  /// Words before bodies and others that do not act: "in consultation with", "including".
  public var besides: PhraseSet
  /// Prepositions, behind which no head of a subject stands: "of".
  public var prepositions: PhraseSet
  /// What follows "be" where the subject acts all the same: "required" to.
  public var obliged: PhraseSet

  /// Articles before what is nobody's name: "a" judge.
  public var indefinite: PhraseSet

  /// Keys: `bodies`, `names`, `things`, `split` (yes or no), `referring`, `joined_by`, `besides`, `prepositions`,
  /// `obliged`, `indefinite`.
  init(_ reader: ProfileReader) throws(ProfileError) {
    try reader.allow(
      "bodies", "names", "things", "split", "referring", "joined_by", "besides", "prepositions",
      "obliged", "indefinite")
    bodies = try reader.phrases("bodies")
    names = try reader.phrases("names")
    things = try reader.phrases("things")
    isSplit = try reader.optional("split")?.flag() ?? false
    referring = try reader.phrases("referring")
    joinedBy = try reader.phrases("joined_by")
    besides = try reader.phrases("besides")
    prepositions = try reader.phrases("prepositions")
    obliged = try reader.phrases("obliged")
    indefinite = try reader.phrases("indefinite")
  }
}
