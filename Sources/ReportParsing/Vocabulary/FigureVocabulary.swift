/// Words around figures and tables.
public struct FigureVocabulary: Sendable {
  /// Words before a source.
  public var sourceWords: PhraseSet
  /// Words before a note.
  public var noteWords: PhraseSet

  /// Keys: `source_words`, `note_words`.
  init(_ reader: ProfileReader?) throws(ProfileError) {
    try reader?.allow("source_words", "note_words")
    sourceWords = try reader?.phrases("source_words") ?? PhraseSet()
    noteWords = try reader?.phrases("note_words") ?? PhraseSet()
  }
}
