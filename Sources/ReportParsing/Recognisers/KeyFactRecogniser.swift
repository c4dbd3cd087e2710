import Layout
import ReportModel

/// Finds key facts: numbers set apart with a line that says what each is.
struct KeyFactRecogniser: Recogniser {
  func records(in context: ParsingContext) -> [KeyFact] {
    var facts: [KeyFact] = []
    var loose: [ParsingContext.Item] = []
    let items = context.items.filter { context.isUnder(.keyFacts, $0) }
    let (cards, rest) = FactCards.cards(among: items)
    facts += cards.map { card in
      KeyFact(
        provenance: context.provenance(
          of: [card.item] + card.texts, confidence: 0.9, rule: "key-fact-card"),
        value: card.value, text: card.texts.map(\.block.text).joined(separator: " "))
    }
    for item in rest.map({ items[$0] }) {
      if let grid = item.block.table {
        facts += pairs(in: grid).map { value, texts in
          KeyFact(
            provenance: context.provenance(
              regions: value.regions + texts.flatMap(\.regions), block: item.top,
              confidence: 0.96, rule: "key-fact-table"),
            value: value.content.text, text: texts.map(\.content.text).joined(separator: " "))
        }
      } else if item.block.kind == .paragraph || item.block.kind == .listItem
        || FactCards.value(item.block) != nil
      {
        if let (value, text) = Self.leadingValue(text(of: item, among: items)),
          !isHeading(item, context)
        {
          facts.append(
            KeyFact(
              provenance: context.provenance(
                of: [item], confidence: 0.85, rule: "key-fact-paragraph"),
              value: value, text: text))
        } else {
          loose.append(item)
        }
      }
    }
    return facts + LooseFacts(context: context).facts(among: loose)
  }

  // MARK: - Tables

  /// Each value with the text on its right; in a table of cards the text stands below.
  ///
  /// Each line of a card's text may be a row of the table.
  private func pairs(in grid: TableGrid)
    -> [(value: Layout.TableCell, texts: [Layout.TableCell])]
  {
    var result: [(Layout.TableCell, [Layout.TableCell])] = []
    var isTaken: Set<Int> = []
    for (index, cell) in grid.cells.enumerated() where !isTaken.contains(index) {
      guard PrintedNumber(cell.content.text) != nil else { continue }
      let right = grid.cells.firstIndex {
        $0.row == cell.row && $0.column == cell.column + cell.columnSpan
      }
      let below = place(below: cell, in: grid)
      for place in [right, below, beside(cell, in: grid)].compactMap({ $0 })
      where !isTaken.contains(place) && isText(grid.cells[place]) {
        var texts = [place]
        while place == below,
          let next = self.place(below: grid.cells[texts[texts.count - 1]], in: grid),
          goesOn(grid.cells[next], of: texts.map { grid.cells[$0] }, in: grid)
        {
          texts.append(next)
        }
        isTaken.formUnion(texts)
        result.append((cell, texts.map { grid.cells[$0] }))
        break
      }
    }
    return result
  }

  /// The text right of a number that stands in a row of its own, since its letters are larger than the text's.
  private func beside(_ cell: Layout.TableCell, in grid: TableGrid) -> Int? {
    guard let box = cell.lines.first?.box,
      grid.cells.allSatisfy({ $0.row != cell.row || $0.column == cell.column || $0.lines.isEmpty })
    else { return nil }
    return grid.cells.firstIndex { other in
      abs(other.row - cell.row) == 1 && other.column == cell.column + cell.columnSpan
        && (other.lines.first.map { $0.box.verticalOverlap(box) > 0.5 * $0.box.height } ?? false)
    }
  }

  private func place(below cell: Layout.TableCell, in grid: TableGrid) -> Int? {
    grid.cells.firstIndex { $0.column == cell.column && $0.row == cell.row + cell.rowSpan }
  }

  private func isText(_ cell: Layout.TableCell) -> Bool {
    PrintedNumber(cell.content.text) == nil && cell.content.text.contains(where: \.isLetter)
  }

  /// Whether a cell holds the next line of a card's text: no sentence has ended above it, and its row holds no number.
  private func goesOn(
    _ cell: Layout.TableCell, of texts: [Layout.TableCell], in grid: TableGrid
  ) -> Bool {
    guard isText(cell), cell.columnSpan == 1, let above = texts.last?.content.text.last,
      above.isLetter || above.isNumber || above == ","
    else { return false }
    return grid.cells.allSatisfy { $0.row != cell.row || PrintedNumber($0.content.text) == nil }
  }

  // MARK: - Paragraphs

  /// Whether a paragraph is set as large as a chapter's heading, number and text alike.
  private func isHeading(_ item: ParsingContext.Item, _ context: ParsingContext) -> Bool {
    !item.block.lines.isEmpty
      && item.block.lines.allSatisfy { $0.size > context.document.bodySize * 1.3 }
  }

  /// A block's text with the number that was taken for an item's mark: one without a stop that no other counts on from.
  private func text(of item: ParsingContext.Item, among items: [ParsingContext.Item]) -> String {
    guard item.block.kind == .listItem, let number = item.block.marker.flatMap(Int.init),
      !items.contains(where: { other in
        other.block.marker.flatMap { Int($0) }.map { abs($0 - number) == 1 } ?? false
      })
    else { return item.block.text }
    return item.block.printedText
  }

  /// "79% People recorded as having …": a number, then a sentence with a capital letter. "12 people were
  /// interviewed" is a sentence that starts with a number.
  static func leadingValue(_ text: String) -> (value: String, text: String)? {
    let words = text.split(separator: " ")
    for count in stride(from: min(Self.longestValue, words.count - 1), to: 0, by: -1) {
      let value = words[..<count].joined(separator: " ")
      guard PrintedNumber(value) != nil, words[count].first?.isUppercase ?? false else { continue }
      return (value, words[count...].joined(separator: " "))
    }
    return nil
  }

  /// "5 (of 21)" and "1 in 9" have three words.
  private static let longestValue = 3
}
