public import Comparison
public import ReportParsing

/// What a build is asked to do.
public struct BuildSettings: Sendable {
  /// Folder with the PDFs, or one PDF.
  public var corpus: String
  /// Folder for the output; it need not exist.
  public var output: String
  /// The profiles among which each report's is chosen.
  public var profiles: ProfileSet
  /// How the reports are compared; nil for the vocabularies that are shipped.
  public var comparison: Comparison?

  /// Makes settings.
  public init(
    corpus: String, output: String, profiles: ProfileSet, comparison: Comparison? = nil
  ) {
    self.corpus = corpus
    self.output = output
    self.profiles = profiles
    self.comparison = comparison
  }
}
