public import YAMLReading

/// Why a profile cannot be used, with the line to look at.
public typealias ProfileError = YAMLError

/// A place in a profile's YAML; a profile that builds on another is read through both.
typealias ProfileReader = YAMLReader

extension YAMLReader {
  /// Parses a profile and those that it builds on, the nearest first.
  init(_ sources: [ProfileSource]) throws(ProfileError) {
    try self.init(sources.map { (yaml: $0.text, file: $0.file) })
  }

  /// Phrases under a key, none where it is absent.
  func phrases(_ key: String) throws(YAMLError) -> PhraseSet { PhraseSet(of: try strings(key)) }
}
