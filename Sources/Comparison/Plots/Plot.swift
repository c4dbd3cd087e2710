/// A plot as a file.
public struct Plot: Hashable, Sendable {
  /// Name of the file, "ratings-nps-northern.svg".
  public var name: String
  /// What it shows, as one line.
  public var title: String
  /// The SVG.
  public var svg: String
}
