internal import PDFReading

extension BlockJoiner {
  private var loose: LooseTableRow {
    LooseTableRow(assembler: assembler, styles: styles, measure: measure)
  }

  /// Joins a table to the one that it goes on with, if it does.
  func joinTable(_ first: Block, to result: inout [Block]) -> Bool {
    if ContinuedTable(assembler: assembler).join(first, to: &result) { return true }
    guard let index = lastTable(in: result, before: first), let grid = result[index].table,
      let next = first.table, let whole = TableJoiner(assembler: assembler).joined(grid, next)
    else { return false }
    result[index].table = whole
    result[index].regions += first.regions
    return true
  }

  /// Marks a table and the one that ends the page or column before as parts that may be one, but where it opens with
  /// headings of its own.
  func markBreak(before next: inout Block, in result: inout [Block]) {
    guard let start = next.regions.first, let grid = next.table,
      let index = result.indices.suffix(Self.blocksAtFoot).last(where: {
        result[$0].table?.columnCount == grid.columnCount
      }),
      let end = result[index].regions.last, follows(end, start), let first = result[index].table,
      !TableJoiner(assembler: assembler).hasHeadings(grid, otherThan: first)
    else { return }
    result[index].table?.isBesideBreak = true
    next.table?.isBesideBreak = true
  }

  /// A note may stand beneath the table.
  private static var blocksAtFoot: Int { 2 }

  /// Gives a table the headings that stand alone before the break, if they do.
  func takeHeadings(from result: inout [Block], to table: inout Block) -> Bool {
    guard let last = result.last else { return false }
    if table.table?.isRest == true, heads(last, of: table) {
      table.regions = last.regions + table.regions
      result.removeLast()
      return true
    }
    guard [.paragraph, .listItem, .table].contains(last.kind), let end = last.regions.last,
      let start = table.regions.first, follows(end, start), let grid = table.table,
      let whole = loose.headed(grid, by: last)
    else { return false }
    table.table = whole
    table.regions = last.regions + table.regions
    result.removeLast()
    return true
  }

  /// Makes a row of the table before the break of a box that the break has cut from it, if it is one.
  func addsRow(_ box: Block, to result: inout [Block]) -> Bool {
    guard let index = lastTable(in: result, before: box), let grid = result[index].table,
      let whole = CutRuledRow(assembler: assembler, styles: styles).completed(grid, by: box)
    else { return false }
    result[index].table = whole
    result[index].regions += box.regions
    return true
  }

  /// Makes rows of the table before the break of the texts that open a flow, if they are some, and takes them out.
  func endTable(by flow: inout [Block], in result: inout [Block]) -> Bool {
    guard let first = flow.first, let index = lastTable(in: result, before: first),
      let grid = result[index].table
    else { return false }
    let opening = loose.opening(flow, of: grid)
    guard let whole = loose.ended(grid, by: opening) else { return false }
    result[index].table = whole
    result[index].regions += opening.flatMap(\.regions)
    flow.removeFirst(opening.count)
    return true
  }

  /// Whether a block is the headings that a table has taken from the page before.
  private func heads(_ block: Block, of table: Block) -> Bool {
    guard block.table == nil, let own = block.regions.last, let grid = table.table else {
      return false
    }
    let heads = grid.cells.filter { $0.row == 0 }.flatMap(\.regions)
    return !heads.isEmpty
      && heads.allSatisfy { $0.page == own.page && own.box.containsCentre(of: $0.box) }
  }

  /// The table that ends the blocks so far, notes aside, on the page before.
  private func lastTable(in result: [Block], before next: Block) -> Int? {
    guard let index = result.indices.last, result[index].kind == .table,
      let end = result[index].regions.last, let start = next.regions.first,
      follows(end, start)
    else { return nil }
    return index
  }
}
