/// Tells tables apart by the weights of their rules: heavy ones above and beneath a table, lighter ones between, as
/// books set them (Fear, "Publication quality tables in LaTeX", the booktabs package).
enum RuleWeights {
  /// How much lighter than those around a table the rules within it are, at least.
  private static let lightest = 0.8

  /// Stacks of rules of one extent, parted where two heavy ones follow each other between tables that each have lighter ones
  /// within; as they are where the heavy ones close no tables.
  static func parted(_ stack: [Edge]) -> [[Edge]] {
    let heaviest = stack.map(\.thickness).max() ?? 0
    let isHeavy = stack.map { $0.thickness > lightest * heaviest }
    guard stack.count > 3, stack.allSatisfy(\.isRule), isHeavy.contains(false) else {
      return [stack]
    }
    var parts: [[Edge]] = []
    var start = 0
    for index in stack.indices.dropFirst() where isHeavy[index] && isHeavy[index - 1] {
      parts.append(Array(stack[start..<index]))
      start = index
    }
    parts.append(Array(stack[start...]))
    // The first may be the rest of a table that began on the page before, the last the head of one that goes on.
    if parts.count > 2, parts[0].count == 1, parts[1].count == 1 {
      parts.replaceSubrange(0...1, with: [parts[0] + parts[1]])
    }
    let areTables = parts.enumerated().allSatisfy { number, part in
      let weights = part.map { $0.thickness > lightest * heaviest }
      if number == 0, !weights.contains(false) || weights.firstIndex(of: true) == weights.count - 1
      {
        return true
      }
      guard weights.first == true else { return false }
      let inner = weights.dropFirst()
      let isLast = number == parts.count - 1
      return inner.first == false && (inner.last == true || isLast)
        && !inner.dropLast().contains(true)
    }
    let isWhole = parts.contains {
      $0.count >= 3 && $0[$0.count - 1].thickness > lightest * heaviest
    }
    return areTables && isWhole ? parts : [stack]
  }

  /// The heavy ones among rules of two weights, where each has a lighter one beneath it, as those under headings have; none
  /// where the first is not heavy.
  static func heavy(_ stack: [Edge]) -> [Edge] {
    let heaviest = stack.map(\.thickness).max() ?? 0
    let isHeavy = stack.map { $0.thickness > lightest * heaviest }
    guard isHeavy.first == true, isHeavy.last == false, stack.allSatisfy(\.isRule),
      !zip(isHeavy, isHeavy.dropFirst()).contains(where: { $0 && $1 })
    else { return [] }
    return zip(stack, isHeavy).filter(\.1).map(\.0)
  }

  /// A table with the rows above the only lighter rule between the two that enclose it told as headings.
  static func headed(_ table: TableCandidate, rules: [Edge], em: Double) -> TableCandidate {
    let own = rules.filter { rule in
      rule.isRule && rule.position > table.box.y0 - em && rule.position < table.box.y1 + em
        && min(rule.end, table.box.x1) - max(rule.start, table.box.x0) > 0.9 * table.box.width
    }.sorted { $0.position < $1.position }
    guard own.count == 3, own[1].thickness <= lightest * min(own[0].thickness, own[2].thickness)
    else { return table }
    let rows = (0..<table.grid.rowCount).map { row in
      table.grid.cells.filter { $0.row == row }.flatMap(\.lines).map(\.box.midY)
    }
    let heads = rows.prefix { $0.allSatisfy { $0 < own[1].position } }.count
    var result = table
    // Light rules stand above totals too.
    if heads * 2 <= rows.count { result.grid.headerRows = heads }
    return result
  }
}
