public import Comparison
internal import Crypto

/// The vocabularies that reports are compared by, as texts, so that they can be handed to another
/// process: those shipped, and files that a caller names.
public struct VocabularySelection: Codable, Hashable, Sendable {
  /// A file and its text.
  public struct Source: Codable, Hashable, Sendable {
    /// Its path, for messages.
    public var file: String
    /// The YAML.
    public var text: String
  }

  /// Providers that are added to the registry, or take the place of its own.
  public var providers: Source?
  /// Themes that take the place of those shipped.
  public var themes: Source?

  /// The vocabularies that are shipped.
  public init() {}

  /// Reads the files that are named.
  public init(providers: String?, themes: String?) throws(BuildError) {
    if let providers {
      self.providers = Source(file: providers, text: try ComparisonLoader.text(of: providers))
    }
    if let themes {
      self.themes = Source(file: themes, text: try ComparisonLoader.text(of: themes))
    }
  }

  /// The comparison that they make.
  public func load() throws(BuildError) -> Comparison {
    do throws(VocabularyError) {
      var comparison = try Comparison()
      if let providers {
        try comparison.registry.add(yaml: providers.text, file: providers.file)
      }
      if let themes {
        comparison.themes = try ThemeVocabulary(yaml: themes.text, file: themes.file)
      }
      return comparison
    } catch {
      throw BuildError(
        code: .badProfile, file: error.file, message: "line \(error.line): \(error.message)")
    }
  }

  /// What tells them from others. Those shipped are part of the program.
  var identity: String {
    [providers, themes].map { source in
      source.map { ProfileHash.sha256(of: Array($0.text.utf8)) } ?? "shipped"
    }.joined(separator: " ")
  }
}
