internal import PDFReading

/// Tables between whose rows nothing is drawn and whose cells are set to the middle of their rows (`MiddledRows`), with
/// rules above, beneath their headings and below, or with none at all.
struct MiddledTableFinder {
  let sheet: PageSheet
  let styles: [TextStyle]
  let assembler: TextAssembler
  let measure: TypeMeasure

  /// A piece of a line that can be a cell's, with the line's index.
  private struct Part {
    var index: Int
    var line: Line
  }

  /// Tables among lines of one column of the page, given by index; drawn edges part them.
  func tables(_ indices: [Int], edges: EdgeSet) -> [TableCandidate] {
    guard mayHoldTable(indices) else { return [] }
    let long = edges.horizontal.filter { $0.end - $0.start > 8 * measure.bodySize }
      .sorted { $0.position < $1.position }
    return stretches(indices, edges: long).flatMap { parts -> [TableCandidate] in
      guard let em = parts.map(\.line.size).median, let columns = columns(parts, em: em) else {
        return []
      }
      let cut = parts.flatMap { part in
        columns.cut(part.line, styles: styles).map { Part(index: part.index, line: $0) }
      }
      let pieces = cut.map { (columns.column(of: $0.line.box), $0.line) }
      return MiddledRows(pieces, styles: styles).tables.compactMap { rows in
        table(rows, of: cut, columns: columns, long: long, edges: edges, free: indices)
      }
    }
  }

  /// A cheap look before the costly one: lines beside the room between two others.
  private func mayHoldTable(_ indices: [Int]) -> Bool {
    var count = 0
    for (number, index) in indices.enumerated() {
      let line = sheet.lines[index]
      let near = indices[(number + 1)...].prefix(4).contains { other in
        let box = sheet.lines[other].box
        let step = abs(box.y1 - line.box.y1)
        return step > 0.3 * line.size && step < 0.8 * line.size
          && box.horizontalOverlap(line.box) <= 0
      }
      if near { count += 1 }
      if count >= 2 { return true }
    }
    return false
  }

  /// Lines of one size without wide gaps or drawn edges between them, cut into pieces.
  private func stretches(_ indices: [Int], edges: [Edge]) -> [[Part]] {
    let lines = indices.map { (index: $0, line: sheet.lines[$0]) }.sorted {
      ($0.line.foot, $0.line.box.x0) < ($1.line.foot, $1.line.box.x0)
    }
    var result: [[Part]] = []
    var above: Line?
    for (index, line) in lines {
      let pieces = PieceRow([index], sheet: sheet, styles: styles).pieces.map {
        Part(index: index, line: $0)
      }
      let goesOn =
        above.map { above in
          abs(above.size - line.size) < 0.03 * line.size
            && line.foot - above.foot < Self.farthest * line.size
            && !edges.contains { edge in
              edge.position > above.box.midY && edge.position < line.box.midY
                && edge.start < line.box.midX && edge.end > line.box.midX
            }
        } ?? false
      if goesOn {
        result[result.count - 1] += pieces
      } else {
        result.append(pieces)
      }
      above = line
    }
    return result
  }

  /// The columns of a table; nil where no two stand side by side.
  private func columns(_ parts: [Part], em: Double) -> MiddledColumns? {
    var beside: [Box] = []
    for (number, part) in parts.enumerated() {
      let own = part.line.box
      let near = parts[max(0, number - Self.reach)..<min(parts.count, number + Self.reach + 1)]
      let isBeside = near.contains { other in
        other.line.box.verticalOverlap(own) > 0.2 * own.height
          && other.line.box.horizontalOverlap(own) <= 0
      }
      if isBeside { beside.append(own) }
    }
    return MiddledColumns(beside: beside, all: parts.map(\.line.box), em: em)
  }

