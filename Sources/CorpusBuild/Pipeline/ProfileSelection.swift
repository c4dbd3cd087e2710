internal import Crypto
public import ReportParsing

/// The profile that a caller asked for, in a form that can be handed to another process.
public struct ProfileSelection: Codable, Hashable, Sendable {
  /// Its name, or the file that it came from.
  public var name: String
  /// The text of its file; nil for one that comes with the program.
  public var yaml: String?

  /// The profile of a name known here, or of a YAML file, which is read now and not again.
  public init(_ name: String = ProfileLoader.probation) throws(BuildError) {
    self.name = name
    yaml = name == ProfileLoader.probation ? nil : try ProfileLoader.text(of: name)
  }

  /// The profile itself.
  public func load() throws(BuildError) -> Profile {
    try ProfileLoader.profile(name, yaml: yaml)
  }

  /// What a result depends on besides document and program: equal where the results are.
  var identity: String {
    yaml.map { "yaml \(FileFingerprint.hexadecimal(SHA256.hash(data: Array($0.utf8))))" }
      ?? "built-in \(name)"
  }
}
