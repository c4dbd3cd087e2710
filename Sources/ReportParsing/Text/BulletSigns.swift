/// Signs that open the items of a list, where these are known from text alone: in the cells of a table.
enum BulletSigns {
  /// Signs that are nothing else.
  static let bullets: Set<Character> = ["•", "■", "▪", "◼", "●", "○", "◦", "‣", "□"]
  /// With those that are also written in mid-text: dashes, ticks and crosses.
  static let marks = bullets.union(["–", "-", "+", "✓", "✔", "✗", "✘", "»"])
}
