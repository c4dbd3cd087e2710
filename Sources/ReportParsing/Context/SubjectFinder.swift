import ReportModel

/// Says what a part of a report is about: which subject, which bodies.
struct SubjectFinder {
  private let outline: SectionOutline
  private let standards: StandardIndex
  private let profile: Profile
  private let domainSource: ReportFamily.DomainSource
  /// Codes of the bodies that the report is about.
  private let providerCodes: [String]

  init(outline: SectionOutline, standards: StandardIndex, profile: Profile, metadata: Metadata) {
    self.outline = outline
    self.standards = standards
    self.profile = profile
    domainSource = profile.families.first { $0.kind == metadata.kind }?.domainSource ?? .named
    let kinds = Set(metadata.providers.map(\.kind))
    let named = profile.organisations.organisations.filter { organisation in
      organisation.providerKind.map(kinds.contains) ?? false
    }
    let all = profile.organisations.organisations.filter { $0.providerKind != nil }
    providerCodes = (named.isEmpty ? all : named).map(\.code)
  }

  /// Name of the standard that a block announces for what follows.
  func announcedStandard(at block: Int) -> String? { standards.announced[block]?.name }

  /// Whether a heading ends the part that an announced standard opened: a chapter or a standard does, a
  /// question asked under the standard does not.
  func endsStandard(_ entry: Int) -> Bool {
    outline.entries[entry].level == 1
      || standards.standard(named: outline.entries[entry].folded) != nil
  }

  /// What the headings down to an entry say.
  func place(under entry: Int?, announced: String?) -> Place {
    var place = Place()
    place.chain = outline.chain(to: entry)
    for entry in place.chain {
      place.headingKinds.formUnion(profile.headings.kinds(of: outline.entries[entry].folded))
    }
    place.chapter = place.chain.first.map { outline.entries[$0].title }
    place.domain = domain(place.chain, announced: announced)
    place.organisations = organisations(place.chain)
    return place
  }

  private func domain(_ chain: [Int], announced: String?) -> String? {
    switch domainSource {
    case .named:
      for entry in chain.reversed() {
        if let name = profile.domains.names.value(of: outline.entries[entry].folded) { return name }
      }
      return nil
    case .standard:
      if let announced { return announced }
      for entry in chain.reversed() {
        if let standard = standards.standard(named: outline.entries[entry].folded) {
          return standard.name
        }
      }
      return chapter(chain)
    case .chapter: return chapter(chain)
    }
  }

  /// Title of the chapter: of the appendix where a divider that reads "Appendices" stands above it.
  private func chapter(_ chain: [Int]) -> String? {
    guard let first = chain.first else { return nil }
    let entries = outline.entries
    if profile.headings.isDivider(entries[first].folded), chain.count > 1,
      profile.headings.kinds(of: entries[chain[1]].folded).contains(.appendix)
    {
      return entries[chain[1]].title
    }
    return entries[first].title
  }

  /// The bodies named by the outermost heading that names any: under "CRC effectiveness" a paragraph
  /// headed "Services to the NPS" is still about the CRC.
  private func organisations(_ chain: [Int]) -> [String] {
    // A report on one provider, or on one kind, is about it throughout.
    if providerCodes.count == 1 { return providerCodes }
    let vocabulary = profile.organisations
    for entry in chain {
      let codes = vocabulary.codes(in: outline.entries[entry].folded).filter(providerCodes.contains)
      if !codes.isEmpty { return codes }
      if vocabulary.joint.occurs(in: outline.entries[entry].folded) { return providerCodes }
    }
    if domainSource == .chapter, let chapter = chain.first {
      let implied = vocabulary.implied.matches(in: outline.entries[chapter].folded).map(\.value)
      let codes = vocabulary.codes(implied).filter(providerCodes.contains)
      if !codes.isEmpty { return codes }
    }
    return providerCodes
  }
}
