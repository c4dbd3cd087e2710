internal import PDFReading

/// Rules made of letters, "-----" or "=====", as typewriters and statistical programs draw tables: lines of nothing
/// else become rules.
enum TypedRules {
  /// A rule is at least so many letters long.
  private static let shortest = 5

  /// The lines without rules, and these.
  static func parted(_ lines: [Line]) -> (lines: [Line], rules: [Rule]) {
    guard lines.contains(where: isRule) else { return (lines, []) }
    var kept: [Line] = []
    var rules: [Rule] = []
    for line in lines {
      guard isRule(line) else {
        kept.append(line)
        continue
      }
      for word in line.words {
        let y = word.text.hasPrefix("_") ? word.box.y1 - 0.15 * word.box.height : word.box.midY
        let half = 0.02 * word.box.height
        rules.append(
          Rule(
            box: Box(x0: word.box.x0, y0: y - half, x1: word.box.x1, y1: y + half),
            colour: Colour(red: 0, green: 0, blue: 0)))
      }
    }
    return (kept, rules)
  }

  private static func isRule(_ line: Line) -> Bool {
    line.words.allSatisfy { word in
      guard let first = word.text.unicodeScalars.first, "-_=–—".unicodeScalars.contains(first)
      else { return false }
      let scalars = word.text.unicodeScalars
      return scalars.count >= shortest && scalars.allSatisfy { $0 == first }
    }
  }
}
