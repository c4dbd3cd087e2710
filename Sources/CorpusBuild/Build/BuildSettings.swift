public import Comparison
public import ReportParsing

/// What a build is asked to do.
public struct BuildSettings: Sendable {
  /// Folder with the PDFs, or one PDF.
  public var corpus: String
  /// Folder for the output; it need not exist.
  public var output: String
  /// The words of the family of reports.
  public var profile: Profile
  /// How the reports are compared; nil for the vocabularies that are shipped.
  public var comparison: Comparison?

  /// Makes settings.
  public init(
    corpus: String, output: String, profile: Profile, comparison: Comparison? = nil
  ) {
    self.corpus = corpus
    self.output = output
    self.profile = profile
    self.comparison = comparison
  }
}
