/// Words of covers, imprints and acknowledgements.
public struct MetadataVocabulary: Sendable {
  /// Words before a name that make it the lead inspector's: "inspection was led by".
  public var leadInspector: PhraseSet
  /// First cells of a table of people beside which lead inspectors stand.
  public var leadInspectorLabels: PhraseSet
  /// Titles before a name that are no part of it: "HM Inspector".
  public var personTitles: PhraseSet
  /// Words before the dates at which inspectors were there.
  public var fieldwork: PhraseSet
  /// Names of licences.
  public var licences: PhraseTable<String>
  /// Words of a title after which the area stands: "probation work in".
  public var areaAfter: PhraseSet
  /// Capitalised words that start sentences and no names: "the", "all".
  public var notNames: PhraseSet
  /// Lines of a cover that are no title.
  public var coverNoise: PhraseSet

  /// Keys: `lead_inspector`, `lead_inspector_labels`, `person_titles`, `fieldwork`, `licences`,
  /// `area_after`, `not_names`, `cover_noise`.
  init(_ reader: ProfileReader?) throws(ProfileError) {
    try reader?.allow(
      "lead_inspector", "lead_inspector_labels", "person_titles", "fieldwork", "licences",
      "area_after", "not_names", "cover_noise")
    leadInspector = try reader?.phrases("lead_inspector") ?? PhraseSet()
    leadInspectorLabels = try reader?.phrases("lead_inspector_labels") ?? PhraseSet()
    personTitles = try reader?.phrases("person_titles") ?? PhraseSet()
    fieldwork = try reader?.phrases("fieldwork") ?? PhraseSet()
    licences = try reader?.phraseTable("licences", named: "name") ?? PhraseTable()
    areaAfter = try reader?.phrases("area_after") ?? PhraseSet()
    notNames = try reader?.phrases("not_names") ?? PhraseSet()
    coverNoise = try reader?.phrases("cover_noise") ?? PhraseSet()
  }
}
