import Layout
import ReportModel

/// Reads what a report says of itself: cover, imprint, acknowledgements.
struct MetadataRecogniser {
  let document: Document
  let outline: SectionOutline
  let profile: Profile

  /// Word processors write the language that they are set to, so among kinds of one language ("en-US",
  /// "en-GB") the family's counts.
  private var language: String? {
    guard let printed = document.info.language else { return profile.language }
    guard let own = profile.language else { return printed }
    return printed.prefix(2).lowercased() == own.prefix(2).lowercased() ? own : printed
  }

  func metadata() -> Metadata {
    let cover = Cover(document: document, profile: profile)
    let front = FrontMatter(document: document, outline: outline, profile: profile)
    var metadata = Metadata()
    metadata.title = cover.title ?? document.info.title
    metadata.programme = cover.programme
    metadata.inspectorate = front.inspectorate(cover: cover.text)
    let family = FamilyFinder(outline: outline, profile: profile)
      .family(cover: cover.text, front: front)
    metadata.kind = family?.kind ?? .other
    let providers = ProviderFinder(document: document, outline: outline, profile: profile)
    let named = providers.providers(title: metadata.title, source: family?.providerSource)
    metadata.providers = named.map(\.provider)
    metadata.area = AreaFinder(profile: profile).area(
      title: metadata.title, providers: named, source: family?.providerSource)
    metadata.published = (cover.published ?? front.published)?.iso
    metadata.fieldwork =
      FieldworkFinder(document: document, outline: outline, profile: profile).fieldwork()
      ?? cover.period
    metadata.isbn = ISBNFinder.isbn(in: document)
    metadata.leadInspector =
      LeadInspectorFinder(document: document, profile: profile).names()
    metadata.language = language
    metadata.licence = front.licence
    return metadata
  }
}
