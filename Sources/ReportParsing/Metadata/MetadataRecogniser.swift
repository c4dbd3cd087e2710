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

  /// Bytes below which a paragraph says nothing about fieldwork or people.
  private static let shortestSentence = 20

  func metadata() -> Metadata {
    let cover = Cover(document: document, profile: profile)
    let front = FrontMatter(document: document, outline: outline, profile: profile)
    let paragraphs = Array(
      document.blocks.lazy
        .filter { $0.kind == .paragraph }
        .map(\.text)
        .filter { $0.utf8.count > Self.shortestSentence }
        .map { (text: $0, folded: FoldedText($0)) })
    var metadata = Metadata()
    metadata.title = cover.subject ?? cover.title ?? document.info.title ?? cover.onlyHeading
    metadata.programme = cover.programme
    metadata.inspectorate =
      front.inspectorate(cover: cover.text) ?? cover.publisher ?? onlyInspectorate
    metadata.framework = front.framework(cover: cover.text)
    let family = FamilyFinder(outline: outline, profile: profile)
      .family(cover: cover.text, front: front)
    metadata.kind = family?.kind ?? .other
    let providers = ProviderFinder(document: document, outline: outline, profile: profile)
    let named = providers.providers(title: metadata.title, source: family?.providerSource)
    metadata.providers = named.map(\.provider)
    metadata.area = AreaFinder(profile: profile).area(
      title: metadata.title, providers: named, source: family?.providerSource)
    let labels = CoverLabels(document: document, profile: profile)
    metadata.published = (labels.published ?? cover.published ?? front.published)?.iso
    metadata.fieldwork =
      labels.fieldwork
      ?? FieldworkFinder(
        document: document, outline: outline, profile: profile, paragraphs: paragraphs
      )
      .fieldwork()
      ?? cover.period
    metadata.isbn = ISBNFinder.isbn(in: document)
    metadata.leadInspector =
      LeadInspectorFinder(document: document, profile: profile, paragraphs: paragraphs).names()
    metadata.language = language
    metadata.licence = front.licence
    if metadata.providers.isEmpty, let vocabulary = profile.metadata.inspected {
      let finder = InspectedBodyFinder(vocabulary: vocabulary, programmes: profile.programmes)
      let lines = cover.texts.filter { line in
        !profile.inspectorates.contains { $0.phrases.value(of: FoldedText(line)) != nil }
      }
      if let body = finder.body(title: metadata.title, lines: lines) {
        metadata.area = body.area
        // One body keeps its id, whatever it is called from one report to the next.
        metadata.providers = [
          Provider(id: ReportNaming.slug(body.area ?? body.name), name: body.name, kind: .other)
        ]
      }
    }
    return metadata
  }

  /// The publisher of a family that has but one: its name may be on the cover as a picture only.
  private var onlyInspectorate: String? {
    profile.inspectorates.count == 1 ? profile.inspectorates.first?.name : nil
  }
}
