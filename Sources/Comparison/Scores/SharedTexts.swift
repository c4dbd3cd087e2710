/// Texts that recur from report to report, each kept in memory once.
struct SharedTexts {
  private var known: Set<String> = []

  /// The scores with the texts that are known already.
  mutating func share(_ scores: [ScoreDigest]) -> [ScoreDigest] {
    var scores = scores
    for index in scores.indices {
      share(&scores[index].name)
      share(&scores[index].domain)
      share(&scores[index].rowLabel)
      share(&scores[index].columnLabel)
      share(&scores[index].tableCaption)
      share(&scores[index].previousLabel)
    }
    return scores
  }

  private mutating func share(_ text: inout String?) {
    guard var present = text else { return }
    share(&present)
    text = present
  }

  private mutating func share(_ text: inout String) {
    // Shorter ones take no room beside their place.
    if text.utf8.count > 15 { text = known.insert(text).memberAfterInsert }
  }
}
