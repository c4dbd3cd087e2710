public import ReportModel

/// A kind of report, how it is known, and how it sorts its findings.
public struct ReportFamily: Sendable {
  /// What the domain of a finding is in reports of this kind.
  public enum DomainSource: String, CaseIterable, Sendable {
    /// The nearest heading above that is one of the profile's domains.
    case named
    /// The nearest standard or rated domain above.
    case standard
    /// The chapter.
    case chapter
  }

  /// Which organisations a report of this kind is about.
  public enum ProviderSource: String, CaseIterable, Sendable {
    /// Those that the title names.
    case title
    /// Of each kind of provider the one that is named most.
    case mostNamed = "most_named"
    /// All that the chapter on methods names.
    case methodology
  }

  /// The kind in the output.
  public var kind: Metadata.Kind
  /// Where domains come from.
  public var domainSource: DomainSource
  /// Where providers are named.
  public var providerSource: ProviderSource
  /// Phrases that tell the kind on the cover, where they weigh most.
  public var cover: PhraseSet
  /// Phrases that tell the kind in headings.
  public var headings: PhraseSet
  /// Phrases that tell the kind in running text of the first pages.
  public var text: PhraseSet

  /// Keys: `kind`, `domain`, `providers`, `cover`, `headings`, `text`.
  init(_ reader: ProfileReader) throws(ProfileError) {
    try reader.allow("kind", "domain", "providers", "cover", "headings", "text")
    let kindReader = try reader.required("kind")
    guard let kind = Metadata.Kind(rawValue: try kindReader.string()) else {
      let known = Metadata.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw kindReader.error(.badValue, "`kind` must be one of \(known)")
    }
    self.kind = kind
    domainSource = try reader.required("domain").choice()
    providerSource = try reader.required("providers").choice()
    cover = try reader.phrases("cover")
    headings = try reader.phrases("headings")
    text = try reader.phrases("text")
  }
}
