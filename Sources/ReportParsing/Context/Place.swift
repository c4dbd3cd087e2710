/// What the headings above a block say of it.
struct Place: Sendable {
  /// Places of the headings among the report's sections, the chapter first.
  var chain: [Int] = []
  /// Id of the nearest section.
  var sectionID: String?
  /// Title of the chapter.
  var chapter: String?
  /// Subject of findings that stand here, in the words of the output.
  var domain: String?
  /// Codes of the bodies that findings here are about.
  var organisations: [String] = []

  /// Kinds of chapter that the headings above open.
  var headingKinds: Set<HeadingVocabulary.Kind> = []

  /// Place of the nearest section among the report's.
  var section: Int? { chain.last }
}