  /// The table of some rows with the headings above them; nil where more is drawn than rules above and beneath.
  private func table(
    _ rows: [MiddledRows.Row], of parts: [Part], columns: MiddledColumns, long: [Edge],
    edges: EdgeSet, free: [Int]
  ) -> TableCandidate? {
    guard let first = rows.first, let last = rows.last, let one = first.pieces.first else {
      return nil
    }
    var box = rows.flatMap(\.pieces).map(\.line.box).reduce(one.line.box) { $0.union($1) }
    guard !isCrossed(box, by: edges) else { return nil }
    let slack = 0.01 * columns.em
    var lines = Set(
      parts.filter { $0.line.foot >= first.top - slack && $0.line.foot <= last.foot + slack }
        .map(\.index))
    var heads: [MiddledColumns.Headings] = []
    // Headings whose lines stand otherwise, up to the rule above them.
    let above = parts.filter { $0.line.foot < first.top - slack }
    var rule = self.rule(above: above.first?.line.box ?? box, over: box, among: long)
    if !above.isEmpty, rule != nil {
      if above.count <= Self.mostPieces, above.allSatisfy({ styles[$0.line.style].isBold }) {
        heads.append(columns.headings(above.map(\.line)))
        lines.formUnion(above.map(\.index))
      } else {
        rule = nil
      }
    }
    var bands = 0
    while let own = rule, bands < 2,
      let next = band(above: own, isTitle: bands > 0, among: long, free: free)
    {
      let pieces = next.lines.flatMap { PieceRow([$0], sheet: sheet, styles: styles).pieces }
      heads.insert(columns.headings(pieces.flatMap { columns.cut($0, styles: styles) }), at: 0)
      lines.formUnion(next.lines)
      rule = next.rule
      bands += 1
    }
    let bottom = long.first {
      $0.position > box.y1 - 0.3 * columns.em && $0.position < box.y1 + 1.5 * columns.em
        && spans($0, box, em: columns.em)
    }
    // Two rows are too few without rules around them.
    guard rows.count > 2 || rule != nil && bottom != nil else { return nil }
    box = lines.reduce(box) { $0.union(sheet.lines[$1].box) }
    for own in [rule, bottom].compactMap(\.self) {
      box = box.union(Box(x0: own.start, y0: own.position, x1: own.end, y1: own.position))
    }
    var builder = GridBuilder(
      columnEdges: columns.edges(in: box), page: sheet.number, assembler: assembler,
      evidence: rule == nil && bottom == nil ? .aligned : .partlyRuled)
    for head in heads { builder.addRow(head.pieces, maySpan: !head.areInOrder) }
    for row in rows { builder.addRow(row.pieces.map { (max(0, $0.column), $0.line) }) }
    return TableCandidate(grid: builder.grid(), box: box, lines: lines)
  }

  /// The headings that fill the room between a rule and the one above it; a title is a single line.
  private func band(
    above rule: Edge, isTitle: Bool, among long: [Edge], free: [Int]
  ) -> (rule: Edge, lines: [Int])? {
    guard
      let next = long.last(where: {
        isAlike($0, rule) && $0.position < rule.position - 0.1 * measure.bodySize
      }),
      next.isRule
    else { return nil }
    let inside = free.filter { index in
      let line = sheet.lines[index].box
      return line.midY > next.position && line.midY < rule.position && line.midX > rule.start
        && line.midX < rule.end
    }
    let boxes = inside.map { sheet.lines[$0].box }
    guard let size = inside.map({ sheet.lines[$0].size }).median,
      let top = boxes.map(\.y0).min(), let foot = boxes.map(\.y1).max(),
      inside.count <= Self.mostPieces, top - next.position < size, rule.position - foot < size
    else { return nil }
    if inside.contains(where: { CaptionPattern(sheet.lines[$0].text)?.isTable == true }) {
      return nil
    }
    if isTitle {
      let isLine = VisualRows.groups(inside, of: sheet.lines).count == 1
      guard isLine, inside.count == 1, !TextEnding.endsSentence(sheet.lines[inside[0]].text) else {
        return nil
      }
    }
    return (next, inside)
  }

  /// Whether edges are drawn within a table.
  private func isCrossed(_ box: Box, by edges: EdgeSet) -> Bool {
    edges.vertical.contains { edge in
      edge.position > box.x0 + 0.1 * measure.bodySize
        && edge.position < box.x1 - 0.1 * measure.bodySize
        && min(edge.end, box.y1) - max(edge.start, box.y0) > measure.bodySize
    }
  }

  /// The rule right above a table's first line.
  private func rule(above line: Box, over table: Box, among long: [Edge]) -> Edge? {
    long.last {
      $0.position < line.midY && $0.position > line.y0 - 1.2 * measure.bodySize
        && spans($0, table, em: measure.bodySize)
    }
  }

  /// Whether an edge is about as long as a table, or longer.
  private func spans(_ edge: Edge, _ box: Box, em: Double) -> Bool {
    edge.start < box.x0 + em && edge.end > box.x1 - em && edge.start > box.x0 - 2 * em
  }

  private func isAlike(_ one: Edge, _ other: Edge) -> Bool {
    let slack = 0.3 * measure.bodySize
    return abs(one.start - other.start) < slack && abs(one.end - other.end) < slack
  }

  /// How far apart, in em, lines of one table stand at most.
  private static let farthest = 3.0
  /// How many pieces before and after one may stand beside it.
  private static let reach = 24
  /// Pieces of a row of headings.
  private static let mostPieces = 80
}
