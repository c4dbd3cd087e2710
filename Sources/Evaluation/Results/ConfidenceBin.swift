/// Records of like confidence, and the share of them that is right.
public struct ConfidenceBin: Hashable, Sendable {
  /// Least confidence in the bin.
  public var lowest: Double
  /// Greatest confidence, itself in the bin only where it is 1.
  public var highest: Double
  /// Number of records.
  public var count: Int
  /// Number of right ones.
  public var right: Int
  /// Mean of what the records claim; 0 where there are none.
  public var meanConfidence: Double

  /// Share of right ones; nil where there are no records.
  public var share: Double? { count > 0 ? Double(right) / Double(count) : nil }

  /// Narrow towards 1, where records that may be trusted unread are told from the others.
  private static let bounds = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1]

  /// Sorts records by confidence; empty where no record states one.
  static func bins(of judgements: [ConfidenceJudgement]) -> [ConfidenceBin] {
    guard !judgements.isEmpty else { return [] }
    return zip(bounds, bounds.dropFirst()).map { lowest, highest in
      bin(of: judgements, lowest: lowest, highest: highest)
    }
  }

  /// Confidence from which on a record may be trusted unread.
  static let trusted = 0.9

  /// All records that may be trusted unread; nil where none states so much.
  static func trusted(of judgements: [ConfidenceJudgement]) -> ConfidenceBin? {
    let bin = bin(of: judgements, lowest: trusted, highest: 1)
    return bin.count > 0 ? bin : nil
  }

  private static func bin(of judgements: [ConfidenceJudgement], lowest: Double, highest: Double)
    -> ConfidenceBin
  {
    let inside = judgements.filter {
      $0.confidence >= lowest && ($0.confidence < highest || highest == 1)
    }
    let sum = inside.reduce(0) { $0 + $1.confidence }
    return ConfidenceBin(
      lowest: lowest, highest: highest, count: inside.count,
      right: inside.count(where: \.isRight),
      meanConfidence: inside.isEmpty ? 0 : sum / Double(inside.count))
  }
}
