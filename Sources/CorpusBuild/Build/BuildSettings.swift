public import ReportParsing

/// What a build is asked to do.
public struct BuildSettings: Sendable {
  /// Folder with the PDFs, or one PDF.
  public var corpus: String
  /// Folder for the output; it need not exist.
  public var output: String
  /// The profiles among which each report's is chosen.
  public var profiles: ProfileSet

  /// Makes settings.
  public init(corpus: String, output: String, profiles: ProfileSet) {
    self.corpus = corpus
    self.output = output
    self.profiles = profiles
  }
}
