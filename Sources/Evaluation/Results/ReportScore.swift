/// How well one report was read.
public struct ReportScore: Hashable, Sendable {
  /// The report by the name of its gold file.
  public var name: String
  /// A score a kind, in a fixed order.
  public var kinds: [KindScore]
  /// Likeness of the reading-order text to the gold's; nil where one of the two is not there.
  public var textSimilarity: Double?

  /// The score of one kind, by its name in a report.
  public subscript(kind: String) -> KindScore? { kinds.first { $0.kind == kind } }
}
