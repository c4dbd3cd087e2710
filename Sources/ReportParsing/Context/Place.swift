/// What the headings above a block say of it.
public struct Place: Sendable {
  /// Places of the headings among the report's sections, the chapter first.
  public var chain: [Int] = []
  /// Id of the nearest section.
  public var sectionID: String?
  /// Title of the chapter.
  public var chapter: String?
  /// Subject of findings that stand here, in the words of the output.
  public var domain: String?
  /// Codes of the bodies that findings here are about.
  public var organisations: [String] = []

  /// Place of the nearest section among the report's.
  public var section: Int? { chain.last }
}
