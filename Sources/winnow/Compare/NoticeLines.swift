import Comparison

/// What a person should look at across reports, as messages.
enum NoticeLines {
  /// One line for each notice, and one for all providers that the registry does not know: a corpus of
  /// another inspectorate has hundreds.
  static func lines(
    _ notices: [ComparisonNotice], providers: [ProviderAppearance]
  ) -> [String] {
    let named = Set(notices.filter { $0.code == .providerOutsideDates }.map(\.providerID))
    let unknown = Set(
      providers.filter { !$0.isRegistered && !named.contains($0.providerID) }.map(\.name)
    ).sorted()
    let told = notices.filter { $0.code != .unregisteredProvider }
    var lines = told.prefix(mostLines).map { "\($0.reportID): \($0.message)" }
    if told.count > mostLines {
      lines.append(
        "\(told.count - mostLines) more like these; a build's build.json has all under `comparison`"
      )
    }
    if !unknown.isEmpty {
      let names = unknown.prefix(mostNames).joined(separator: ", ")
      let more = unknown.count > mostNames ? " and \(unknown.count - mostNames) more" : ""
      lines.append(
        "\(unknown.count) \(unknown.count == 1 ? "provider is" : "providers are") not in the registry: "
          + "\(names)\(more); each printed name is a provider of its own until one is given with "
          + "--providers")
    }
    return lines
  }

  private static let mostNames = 8
  private static let mostLines = 40
}
