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
    for (provider, time) in digests.lazy.flatMap({ digest in
      digest.providers.lazy.map { ($0, digest.inspected) }
    }) {
      let resolution = registry.resolve(provider, at: time)
      guard resolution.entry == nil else { continue }
      let key = Self.key(of: provider)
      // An id that the parser has given is the same under every spelling; but that of a provider that was
      // not there at the time is not the report's.
      let given = provider.id.flatMap { registry.provider(id: $0) == nil ? $0 : nil }
      let id = derived[key]?.id ?? given ?? resolution.id
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

  /// What a printed name means in a report of a time.
  func resolve(_ provider: Provider, at time: InspectionDate) -> ProviderRegistry.Resolution {
    let resolution = registry.resolve(provider, at: time)
    return resolution.entry == nil ? derived[Self.key(of: provider)] ?? resolution : resolution
  }

  private static func key(of provider: Provider) -> String {
    ProviderNameKey.make(provider.name, kind: provider.kind)
  }

  /// The providers of a report, each once.
  func providers(of digest: ReportDigest) -> [ProviderRegistry.Resolution] {
    var seen: Set<String> = []
    let time = digest.inspected
    return digest.providers.map { resolve($0, at: time) }.filter { seen.insert($0.id).inserted }
  }

  /// The lines of `providers.csv`: by id, then by date.
  func appearances(in digests: [ReportDigest]) -> [ProviderAppearance] {
    digests.flatMap { digest in
      digest.providers.map { printed in
        let provider = resolve(printed, at: digest.inspected)
        return ProviderAppearance(
          providerID: provider.id, name: provider.name, kind: provider.kind,
          isRegistered: provider.entry != nil,
          owner: provider.entry?.owner(at: digest.inspected.date),
          predecessors: provider.entry?.predecessors ?? [],
          successors: provider.entry?.successors ?? [], printedName: printed.name,
          reportID: digest.reportID, published: digest.published)
      }
    }.enumerated().sorted {
      ($0.element.providerID, $0.offset) < ($1.element.providerID, $1.offset)
    }
    .map(\.element)
  }

  /// One notice for each provider that the registry does not know, with the first report that names it.
  func notices(for appearances: [ProviderAppearance], in digests: [ReportDigest])
    -> [ComparisonNotice]
  {
    let times = Dictionary(
      digests.map { ($0.reportID, $0.inspected) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    return appearances.filter { !$0.isRegistered && seen.insert($0.providerID).inserted }.map {
      notice(for: $0, at: times[$0.reportID] ?? .unknown)
    }
  }

  private func notice(
    for appearance: ProviderAppearance, at time: InspectionDate
  ) -> ComparisonNotice {
    let bearers = registry.bearers(of: appearance.printedName, kind: appearance.kind)
    let isKnown = !bearers.isEmpty
    let reason =
      isKnown
      ? "is a name of \(bearers.map(Self.span).joined(separator: " and of ")), and the report is "
        + (time.date.map { "of \($0)" } ?? "without a date")
      : "is not in the registry of providers"
    return ComparisonNotice(
      code: isKnown ? .providerOutsideDates : .unregisteredProvider, reportID: appearance.reportID,
      providerID: appearance.providerID,
      message:
        "“\(appearance.printedName)” \(reason); it is a provider of its own, "
        + "\(appearance.providerID), until a registry names it (--providers FILE)")
  }

  /// "nps-midlands (2014-06-01 to 2020)".
  private static func span(_ provider: RegisteredProvider) -> String {
    "\(provider.id) (\(provider.from ?? "…") to \(provider.to ?? "…"))"
  }
}
