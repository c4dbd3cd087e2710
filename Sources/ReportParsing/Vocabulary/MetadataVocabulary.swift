/// Words of covers, imprints and acknowledgements.
public struct MetadataVocabulary: Sendable {
  /// What stands behind a label on a cover.
  public enum Label: String, CaseIterable, Sendable {
    /// When inspectors were there.
    case fieldwork
    /// When the report was published.
    case published
    /// When it was ordered to be printed, which is its date where no other stands there.
    case ordered
    /// Something that is not wanted, and ends what stands before it.
    case other
  }

  /// Words before a name that make it the lead inspector's: "inspection was led by".
  public var leadInspector: PhraseSet
  /// First cells of a table of people beside which lead inspectors stand.
  public var leadInspectorLabels: PhraseSet
  /// Titles before or behind a name that are no part of it: "HM Inspector".
  public var personTitles: PhraseSet
  /// Words before the dates at which inspectors were there.
  public var fieldwork: PhraseSet
  /// Labels on a cover: "Inspection dates:".
  public var labels: PhraseTable<Label>
  /// Names of licences.
  public var licences: PhraseTable<String>
  /// Names of the frameworks under which is inspected, by the words that tell them.
  public var frameworks: PhraseTable<String>
  /// Words of a title after which the area stands: "probation work in".
  public var areaAfter: PhraseSet
  /// Capitalised words that start sentences and no names: "the", "all".
  public var notNames: PhraseSet
  /// Lines of a cover that are no title.
  public var coverNoise: PhraseSet
  /// Offices of those who write a report, which its cover names: "chair".
  public var offices: PhraseSet
  /// Words with which a letter begins, behind which its subject stands: "Dear".
  public var salutations: PhraseSet
  /// Words with which a line below the title starts: "an independent inspection".
  public var subtitles: PhraseSet
  /// Words between what a report is and who publishes it: "by the".
  public var publisherLeads: PhraseSet
  /// Last words of the name of a body that publishes one report or series only: "inquiry".
  public var publisherEnds: PhraseSet
  /// How the body inspected is named; nil where the profile's organisations are all that are.
  public var inspected: InspectedVocabulary?

  /// Keys: `lead_inspector`, `lead_inspector_labels`, `person_titles`, `fieldwork`, `labels` (lists of
  /// `fieldwork`, `published`, `ordered`, `other`), `licences`, `frameworks`, `area_after`, `not_names`,
  /// `cover_noise`, `salutations`, `subtitles`, `publisher_leads`, `publisher_ends`, `inspected`,
  /// `offices`.
  init(_ reader: ProfileReader?) throws(ProfileError) {
    try reader?.allow(
      "lead_inspector", "lead_inspector_labels", "person_titles", "fieldwork", "labels",
      "licences", "frameworks", "area_after", "not_names", "cover_noise", "subtitles",
      "publisher_leads", "publisher_ends", "inspected", "salutations", "offices")
    leadInspector = try reader?.phrases("lead_inspector") ?? PhraseSet()
    leadInspectorLabels = try reader?.phrases("lead_inspector_labels") ?? PhraseSet()
    personTitles = try reader?.phrases("person_titles") ?? PhraseSet()
    fieldwork = try reader?.phrases("fieldwork") ?? PhraseSet()
    labels = try reader?.phraseTable("labels", of: Label.self) ?? PhraseTable()
    licences = try reader?.phraseTable("licences", named: "name") ?? PhraseTable()
    frameworks = try reader?.phraseTable("frameworks", named: "name") ?? PhraseTable()
    areaAfter = try reader?.phrases("area_after") ?? PhraseSet()
    notNames = try reader?.phrases("not_names") ?? PhraseSet()
    coverNoise = try reader?.phrases("cover_noise") ?? PhraseSet()
    offices = try reader?.phrases("offices") ?? PhraseSet()
    salutations = try reader?.phrases("salutations") ?? PhraseSet()
    subtitles = try reader?.phrases("subtitles") ?? PhraseSet()
    publisherLeads = try reader?.phrases("publisher_leads") ?? PhraseSet()
    publisherEnds = try reader?.phrases("publisher_ends") ?? PhraseSet()
    inspected = nil
    if let inspected = reader?.optional("inspected") {
      self.inspected = try InspectedVocabulary(inspected)
    }
  }
}
