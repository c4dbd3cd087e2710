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
  private var placesOfKey: [String: [Int]] = [:]
  private var placeOfID: [String: Int] = [:]

  /// An empty registry.
  public init() {}

  /// Adds a provider. Where one has the id already, the new one takes its place; a name that another
  /// provider had at the same time is refused, and that provider's id returned.
  mutating func add(_ provider: RegisteredProvider) -> String? {
    let keys = Set(
      ([provider.name] + provider.aliases).map { ProviderNameKey.make($0, kind: provider.kind) })
    for key in keys.sorted() {
      for other in placesOfKey[key, default: []].map({ providers[$0] })
      where other.id != provider.id && other.overlaps(provider) {
        return other.id
      }
    }
    if let place = placeOfID[provider.id] {
      for key in placesOfKey.keys { placesOfKey[key]?.removeAll { $0 == place } }
      providers[place] = provider
    } else {
      placeOfID[provider.id] = providers.count
      providers.append(provider)
    }
    guard let place = placeOfID[provider.id] else { return nil }
    for key in keys { placesOfKey[key, default: []].append(place) }
    return nil
  }

  /// The provider of an id.
  public func provider(id: String) -> RegisteredProvider? {
    placeOfID[id].map { providers[$0] }
  }

  /// All that ever had a name.
  func bearers(of name: String, kind: Provider.Kind) -> [RegisteredProvider] {
    placesOfKey[ProviderNameKey.make(name, kind: kind), default: []].map { providers[$0] }
  }

  /// The provider that a printed name means. A name that is not known is never guessed: it gets an id of
  /// its own, made of its words.
  public func resolve(_ printed: Provider, at time: InspectionDate = .unknown) -> Resolution {
    resolve(printed.name, kind: printed.kind, at: time)
  }

  /// The provider that a printed name means at a time. Of two that bore a name one after the other it is
  /// the one that was there; without a date, a name of two means neither.
  public func resolve(
    _ name: String, kind: Provider.Kind, at time: InspectionDate = .unknown
  ) -> Resolution {
    let bearers = bearers(of: name, kind: kind)
    let meant = time.choose(among: bearers)
    if meant.count == 1 {
      let entry = meant[0]
      return Resolution(id: entry.id, name: entry.name, kind: entry.kind, entry: entry)
    }
    let slug = Slug.make(name)
    // What is not the registered provider must not share its id, or the two would be one series.
    let id = placeOfID[slug] == nil ? slug : "\(slug)-unregistered"
    return Resolution(id: id, name: name, kind: kind, entry: nil)
  }
}
