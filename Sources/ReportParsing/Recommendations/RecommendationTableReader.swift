import Layout

/// Reads tables of recommendations: a row each, with who should act in a cell of its own.
struct RecommendationTableReader {
  private let context: ParsingContext
  private let vocabulary: RecommendationVocabulary
  private let zones: RecommendationZones

  private(set) var drafts: [RecommendationDraft] = []
  /// Places of the tables that were read.
  private(set) var taken: Set<Int> = []

  init(_ context: ParsingContext, zones: RecommendationZones) {
    self.context = context
    self.zones = zones
    vocabulary = context.profile.recommendations
  }

  /// Reads all tables; one without a heading row goes on with the one before it.
  mutating func read() {
    guard !vocabulary.columns.isEmpty else { return }
    let finder = RecommendationColumnFinder(vocabulary: vocabulary)
    var open: (columns: RecommendationColumns, page: Int)?
    for (index, item) in context.items.enumerated() {
      guard let grid = item.block.table else {
        if item.block.kind != .figure, !taken.contains(index) { open = nil }
        continue
      }
      var rows = Self.rows(of: grid)
      let zone = zones.zone(of: context.place(of: item).section)
      let isInZone = zone != nil
      if open == nil, let list = finder.list(rows, in: zone, of: grid) {
        open = (list, item.block.regions.last?.page ?? 0)
        read(rows[...], columns: list, index: index, grid: grid)
      } else if let (header, columns) = finder.headed(rows, of: grid, isInZone: isInZone) {
        open = (columns, item.block.regions.last?.page ?? 0)
        read(rows.dropFirst(header + 1), columns: columns, index: index, grid: grid)
      } else if let (columns, page) = open, page...page + 1 ~= item.block.page {
        if columns.count != grid.columnCount { rows = Self.withoutEmptyColumns(rows) }
        guard columns.count == (rows.flatMap { $0 }.map(\.column).max() ?? -1) + 1 else { continue }
        open?.page = item.block.regions.last?.page ?? 0
        read(rows[...], columns: columns, index: index, grid: grid)
      }
    }
  }

  private static func rows(of grid: TableGrid) -> [[TableCell]] {
    (0..<grid.rowCount).map { row in
      grid.cells.filter { $0.row == row }.sorted { $0.column < $1.column }
    }
  }

  /// Rows whose columns count only where some cell has words: a border drawn apart may open a column of its own.
  private static func withoutEmptyColumns(_ rows: [[TableCell]]) -> [[TableCell]] {
    let used = Set(rows.flatMap { $0 }.filter { !$0.content.isEmpty }.map(\.column)).sorted()
    return rows.map { row in
      row.compactMap { cell in
        guard let place = used.firstIndex(of: cell.column) else { return nil }
        var cell = cell
        cell.column = place
        return cell
      }
    }
  }

