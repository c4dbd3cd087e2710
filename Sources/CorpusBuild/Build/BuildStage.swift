/// A stage of the road, by the name that it has in `build.json`.
public enum BuildStage: String, Sendable, Codable {
  /// Looking through the corpus.
  case finding
  /// Hashing the file.
  case fingerprint
  /// Opening the PDF and reading its pages.
  case reading
  /// Laying pages out.
  case layout
  /// Recognising records.
  case parsing
  /// Writing output.
  case writing
}

extension BuildError {
  /// The stage in which an error of this code arises, so far as the code tells.
  var stageByCode: BuildStage {
    switch code {
    case .notFound, .notReadable, .notRegular: .fingerprint
    case .emptyCorpus: .finding
    case .notWritable, .foreignFolder, .busy: .writing
    default: .reading
    }
  }
}
