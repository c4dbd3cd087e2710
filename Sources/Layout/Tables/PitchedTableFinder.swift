internal import PDFReading

/// Tables that nothing is drawn for, of labels and figures, in which questions over all columns head groups of rows, or
/// labels are wrapped: they are told by the distances of their baselines (`RowPitch`), and where another distance comes, a
/// table ends.
struct PitchedTableFinder {
  let sheet: PageSheet
  let styles: [TextStyle]
  let assembler: TextAssembler
  /// The distances known of the document's tables.
  let pitches: PitchesOfDocument

  private typealias Group = RowSegments.Group

  /// Tables among lines of one column of the page, given by index.
  func tables(_ indices: [Int]) -> [TableCandidate] {
    let finder = RowStretches(sheet: sheet, styles: styles)
    guard finder.mayHoldRows(indices, least: pitches.pitches.isEmpty ? 3 : 1) else { return [] }
    return finder.stretches(indices).flatMap { stretch -> [TableCandidate] in
      guard let pitch = RowPitch(stretch) ?? pitches.pitch(ofSize: stretch[0].size) else {
        return []
      }
      return headed(RowSegments.of(stretch, step: pitch.step) ?? []).compactMap(table)
    }
  }

  /// The segments with those of headings alone, which may stand farther off, put to the rows beneath them.
  private func headed(_ segments: [[Group]]) -> [[Group]] {
    var result: [[Group]] = []
    for segment in segments {
      if let last = result.last, areHeadings(last), segment.joined().contains(where: \.hasFigures) {
        result[result.count - 1] += segment
      } else {
        result.append(segment)
      }
    }
    return result
  }

  /// Whether a segment is a row or two of bold texts side by side without figures.
  private func areHeadings(_ segment: [Group]) -> Bool {
    segment.count <= 2
      && segment.joined().allSatisfy { row in
        row.isBold && !row.hasFigures
      } && segment.joined().contains(where: \.isMultiple)
  }

  private func table(_ groups: [Group]) -> TableCandidate? {
    let rows = groups.flatMap(\.self)
    let multiple = groups.filter { $0.contains(where: \.isMultiple) }
    guard groups.count >= 2, let first = rows.first, let em = rows.map(\.size).median,
      groups.contains(where: { $0.count > 1 || !$0.contains(where: \.isMultiple) }),
      CaptionPattern(first.lines[0].text)?.isDelimited != true
    else { return nil }
    let box = rows.dropFirst().reduce(first.box) { $0.union($1.box) }
    // Headings need not have one over the labels.
    let body = groups.drop { !$0[0].hasFigures || $0[0].box.x0 > box.x0 + 0.3 * em }
    let isLabelled = { (row: PieceRow) in row.hasFigures && row.box.x0 < box.x0 + 0.3 * em }
    // A row beneath headings over two rows may follow as close as a line.
    guard body.allSatisfy({ $0[0].box.x0 < box.x0 + 0.3 * em }),
      groups.allSatisfy({ !$0.dropFirst().contains(where: isLabelled) }),
      let edges = PitchedColumns(multiple.flatMap(\.self), em: em).edges(in: box)
    else { return nil }
    let cells = OpenCells(multiple.flatMap(\.self), edges: edges, em: em, styles: styles)
    let heads = groups.count - body.count
    let parted = groups.enumerated().map { index, group in
      // Where words of a long heading begin over a cell's start is chance.
      let isLong = index < heads && spans(group, edges: edges)
      let own = isLong ? OpenCells(group, edges: edges, em: em, styles: styles) : cells
      return group.flatMap(own.pieces)
    }
    guard isOfFigures(parted.suffix(body.count)) else { return nil }
    var builder = GridBuilder(
      columnEdges: edges, page: sheet.number, assembler: assembler, evidence: .aligned)
    for group in parted { builder.addRow(group) }
    return TableCandidate(
      grid: builder.grid(), box: box, lines: Set(rows.flatMap(\.indices)))
  }

  /// Whether some text of a row of headings reaches into several columns.
  private func spans(_ group: Group, edges: [Double]) -> Bool {
    group.contains(where: \.isMultiple)
      && group.flatMap(\.pieces).contains { piece in
        edges.dropFirst().dropLast().contains {
          $0 > piece.box.x0 + piece.size && $0 < piece.box.x1 - piece.size
        }
      }
  }

  /// Whether most places beside labels hold figures, and no cell two.
  private func isOfFigures(_ groups: ArraySlice<[(column: Int, line: Line)]>) -> Bool {
    var places = 0
    var figures = 0
    for group in groups {
      for (column, pieces) in Dictionary(grouping: group, by: \.column) where column > 0 {
        guard let first = pieces.first?.line, !styles[first.style].isBold else { continue }
        let count = pieces.count { FigureColumns.isFigure($0.line.text) }
        if count > 1 || count == 1 && pieces.count > 1 { return false }
        places += 1
        figures += count
      }
    }
    return figures >= 1 && figures * 2 >= places
  }
}
