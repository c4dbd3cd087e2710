public import ReportModel

/// What a build tells while it works.
public enum BuildEvent: Sendable {
  /// A document's turn has come: its place from 1, how many there are, its path in the corpus.
  case began(place: Int, count: Int, file: String)
  /// A document is done, whatever came of it: how many are, how many there are, how many failed, and its
  /// pages, 0 where they could not be counted.
  case finished(file: String, done: Int, count: Int, failed: Int, pages: Int)
  /// A document failed.
  case failed(BuildError)
  /// A document cost the process that read it, and will be read once more, alone.
  case lost(BuildError)
  /// A document has the same content as one before it.
  case duplicate(file: String, of: String)
  /// A document was read, with trouble that a person should know of.
  case warned(file: String, [Diagnostic])
  /// What was kept of a document from an earlier build is damaged: it is read anew.
  case damaged(file: String, part: String)
  /// The earlier output's folder could not be removed wholly and stays here.
  case kept(folder: String)
}
