/// A stage of the road, by the name that it has in `build.json`.
public enum BuildStage: String, Sendable, Codable {
  /// Looking through the corpus.
  case finding
  /// Reading the file's bytes and hashing them.
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
