internal import PDFReading

/// Tables set smaller than the text that nothing is drawn for and whose rows all have the same room between them, more than
/// lines of a cell have (`SpacedRowPitch`): what stands between two such rooms is a row, be its cells wrapped, be it
/// but the name of a group.
struct SpacedRowTableFinder {
  let sheet: PageSheet
  let styles: [TextStyle]
  let assembler: TextAssembler
  let measure: TypeMeasure

  private typealias Group = RowSegments.Group

  /// Tables among lines of one column of the page, given by index.
  func tables(_ indices: [Int]) -> [TableCandidate] {
    let small = indices.filter { isSmall(sheet.lines[$0]) }
    guard mayHoldRows(small) else { return [] }
    return RowStretches(sheet: sheet, styles: styles).stretches(indices)
      .filter { isSmall($0[0].lines[0]) }
      .flatMap { stretch -> [TableCandidate] in
        guard let pitch = SpacedRowPitch(stretch) else { return [] }
        return (RowSegments.of(stretch, step: pitch.step) ?? []).compactMap(table)
      }
  }

  private func isSmall(_ line: Line) -> Bool { line.size < 0.97 * measure.bodySize }

  /// A cheap look before the costly one: lines beside each other.
  private func mayHoldRows(_ indices: [Int]) -> Bool {
    var count = 0
    var before: Line?
    for index in indices {
      let line = sheet.lines[index]
      if before?.row == line.row { count += 1 }
      if count >= 3 { return true }
      before = line
    }
    return false
  }

  private func table(_ groups: [Group]) -> TableCandidate? {
    let rows = groups.flatMap(\.self)
    let multiple = groups.filter { $0.contains(where: \.isMultiple) }
    guard groups.count >= 3, multiple.count >= 2, multiple.count * 2 >= groups.count,
      let first = rows.first, let em = rows.map(\.size).median,
      CaptionPattern(first.lines[0].text)?.isDelimited != true
    else { return nil }
    let box = rows.dropFirst().reduce(first.box) { $0.union($1.box) }
    guard let edges = PitchedColumns(multiple.flatMap(\.self), em: em).edges(in: box),
      edges.count > 3 || multiple.count >= 3, isLabelled(groups, box: box, em: em),
      edges.count > 3 || !isList(multiple)
    else { return nil }
    let cells = OpenCells(multiple.flatMap(\.self), edges: edges, em: em, styles: styles)
    var builder = GridBuilder(
      columnEdges: edges, page: sheet.number, assembler: assembler, evidence: .aligned)
    for group in groups { builder.addRow(group.flatMap(cells.pieces)) }
    return TableCandidate(
      grid: builder.grid(), box: box, lines: Set(rows.flatMap(\.indices)))
  }

  /// Whether rows begin at the left, headings aside.
  private func isLabelled(_ groups: [Group], box: Box, em: Double) -> Bool {
    groups.dropFirst().allSatisfy { $0[0].box.x0 < box.x0 + 0.3 * em }
  }

  /// Whether most rows begin with a list's mark.
  private func isList(_ groups: [Group]) -> Bool {
    groups.count { ListMarker.parse($0[0].pieces[0].text) != nil } * 2 > groups.count
  }
}
