public import ReportParsing

/// What a build is asked to do.
public struct BuildSettings: Sendable {
  /// Folder with the PDFs, or one PDF; or with lines of results.
  public var corpus: String
  /// What to name, where `corpus` holds no PDFs.
  var corpusHint = CorpusFinder.usualHint
  /// Folder for the output; it need not exist. Where results are written instead, its cache is used.
  public var output: String
  /// The profiles among which each report's is chosen.
  public var profiles: ProfileSet
  /// What the reports are compared by.
  public var vocabularies = VocabularySelection()
  /// Whether the tables are written as a workbook too.
  public var writesWorkbook = false
  /// How documents are read apart from this process.
  public var workers = WorkerSettings()
  /// The part of the corpus to build.
  public var shard = Shard()
  /// Folder for results that later builds can use; nil for the one beside the output.
  public var cache: String?
  /// Whether documents are read that an earlier build has read.
  public var isForced = false
  /// Whether the others are read after one has failed.
  public var keepsGoing = true
  /// Where lines of results are written instead of an output; nil for an output.
  public var resultsFile: String?
  /// Whether `corpus` holds lines of results in place of PDFs.
  public var isFromResults = false

  /// Makes settings.
  public init(corpus: String, output: String, profiles: ProfileSet) {
    self.corpus = corpus
    self.output = output
    self.profiles = profiles
  }
}
