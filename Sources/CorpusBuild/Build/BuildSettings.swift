public import ReportParsing

/// What a build is asked to do.
public struct BuildSettings: Sendable {
  /// Folder with the PDFs, or one PDF.
  public var corpus: String
  /// Folder for the output; it need not exist.
  public var output: String
  /// The words of the family of reports.
  public var profile: Profile

  /// Makes settings.
  public init(corpus: String, output: String, profile: Profile) {
    self.corpus = corpus
    self.output = output
    self.profile = profile
  }
}
