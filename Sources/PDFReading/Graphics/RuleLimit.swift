/// How many lines of a page can lay it out. More are a map, a plan or a texture: what bounds tables and boxes, if there are
/// any, is among the longest.
enum RuleLimit {
  /// Up to so many are all kept.
  private static let most = 4_000
  /// Of more than that so many at most, for the time that it takes to hold lines against each other.
  private static let mostOfDrawing = 1_000

  /// The lines that may lay out the page, in the same order. Of those of one length all are kept or none.
  static func kept(of rules: [Rule]) -> [Rule] {
    guard rules.count > most else { return rules }
    let lengths = rules.map(length).sorted(by: >)
    return rules.filter { length($0) > lengths[mostOfDrawing] }
  }

  private static func length(_ rule: Rule) -> Double { max(rule.box.width, rule.box.height) }
}
