extension PageSheet {
  /// Whether a rule underlines words, as links are: it runs through their line's foot, from the first's start to the
  /// last's end, a comma or a space aside. One between rows goes from column to column.
  func isUnderline(_ rule: Edge) -> Bool {
    lines.contains { line in
      guard line.box.midY < rule.position, line.box.y1 > rule.position else { return false }
      let words = line.words.filter { $0.box.midX > rule.start && $0.box.midX < rule.end }
      guard let first = words.first, let last = words.last else { return false }
      return abs(first.box.x0 - rule.start) < 0.15 * line.size
        && abs(last.box.x1 - rule.end) < 0.35 * line.size
    }
  }
}
