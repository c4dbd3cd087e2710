internal import ReportModel

extension ProviderRegistry {
  /// The registry that is shipped: probation in England and Wales from 2014.
  public static func shipped() throws(VocabularyError) -> ProviderRegistry {
    var registry = ProviderRegistry()
    try registry.add(
      yaml: String(decoding: PackageResources.probation_providers_yaml, as: UTF8.self),
      file: "probation-providers.yaml")
    return registry
  }

  /// Adds the providers of a YAML file. An entry with a known id takes the place of the earlier one.
  public mutating func add(yaml: String, file: String) throws(VocabularyError) {
    let top = try VocabularyReader(yaml: yaml, file: file)
    try top.allow("providers")
    for reader in try top.required("providers").elements() {
      let provider = try RegisteredProvider(reader)
      if let other = add(provider) {
        throw reader.error(
          .badValue,
          "a name of `\(provider.id)` is a name of `\(other)` too; a name must mean one provider")
      }
    }
  }
}

extension RegisteredProvider {
  fileprivate init(_ reader: VocabularyReader) throws(VocabularyError) {
    try reader.allow(
      "id", "name", "kind", "aliases", "from", "to", "predecessors", "successors", "owners")
    id = try reader.required("id").string()
    name = try reader.required("name").string()
    let kindReader = try reader.required("kind")
    let kindName = try kindReader.string()
    guard let known = Provider.Kind(rawValue: kindName) else {
      let possible = Provider.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw kindReader.error(.badValue, "kind cannot be `\(kindName)`; possible: \(possible)")
    }
    kind = known
    aliases = try reader.strings("aliases")
    from = try reader.optional("from")?.string()
    to = try reader.optional("to")?.string()
    predecessors = try reader.strings("predecessors")
    successors = try reader.strings("successors")
    owners = []
    for owner in try reader.optional("owners")?.elements() ?? [] {
      try owner.allow("name", "from", "to")
      owners.append(
        Owner(
          name: try owner.required("name").string(), from: try owner.optional("from")?.string(),
          to: try owner.optional("to")?.string()))
    }
  }
}
