/// How many things were found of how many, and how many were claimed.
public struct Tally: Hashable, Sendable {
  /// Found: in the gold and in the report.
  public var matched: Int
  /// In the gold.
  public var gold: Int
  /// In the report.
  public var predicted: Int

  /// Makes a tally.
  public init(matched: Int = 0, gold: Int = 0, predicted: Int = 0) {
    self.matched = matched
    self.gold = gold
    self.predicted = predicted
  }

  /// Share of the claimed that is right; 1 where nothing was claimed and nothing was there.
  public var precision: Double {
    predicted > 0 ? Double(matched) / Double(predicted) : gold == 0 ? 1 : 0
  }

  /// Share of the gold that was found; 1 where there is none.
  public var recall: Double { gold > 0 ? Double(matched) / Double(gold) : 1 }

  /// Harmonic mean of precision and recall; 0 where both are.
  public var f1: Double {
    let (precision, recall) = (precision, recall)
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }

  /// The sum of two tallies, for an average over all records of several reports.
  public static func + (first: Tally, second: Tally) -> Tally {
    Tally(
      matched: first.matched + second.matched, gold: first.gold + second.gold,
      predicted: first.predicted + second.predicted)
  }
}

/// A share of right ones with its name: a field, or another thing checked on matched records.
public struct NamedShare: Hashable, Sendable {
  /// The field's name in the contract, or the check's.
  public var name: String
  /// How many are right.
  public var right: Int
  /// How many were looked at.
  public var checked: Int

  /// Makes a share.
  public init(name: String, right: Int, checked: Int) {
    self.name = name
    self.right = right
    self.checked = checked
  }

  /// The share itself; 1 where nothing was looked at.
  public var share: Double { checked > 0 ? Double(right) / Double(checked) : 1 }

  /// The sums of the shares of one name, in the order of first appearance.
  static func summed(_ shares: [NamedShare]) -> [NamedShare] {
    var sums: [NamedShare] = []
    for share in shares {
      if let index = sums.firstIndex(where: { $0.name == share.name }) {
        sums[index].right += share.right
        sums[index].checked += share.checked
      } else {
        sums.append(share)
      }
    }
    return sums
  }
}