  private mutating func read(
    _ rows: ArraySlice<[TableCell]>, columns: RecommendationColumns, index: Int, grid: TableGrid
  ) {
    guard !Self.holdsFigures(rows, in: columns.text) else { return }
    taken.insert(index)
    var side: String?
    // Whom words over all columns ask: "The board should:".
    var asked: String?
    for row in rows {
      if let only = row.first, row.count == 1,
        vocabulary.verbs.suffix(of: FoldedText(only.content.text)) != nil
      {
        asked = only.content.text
      }
      func cell(_ column: Int?) -> TableCell? {
        column.flatMap { wanted in
          row.last { $0.column <= wanted && $0.column + $0.columnSpan > wanted }
        }
      }
      guard let text = cell(columns.text), !text.content.text.isEmpty,
        !isGroup(row, columns: columns), !Self.isReference(text)
      else { continue }
      if let words = cell(columns.side)?.content.text, !words.isEmpty { side = words }
      // One name may stand beside several rows.
      let beside =
        cell(columns.addressee)
        ?? grid.cells.first {
          $0.column == columns.addressee && $0.row < text.row && text.row < $0.row + $0.rowSpan
        }
      let addressee = beside.flatMap { $0.column == text.column ? nil : $0 }
      let number = cell(columns.number).flatMap { $0.column == text.column ? nil : $0 }
      if goesOn(text, addressee: addressee, number: number, columns: columns, table: index) {
        let last = drafts.count - 1
        drafts[last].parts[drafts[last].parts.count - 1].text += " " + text.content.text
        drafts[last].regions? += text.regions
        if let rest = addressee?.content.text, !rest.isEmpty {
          drafts[last].addressees = drafts[last].addressees.map {
            $0.isEmpty ? [rest] : [$0[0] + " " + rest]
          }
        }
        continue
      }
      let words = CellAsides(vocabulary).split(text.content.text)
      var draft = RecommendationDraft(
        items: [context.items[index]], place: index,
        parts: RecommendationPart.parts(ofCell: words.text))
      draft.regions = text.regions
      draft.source = .table
      draft.zone = zones.zone(of: context.place(of: context.items[index]).section)
      if draft.zone == nil {
        // The layout may take the heading above a table for its caption; its column says as much.
        let title = FoldedText(columns.title)
        draft.priority = vocabulary.priorities.value(of: title)
        if draft.priority != nil || vocabulary.topicHeadings.value(of: title) != nil {
          draft.title = columns.title
        }
      }
      if let side { draft.title = side }
      draft.number = number.map { PrintedItemNumber.number($0.content.text) }
      if let label = number.flatMap({
        RecommendationLabel($0.content.text, words: vocabulary.labels)
      }) {
        draft.number = label.number
      }
      if draft.number == nil { splitNumber(&draft) }
      if let addressee {
        draft.addressees = addressee.content.text.isEmpty ? [] : [addressee.content.text]
      }
      if addressee == nil, let asked { draft.addressees = [asked] }
      let references = BracketReferences(vocabulary: vocabulary)
      draft.paragraphRefs =
        cell(columns.paragraph).map { references.listed(in: $0.content.text) }
        ?? references.listed(in: words.reference)
      draft.isQuoted = columns.response != nil
      drafts.append(draft)
    }
  }

  /// Whether most cells of a column have no words: it tells how many recommendations there are.
  private static func holdsFigures(_ rows: ArraySlice<[TableCell]>, in column: Int) -> Bool {
    let texts = rows.flatMap { $0 }.filter { $0.column == column && !$0.content.isEmpty }
      .map(\.content.text)
    return texts.count { !$0.contains(where: \.isLetter) } * 2 > texts.count
  }

  /// Whether a cell only names recommendations that stand elsewhere: "R1, R2".
  private static func isReference(_ cell: TableCell) -> Bool {
    cell.content.text.split(whereSeparator: { ", ;".contains($0) })
      .allSatisfy { PrintedItemNumber.alone(String($0)) != nil }
  }

  /// Whether a row is one cell over all columns or over those of numbers and texts: the name of the group of rows
  /// beneath it.
  private func isGroup(_ row: [TableCell], columns: RecommendationColumns) -> Bool {
    guard let only = row.first(where: { !$0.content.isEmpty }), columns.count > 1,
      row.allSatisfy({ $0.column == only.column || $0.content.isEmpty })
    else { return false }
    let covered = only.column..<only.column + only.columnSpan
    if covered.count == columns.count { return true }
    guard let number = columns.number, number != columns.text else { return false }
    return covered.contains(number) && covered.contains(columns.text)
  }

  /// A number or a label at the start of the text's cell: "3. The board should", "Recommendation 3: The board".
  private func splitNumber(_ draft: inout RecommendationDraft) {
    guard let first = draft.parts.first, first.form == .paragraph else { return }
    if let label = RecommendationLabel(first.text, words: vocabulary.labels), label.number != nil,
      !label.rest.isEmpty
    {
      draft.number = label.number
      draft.parts[0].text = label.rest
    } else if let item = ItemNumber(first.text), !item.rest.isEmpty {
      draft.number = PrintedItemNumber.number(item.number)
      draft.parts[0].text = String(item.rest)
    }
  }

  /// Whether a row is the rest of the one before, which a page end cut: its sentence goes on.
  private func goesOn(
    _ text: TableCell, addressee: TableCell?, number: TableCell?, columns: RecommendationColumns,
    table: Int
  ) -> Bool {
    guard let last = drafts.last, last.source == .table, last.place != table || text.row > 0,
      taken.contains(last.place), let end = last.parts.last?.text.last,
      number?.content.text.isEmpty ?? true
    else { return false }
    guard let first = text.content.text.first else { return false }
    let isCut = !".!?".contains(end)
    // Rows without a stop are whole all the same where no other cell shows that they go on.
    let isAlone =
      columns.addressee == nil ? columns.number != nil : addressee?.content.isEmpty ?? true
    return isCut && (first.isLowercase || isAlone)
  }
}
