internal import ReportModel

/// The providers of a corpus: every printed name with what it means there.
struct ResolvedProviders {
  private let registry: ProviderRegistry
  /// The id of names that the registry does not know, by their key.
  private var derived: [String: ProviderRegistry.Resolution] = [:]

  /// `digests` in order of time: the first spelling of an unregistered name gives the id.
  init(registry: ProviderRegistry, digests: [ReportDigest]) {
    self.registry = registry
    for provider in digests.lazy.flatMap(\.providers) {
      let resolution = registry.resolve(provider)
      guard resolution.entry == nil else { continue }
      let key = ProviderNameKey.make(provider.name, kind: provider.kind)
      if derived[key] == nil { derived[key] = resolution }
    }
  }

  /// What a printed name means.
  func resolve(_ provider: Provider) -> ProviderRegistry.Resolution {
    let key = ProviderNameKey.make(provider.name, kind: provider.kind)
    return derived[key] ?? registry.resolve(provider)
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
          isRegistered: provider.entry != nil, owner: provider.entry?.owner(at: digest.published),
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
