public import ReportModel

/// The providers that are known, by all names that reports print.
public struct ProviderRegistry: Sendable {
  /// A provider as a name resolves to it.
  public struct Resolution: Hashable, Sendable {
    /// Name in the registry, or derived from the printed name where the registry does not know it.
    public var id: String
    /// The canonical name, or the printed one.
    public var name: String
    /// What it is.
    public var kind: Provider.Kind
    /// Its entry; nil where the registry does not know it.
    public var entry: RegisteredProvider?
  }

  /// All providers in order of the file.
  public private(set) var providers: [RegisteredProvider] = []
  private var placeOfKey: [String: Int] = [:]
  private var placeOfID: [String: Int] = [:]

  /// An empty registry.
  public init() {}

  /// Adds a provider. Where one has the id already, the new one takes its place; a name that another
  /// provider has is refused, and that provider's id returned.
  mutating func add(_ provider: RegisteredProvider) -> String? {
    let keys = ([provider.name] + provider.aliases)
      .map { ProviderNameKey.make($0, kind: provider.kind) }
    for key in keys {
      if let place = placeOfKey[key], providers[place].id != provider.id {
        return providers[place].id
      }
    }
    if let place = placeOfID[provider.id] {
      for (key, other) in placeOfKey where other == place { placeOfKey[key] = nil }
      providers[place] = provider
    } else {
      placeOfID[provider.id] = providers.count
      providers.append(provider)
    }
    for key in keys { placeOfKey[key] = placeOfID[provider.id] }
    return nil
  }

  /// The provider of an id.
  public func provider(id: String) -> RegisteredProvider? {
    placeOfID[id].map { providers[$0] }
  }

  /// The provider that a printed name means. A name that is not known is never guessed: it gets an id of
  /// its own, made of its words.
  public func resolve(_ printed: Provider) -> Resolution {
    resolve(printed.name, kind: printed.kind)
  }

  /// The provider that a printed name means.
  public func resolve(_ name: String, kind: Provider.Kind) -> Resolution {
    if let place = placeOfKey[ProviderNameKey.make(name, kind: kind)] {
      let entry = providers[place]
      return Resolution(id: entry.id, name: entry.name, kind: entry.kind, entry: entry)
    }
    return Resolution(id: Slug.make(name), name: name, kind: kind, entry: nil)
  }
}
