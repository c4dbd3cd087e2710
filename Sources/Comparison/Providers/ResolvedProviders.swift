internal import ReportModel

/// The providers of a corpus: every printed name with what it means there.
struct ResolvedProviders {
  private let registry: ProviderRegistry
  /// What names mean that the registry does not know, by their key.
  private var derived: [String: ProviderRegistry.Resolution] = [:]

  /// `digests` in order of time: the first spelling of an unregistered name gives the id.
  init(registry: ProviderRegistry, digests: [ReportDigest]) {
    self.registry = registry
    var names: [String: String] = [:]
    for provider in digests.lazy.flatMap(\.providers) {
      guard registry.resolve(provider).entry == nil else { continue }
      let key = Self.key(of: provider)
      // An id that the parser has given is the same under every spelling.
      let id = derived[key]?.id ?? provider.id ?? Slug.make(provider.name)
      derived[key] = ProviderRegistry.Resolution(
        id: id, name: provider.name, kind: provider.kind, entry: nil)
      // The shortest spelling names the series: "Westmark" rather than "Westmark County Council".
      if let known = names[id], (known.count, known) <= (provider.name.count, provider.name) {
        continue
      }
      names[id] = provider.name
    }
    for (key, resolution) in derived {
      derived[key]?.name = names[resolution.id] ?? resolution.name
    }
  }

  /// What a printed name means.
  func resolve(_ provider: Provider) -> ProviderRegistry.Resolution {
    derived[Self.key(of: provider)] ?? registry.resolve(provider)
  }

  private static func key(of provider: Provider) -> String {
    ProviderNameKey.make(provider.name, kind: provider.kind)
  }

  /// The providers of a report, each once.
  func providers(of digest: ReportDigest) -> [ProviderRegistry.Resolution] {
    var seen: Set<String> = []
    return digest.providers.map(resolve).filter { seen.insert($0.id).inserted }
  }

  /// The lines of `providers.csv`: by id, then by date.
  func appearances(in digests: [ReportDigest]) -> [ProviderAppearance] {
    digests.flatMap { digest in
      digest.providers.map { printed in
        let provider = resolve(printed)
        return ProviderAppearance(
          providerID: provider.id, name: provider.name, kind: provider.kind,
          isRegistered: provider.entry != nil, owner: provider.entry?.owner(at: digest.date),
          predecessors: provider.entry?.predecessors ?? [],
          successors: provider.entry?.successors ?? [], printedName: printed.name,
          reportID: digest.reportID, published: digest.published)
      }
    }.enumerated().sorted {
      ($0.element.providerID, $0.offset) < ($1.element.providerID, $1.offset)
    }
    .map(\.element)
  }

  /// One notice for each provider that the registry does not know.
  func notices(for appearances: [ProviderAppearance]) -> [ComparisonNotice] {
    var seen: Set<String> = []
    return appearances.filter { !$0.isRegistered && seen.insert($0.providerID).inserted }.map {
      ComparisonNotice(
        code: .unregisteredProvider, reportID: $0.reportID,
        message:
          "“\($0.printedName)” is not in the registry of providers; it is a provider of its own, "
          + "\($0.providerID), until a registry names it (--providers FILE)")
    }
  }
}
