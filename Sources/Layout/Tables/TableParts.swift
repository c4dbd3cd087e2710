internal import PDFReading

/// Parts of one table between which nothing stands but the name of a group of rows, over which its upright rules leave off:
/// as the printing offices of governments set their statistics.
struct TableParts {
  let sheet: PageSheet
  let assembler: TextAssembler
  let measure: TypeMeasure

  /// The tables with such parts joined, each name a row of its own; `free` are lines of no table.
  func joined(_ tables: [TableCandidate], free: [Int]) -> [TableCandidate] {
    guard tables.count >= 2 else { return tables }
    var result = tables.sorted { $0.box.y0 < $1.box.y0 }
    var index = 0
    while index < result.count {
      let next = result.indices.first { other in
        other > index
          && (hasSameColumns(result[index], result[other]) || heads(result[index], result[other]))
      }
      if let next, let name = name(between: result[index].box, and: result[next].box, free: free) {
        result[index] = joined(result[index], name: name, result[next])
        result.remove(at: next)
      } else {
        index += 1
      }
    }
    return result
  }

  private func hasSameColumns(_ top: TableCandidate, _ body: TableCandidate) -> Bool {
    let (own, others) = (top.grid.columnEdges, body.grid.columnEdges)
    guard own.count == others.count, own.count >= 4 else { return false }
    let em = measure.bodySize
    // Without rules at the sides, a part is as wide as its text.
    let isSame = own.indices.allSatisfy { index in
      let isOuter = index == 0 || index == own.count - 1
      return abs(own[index] - others[index]) < (isOuter ? 2 : 0.3) * em
    }
    return isSame
      && [top.grid, body.grid].allSatisfy { $0.evidence == .ruled || $0.evidence == .partlyRuled }
      && body.grid.cells.contains {
        $0.row == 0 && $0.column > 0 && FigureColumns.isValue($0.content.text)
      }
  }

  /// Whether a table of headings alone stands over the columns of one that has none: the name of the first group of rows
  /// parts the two.
  private func heads(_ top: TableCandidate, _ body: TableCandidate) -> Bool {
    guard top.grid.columnCount == body.grid.columnCount, top.grid.columnCount >= 3,
      top.grid.rowCount <= 3, body.grid.columnEdges.count == body.grid.columnCount + 1,
      top.box.horizontalOverlap(body.box) > 0.7 * body.box.width
    else { return false }
    let labels = top.grid.cells.filter { !$0.content.isEmpty && $0.columnSpan == 1 }
    let first = body.grid.cells.filter { $0.row == 0 && $0.column > 0 && !$0.content.isEmpty }
    return labels.count >= top.grid.columnCount - 1 && !first.isEmpty
      && first.allSatisfy { FigureColumns.isValue($0.content.text) }
      && labels.allSatisfy { label in
        label.lines.allSatisfy {
          CellText.column(of: $0.box.midX, edges: body.grid.columnEdges) == label.column
        }
      }
      && !labels.contains { label in
        FigureColumns.isValue(label.content.text) && !label.content.text.hasPrefix("(")
      }
  }

  /// The only line between two parts: short, and over the middle of the table.
  private func name(between top: Box, and body: Box, free: [Int]) -> Int? {
    guard body.y0 > top.y1 - slack, body.y0 - top.y1 < 2.5 * measure.leading else { return nil }
    let lines = sheet.lines.indices.filter { index in
      let line = sheet.lines[index].box
      return line.midY > top.y1 - slack && line.midY < body.y0 + slack
        && line.horizontalOverlap(top) > 0
    }
    guard lines.count == 1, free.contains(lines[0]) else { return nil }
    let line = sheet.lines[lines[0]]
    // Over the middle, or where the labels begin.
    let isInLine =
      line.box.x0 > body.x0 - 0.1 * line.size && line.box.x0 < body.x0 + 1.5 * line.size
    guard abs(line.box.midX - top.midX) < line.size || isInLine,
      line.box.width < 0.5 * top.width,
      CaptionPattern(line.text)?.isDelimited != true
    else { return nil }
    return lines[0]
  }

  private var slack: Double { 0.1 * measure.bodySize }

  private func joined(
    _ top: TableCandidate, name: Int, _ body: TableCandidate
  ) -> TableCandidate {
    let line = sheet.lines[name]
    var whole = top
    let offset = top.grid.rowCount + 1
    whole.grid.cells.append(
      TableCell(
        row: offset - 1, column: 0, columnSpan: top.grid.columnCount,
        content: assembler.content(of: [line]), lines: [line],
        regions: [PageBox(page: sheet.number, box: line.box)]))
    whole.grid.cells += body.grid.cells.map { cell in
      var moved = cell
      moved.row += offset
      return moved
    }
    whole.grid.rowCount = offset + body.grid.rowCount
    whole.grid.evidence = body.grid.evidence
    whole.box = top.box.union(body.box)
    whole.lines.formUnion(body.lines.union([name]))
    return whole
  }
}
