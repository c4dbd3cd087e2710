internal import PDFReading

/// Tables with rules between their columns and none between their rows.
struct UprightRuleTableFinder {
  let sheet: PageSheet
  let styles: [TextStyle]
  let assembler: TextAssembler
  let measure: TypeMeasure

  /// The tables of a page.
  func tables(_ edges: EdgeSet, excluding used: Set<Int>) -> [TableCandidate] {
    let slack = 0.3 * measure.bodySize
    let uprights = edges.vertical.filter { upright in
      upright.isRule
        && !edges.horizontal.contains {
          $0.start < upright.position + slack && $0.end > upright.position - slack
            && $0.position > upright.start - slack && $0.position < upright.end + slack
        }
    }
    guard uprights.count >= 3 else { return [] }
    var taken = used
    var result: [TableCandidate] = []
    for group in groups(uprights) {
      guard let table = table(group, excluding: taken) else { continue }
      taken.formUnion(table.lines)
      result.append(table)
    }
    return result
  }

  /// Rules that stand beside each other: a heading that spans columns parts some of them.
  private func groups(_ uprights: [Edge]) -> [[Edge]] {
    var groups: [[Edge]] = []
    for edge in uprights.sorted(by: { $0.end - $0.start > $1.end - $1.start }) {
      let index = groups.firstIndex { group in
        group[0].start < edge.end - 1 && group[0].end > edge.start + 1
      }
      if let index { groups[index].append(edge) } else { groups.append([edge]) }
    }
    return groups
  }

  private func table(_ group: [Edge], excluding used: Set<Int>) -> TableCandidate? {
    let em = measure.bodySize
    let xs = Lattice.clustered(group.map(\.position), tolerance: 0.3 * em)
    guard xs.count >= 3, let left = xs.first, let right = xs.last,
      let top = group.map(\.start).min(), let bottom = group.map(\.end).max()
    else { return nil }
    let own = sheet.lines.indices.filter { index in
      let line = sheet.lines[index].box
      return !used.contains(index) && line.midY > top && line.midY < bottom && line.midX > left
        && line.midX < right
    }
    let rows = VisualRows.groups(own, of: sheet.lines).map {
      PieceRow($0, sheet: sheet, styles: styles)
    }
    guard rows.count >= 2, rows.contains(where: \.isMultiple) else { return nil }
    // Where a rule ends inside, a row ends.
    let ends = group.flatMap { [$0.start, $0.end] }.filter {
      $0 > top + 0.5 * em && $0 < bottom - 0.5 * em
    }
    let drawn = OpenTable.Drawn(
      left: left, right: right, columns: Array(xs.dropFirst().dropLast()),
      rows: Lattice.clustered(ends, tolerance: 0.3 * em), hasAllColumns: true)
    var table = OpenTable(
      sheet: sheet, styles: styles, assembler: assembler, measure: measure
    ).table(rows, drawn: drawn, evidence: .partlyRuled)
    table?.box = Box(x0: left, y0: top, x1: right, y1: bottom)
    return table
  }
}
