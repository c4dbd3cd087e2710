internal import PDFReading

extension FurnitureFinder {
  /// Height and length of a rule, as coarse as they differ from page to page.
  private struct RulePlace: Hashable {
    var height: Double
    var length: Double

    init(_ rule: Rule) {
      height = (rule.box.midY / 2).rounded()
      length = (rule.box.width / 4).rounded()
    }

    /// The place itself and those just above and beneath it.
    var near: [RulePlace] {
      [-1, 0, 1].map { step in
        var place = self
        place.height += step
        return place
      }
    }
  }

  /// Rules at one height on many pages.
  func markRules(_ sheets: [PageSheet], _ result: inout Result) {
    var counts: [RulePlace: Int] = [:]
    for sheet in sheets {
      for place in Set(sheet.graphics.rules.filter(\.isHorizontal).map(RulePlace.init)) {
        counts[place, default: 0] += 1
      }
    }
    let withGraphics = sheets.filter { !$0.graphics.rules.isEmpty }.count
    for (page, sheet) in sheets.enumerated() {
      for (index, rule) in sheet.graphics.rules.enumerated() where rule.isHorizontal {
        guard rule.box.midY < 0.13 * sheet.height || rule.box.midY > 0.87 * sheet.height else {
          continue
        }
        let near = RulePlace(rule).near.reduce(0) { $0 + (counts[$1] ?? 0) }
        guard near >= max(3, withGraphics / 3), !Self.meetsUpright(rule, of: sheet) else {
          continue
        }
        // Tables may begin at the head of many pages, but not of most.
        if near * 2 < sheets.count,
          Self.bounds(rule, of: sheet, without: result.lines[page])
        {
          continue
        }
        result.rules[page].insert(index)
      }
    }
  }

  /// Whether a vertical rule stands on a horizontal one or hangs from it.
  private static func meetsUpright(_ rule: Rule, of sheet: PageSheet) -> Bool {
    sheet.graphics.rules.contains {
      !$0.isHorizontal && $0.box.y0 < rule.box.y1 + 2 && $0.box.y1 > rule.box.y0 - 2
        && $0.box.x0 > rule.box.x0 - 3 && $0.box.x1 < rule.box.x1 + 3
    }
  }

  /// Whether a rule is one of those of a table: another of its extent stands near, and text that is no furniture
  /// between the two.
  private static func bounds(_ rule: Rule, of sheet: PageSheet, without furniture: Set<Int>) -> Bool
  {
    let (slack, reach) = (0.01 * rule.box.width, 0.2 * sheet.height)
    return sheet.graphics.rules.contains { other in
      guard other.isHorizontal, abs(other.box.x0 - rule.box.x0) < slack,
        abs(other.box.x1 - rule.box.x1) < slack
      else { return false }
      let (top, bottom) = (min(rule.box.y1, other.box.y1), max(rule.box.y0, other.box.y0))
      guard bottom > top, bottom - top < reach else { return false }
      return sheet.lines.indices.contains { index in
        let line = sheet.lines[index].box
        return !furniture.contains(index) && line.midY > top && line.midY < bottom
          && line.x0 > rule.box.x0 - slack && line.x1 < rule.box.x1 + slack
      }
    }
  }
}
