/// Subjects under which a family of reports sorts its findings.
public struct DomainVocabulary: Sendable {
  /// Names in the output by the phrases that head such a part.
  public var names: PhraseTable<String>

  /// A list of `name` and `phrases`.
  init(_ reader: ProfileReader?) throws(ProfileError) {
    guard let reader else {
      names = PhraseTable()
      return
    }
    try reader.allow("list")
    names = try reader.phraseTable("list", named: "name")
  }
}
