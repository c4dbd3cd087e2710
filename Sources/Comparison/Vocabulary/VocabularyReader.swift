public import YAMLReading

/// Why a registry or vocabulary cannot be used, with the line to look at.
public typealias VocabularyError = YAMLError

/// A place in a vocabulary's YAML.
typealias VocabularyReader = YAMLReader
