import Layout
import ReportModel

/// Reads tables that list enablers and barriers side by side, or one of them alone.
struct FindingTableReader {
  /// The columns under one heading.
  struct Side {
    /// What stands in them.
    var kind: EnablerBarrier.Kind
    /// A column for the number and one for the words, or one for both.
    var columns: Range<Int>
    /// Words of the heading where it opens the cell that holds the list, 0 where it has a cell of its own.
    var headingWords = 0
  }

  /// One finding of a table.
  struct Finding {
    /// What it is.
    var kind: EnablerBarrier.Kind
    /// Printed number.
    var number: String?
    /// Its words.
    var text: String
    /// Where they stand.
    var regions: [PageBox]
  }

  let vocabulary: FindingVocabulary

  /// The sides of a table whose headings are all of findings; nil for any other table.
  func sides(of table: TableReading) -> [Side]? {
    guard !table.texts.isEmpty, let first = table.grid.cells.first(where: isFilled) else {
      return nil
    }
    let headings = table.grid.cells.filter { $0.row == first.row && isFilled($0) }
    let starts = headings.map { start(of: $0, in: table) }
    var sides: [Side] = []
    for (index, cell) in headings.enumerated() {
      guard let (kind, words) = heading(of: cell) else { return nil }
      let end = index + 1 < headings.count ? starts[index + 1] : table.grid.columnCount
      guard starts[index] < end else { return nil }
      sides.append(Side(kind: kind, columns: starts[index]..<end, headingWords: words))
    }
    let areInside = sides.contains { $0.headingWords > 0 }
    return areInside && sides.contains { $0.headingWords == 0 } ? nil : sides
  }

  /// The first column under a heading: the one before it where that holds nothing but the numbers of what stands beneath, as
  /// where the heading is centred over both or begins with the words.
  private func start(of heading: Layout.TableCell, in table: TableReading) -> Int {
    let before = table.grid.cells.filter {
      $0.column == heading.column - 1 && $0.row > heading.row && isFilled($0)
    }
    let areNumbers = before.allSatisfy { ItemNumber($0.content.text)?.rest.isEmpty ?? false }
    return before.isEmpty || !areNumbers ? heading.column : heading.column - 1
  }

  /// What a cell is headed as, and how many of its words the heading is where a list follows in the same cell.
  private func heading(of cell: Layout.TableCell) -> (EnablerBarrier.Kind, words: Int)? {
    if let kind = vocabulary.kind(ofHeading: cell.content.text) { return (kind, 0) }
    guard let first = cell.lines.first, cell.lines.count > 1, first.words.count <= 4,
      let kind = vocabulary.kind(ofHeading: first.text),
      CellItems(
        cell.content.text, lines: Array(cell.lines.dropFirst()), dropping: first.words.count
      ).isList
    else { return nil }
    return (kind, first.words.count)
  }

  /// The findings of a table, side by side: those of the first heading first.
  func findings(of table: TableReading, sides: [Side], fromRow: Int) -> [Finding] {
    sides.flatMap { side in
      (fromRow..<table.texts.count).flatMap { row in
        listed(table, side, row) ?? finding(table, side, row).map(parts) ?? []
      }
    }
  }

  /// The items of a list that stands in one cell, line under line; nil where a cell holds none.
  private func listed(_ table: TableReading, _ side: Side, _ row: Int) -> [Finding]? {
    let cells = table.grid.cells.filter {
      $0.row == row && side.columns.contains($0.column) && isFilled($0)
    }
    guard cells.count == 1, let cell = cells.first else { return nil }
    let isHead = side.headingWords > 0 && row == 0
    let items = CellItems(
      cell.content.text, lines: cell.lines, dropping: isHead ? side.headingWords : 0)
    guard isHead || items.parts.count > 1 else { return nil }
    return items.parts.map {
      Finding(kind: side.kind, number: $0.number, text: $0.text, regions: cell.regions)
    }
  }

  /// The items of a list of bullets in one cell; a finding without bullets is one part.
  private func parts(of finding: Finding) -> [Finding] {
    guard finding.text.first == "•" else { return [finding] }
    return finding.text.split(separator: "•").compactMap { item in
      var part = finding
      part.text = item.split(separator: " ").joined(separator: " ")
      return part.text.isEmpty ? nil : part
    }
  }

  private func finding(_ table: TableReading, _ side: Side, _ row: Int) -> Finding? {
    let cells = table.grid.cells.filter {
      $0.row == row && side.columns.contains($0.column) && isFilled($0)
    }
    guard let first = cells.first else { return nil }
    var words = cells.map(\.content.text)
    var number: String?
    // A number in a cell of its own, or before the words in theirs.
    if let item = ItemNumber(first.content.text) {
      number = item.number
      if item.rest.isEmpty { words.removeFirst() } else { words[0] = String(item.rest) }
    }
    guard !words.isEmpty else { return nil }
    return Finding(
      kind: side.kind, number: number, text: words.joined(separator: " "),
      regions: cells.flatMap(\.regions))
  }

  private func isFilled(_ cell: Layout.TableCell) -> Bool { !cell.content.isEmpty }
}
