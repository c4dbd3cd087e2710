/// Words around the name of the body that a report is about, where the profile does not know all bodies.
public struct InspectedVocabulary: Sendable {
  /// Words of a title before the name: "inspection of".
  public var before: PhraseSet
  /// Words of a title behind the name: "local authority children's services".
  public var after: PhraseSet
  /// Words before a place in the name of a body: "London Borough of".
  public var prefixes: PhraseSet
  /// Words behind a place in the name of a body: "County Council".
  public var suffixes: PhraseSet
  /// Words in the names of bodies that are not called after the area they serve: "school".
  public var institutions: PhraseSet
  /// The body's full name where the title tells the place: "{name} Local Area Partnership".
  public var naming: String?

  /// Keys: `before`, `after`, `prefixes`, `suffixes`, `institutions`, `naming`.
  init(_ reader: ProfileReader) throws(ProfileError) {
    try reader.allow("before", "after", "prefixes", "suffixes", "institutions", "naming")
    before = try reader.phrases("before")
    after = try reader.phrases("after")
    prefixes = try reader.phrases("prefixes")
    suffixes = try reader.phrases("suffixes")
    institutions = try reader.phrases("institutions")
    let naming = reader.optional("naming")
    self.naming = try naming?.string()
    if let naming, !(self.naming?.contains(OrganisationVocabulary.Organisation.slot) ?? false) {
      throw naming.error(.badValue, "`naming` must contain {name}")
    }
  }
}
