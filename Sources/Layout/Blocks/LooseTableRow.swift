internal import PDFReading

/// A row of a striped table that a page or column break has parted from it: nothing is painted behind it, so that it
/// looks like text.
struct LooseTableRow {
  let assembler: TextAssembler
  let styles: [TextStyle]
  let measure: TypeMeasure

  /// The table with a heading row on top that stands at the foot of the column before.
  func headed(_ grid: TableGrid, by block: Block) -> TableGrid? {
    guard isHeadless(grid), isBold(block),
      let row = row(of: [block], like: grid) ?? title(block, of: grid)
    else { return nil }
    var whole = grid
    for index in whole.cells.indices { whole.cells[index].row += 1 }
    whole.cells = row + whole.cells
    whole.rowCount += 1
    return whole
  }

  /// The heading over all columns of a table of numbered items, where a block can be one: of the table's size, in a
  /// single line no wider than the table.
  private func title(_ block: Block, of grid: TableGrid) -> [TableCell]? {
    let size = size(of: grid)
    guard block.table == nil, block.lines.count == 1, let line = block.lines.first,
      abs(line.size - size) < 0.04 * size, size < 0.97 * measure.bodySize,
      grid.columnCount == 2, let region = block.regions.first,
      let first = grid.cells.first(where: { $0.row == 0 && $0.column == 0 }),
      let marker = ListMarker.parse(first.content.text), marker.kind == .number(1)
    else { return nil }
    return [
      TableCell(
        row: 0, column: 0, columnSpan: grid.columnCount, content: block.content, lines: block.lines,
        regions: [region])
    ]
  }

  /// The table with a last row that stands at the head of the next column.
  func ended(_ grid: TableGrid, by blocks: [Block]) -> TableGrid? {
    guard grid.evidence != .ruled, !blocks.isEmpty else { return nil }
    if grid.evidence != .striped || isTinted(grid, row: grid.rowCount - 1),
      size(of: grid) < 0.97 * measure.bodySize || grid.evidence == .striped,
      let rows = rows(of: blocks, like: grid)
    {
      var whole = grid
      for var row in rows {
        for index in row.indices { row[index].row = whole.rowCount }
        whole.cells += row
        whole.rowCount += 1
      }
      return whole
    }
    return blocks.count == 1 ? completed(grid, by: blocks[0]) : nil
  }

  /// The cells of one row, or of several where a number stands under another.
  private func rows(of blocks: [Block], like grid: TableGrid) -> [[TableCell]]? {
    var groups: [[Block]] = []
    let size = size(of: grid)
    for block in blocks {
      let isNext =
        block.kind == .listItem
        && groups.last?.contains {
          $0.kind == .listItem && abs($0.left - block.left) < 0.1 * size
        } ?? false
      if groups.isEmpty || isNext {
        groups.append([block])
      } else {
        groups[groups.count - 1].append(block)
      }
    }
    var rows: [[TableCell]] = []
    for group in groups {
      guard let row = row(of: group, like: grid) else { return nil }
      rows.append(row)
    }
    return rows
  }

  /// The blocks that open a flow and can be a row together: of the table's size, right under each other.
  func opening(_ flow: [Block], of grid: TableGrid) -> [Block] {
    let size = size(of: grid)
    var result: [Block] = []
    for block in flow.prefix(6) {
      guard [.paragraph, .listItem].contains(block.kind), let first = block.lines.first,
        block.lines.allSatisfy({ abs($0.size - size) < 0.04 * size })
      else { break }
      if let last = result.last?.lines.last, first.box.y0 - last.box.y1 > 0.6 * size { break }
      result.append(block)
    }
    return result
  }

  /// The rest of the only cell of the last row whose sentence has not ended.
  private func completed(_ grid: TableGrid, by block: Block) -> TableGrid? {
    let open = grid.cells.indices.filter { index in
      let cell = grid.cells[index]
      return cell.row == grid.rowCount - 1 && cell.content.text.utf8.count > 20
        && !TextEnding.endsSentence(cell.content.text)
    }
    guard open.count == 1, TextEnding.continuesSentence(block.text),
      size(of: grid) < 0.97 * measure.bodySize
    else { return nil }
    var whole = grid
    let index = open[0]
    whole.cells[index].content = assembler.joined(whole.cells[index].content, block.content)
    whole.cells[index].lines += block.lines
    whole.cells[index].regions += block.regions
    return whole
  }

  /// Whether a table begins with a row that is no heading: tinted where plain headings come first, or not bold.
  private func isHeadless(_ grid: TableGrid) -> Bool {
    if grid.evidence == .striped { return isTinted(grid, row: 0) }
    if grid.evidence == .partlyRuled {
      let first = grid.cells.filter { $0.row == 0 && !$0.content.isEmpty }
      return first.count >= 2 && first.contains { !$0.content.isBold }
        && MarkerColumns.isMarker(first[0].content.text)
    }
    return grid.evidence == .aligned && size(of: grid) < 0.97 * measure.bodySize
      && grid.cells.contains { $0.row == 0 && !$0.content.isBold }
  }

  /// Whether a block is bold, or a row that was taken for a table of its own.
  private func isBold(_ block: Block) -> Bool {
    guard let grid = block.table else { return block.content.isBold }
    return grid.rowCount <= 2 && grid.cells.allSatisfy { $0.content.isBold }
  }

  private func isTinted(_ grid: TableGrid, row: Int) -> Bool {
    grid.cells.contains { $0.row == row && $0.fill != nil }
  }

  private func size(of grid: TableGrid) -> Double {
    grid.cells.flatMap { $0.lines.map(\.size) }.median ?? measure.bodySize
  }

  /// The cells of a row whose words begin where those of the table's columns do, in this column of the page or, by one
  /// distance for all, in another; in two columns of the table at least.
  private func row(of blocks: [Block], like grid: TableGrid) -> [TableCell]? {
    let size = size(of: grid)
    var starts: [(x: Double, column: Int)] = []
    for cell in grid.cells {
      for line in cell.lines
      where !starts.contains(where: { abs($0.x - line.box.x0) < 0.05 * size }) {
        starts.append((line.box.x0, cell.column))
      }
    }
    let lines = blocks.flatMap { block in
      (block.table?.cells.flatMap(\.lines) ?? block.lines).enumerated().map { number, line in
        number == 0 ? block.marked(line, styles: styles) : line
      }
    }
    guard let first = lines.first?.words.first,
      lines.allSatisfy({ abs($0.size - size) < 0.04 * size })
    else { return nil }
    for shift in [0] + starts.map({ first.box.x0 - $0.x }) {
      var pieces: [Int: [Line]] = [:]
      var fits = true
      for line in lines where fits {
        var column = -1
        var words: [Word] = []
        func flush() {
          guard !words.isEmpty else { return }
          pieces[column, default: []].append(
            Line(page: line.page, row: line.row, words: words, styles: styles))
          words = []
        }
        for word in line.words {
          let begun = starts.first { abs($0.x + shift - word.box.x0) < 0.1 * size }?.column
          if let begun, begun > column {
            flush()
            column = begun
          } else if column < 0 {
            fits = false
            break
          }
          words.append(word)
        }
        flush()
      }
      guard fits, pieces.count >= 2 else { continue }
      return pieces.keys.sorted().map { column in
        let own = pieces[column] ?? []
        return TableCell(
          row: 0, column: column, content: assembler.content(of: own), lines: own,
          regions: ParagraphBuilder.regions(of: own))
      }
    }
    return nil
  }
}
