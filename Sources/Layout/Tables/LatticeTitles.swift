internal import PDFReading

/// Headings of a grid whose upright rules begin beneath them: one text over all columns under a rule of the table's width.
struct LatticeTitles {
  let sheet: PageSheet
  let styles: [TextStyle]
  let tolerance: Double

  /// The grids with the rules right above them, where nothing but a row of text in the size of the cells stands between;
  /// these rules are no grids any more.
  func added(to lattices: [Lattice], excluding used: Set<Int>) -> [Lattice] {
    let alone = lattices.indices.filter { isRule(lattices[$0]) }
    guard !alone.isEmpty else { return lattices }
    var result = lattices
    var taken: Set<Int> = []
    for index in result.indices where result[index].vertical.contains(where: \.isRule) {
      let rule = alone.filter { !taken.contains($0) }.last { other in
        heads(lattices[other].horizontal[0], lattices[index], excluding: used)
      }
      guard let rule else { continue }
      taken.insert(rule)
      result[index].horizontal.append(lattices[rule].horizontal[0])
      result[index].ys.insert(lattices[rule].ys[0], at: 0)
    }
    return result.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
  }

  private func isRule(_ lattice: Lattice) -> Bool {
    lattice.vertical.isEmpty && lattice.horizontal.count == 1 && lattice.horizontal[0].isRule
  }

  /// Whether one row of text in the size of the first cells fills the room between a rule and a grid of its width.
  private func heads(_ rule: Edge, _ lattice: Lattice, excluding used: Set<Int>) -> Bool {
    guard let top = lattice.ys.first, let foot = lattice.ys.last,
      let first = lattice.horizontal.first(where: \.isRule),
      rule.position < top, abs(rule.start - first.start) <= tolerance,
      abs(rule.end - first.end) <= tolerance
    else { return false }
    let text = CellText(sheet: sheet, styles: styles)
    let own = text.lineIndices(
      in: Box(x0: rule.start, y0: rule.position, x1: rule.end, y1: top), excluding: used)
    let cells = text.lineIndices(
      in: Box(x0: rule.start, y0: top, x1: rule.end, y1: foot), excluding: used
    ).map { sheet.lines[$0].size }
    guard own.count == 1, let size = cells.median, let line = own.first.map({ sheet.lines[$0] })
    else { return false }
    return abs(line.size - size) < 0.06 * size && line.box.y0 - rule.position < 0.9 * size
      && top - line.box.y1 < 0.9 * size
  }
}
