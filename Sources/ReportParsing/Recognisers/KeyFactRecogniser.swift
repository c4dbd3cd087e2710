import Layout
import ReportModel

/// Finds key facts: numbers set apart with a line that says what each is.
struct KeyFactRecogniser: Recogniser {
  func records(in context: ParsingContext) -> [KeyFact] {
    var facts: [KeyFact] = []
    var loose: [ParsingContext.Item] = []
    for item in context.items where context.isUnder(.keyFacts, item) {
      if let grid = item.block.table {
        facts += pairs(in: grid).map { value, text in
          KeyFact(
            provenance: context.provenance(
              regions: value.regions + text.regions, block: item.top, confidence: 0.96,
              rule: "key-fact-table"),
            value: value.content.text, text: text.content.text)
        }
      } else if item.block.kind == .paragraph || item.block.kind == .listItem {
        if let (value, text) = Self.leadingValue(item.block.text), !isHeading(item, context) {
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
  private func pairs(in grid: TableGrid) -> [(value: Layout.TableCell, text: Layout.TableCell)] {
    var result: [(Layout.TableCell, Layout.TableCell)] = []
    var isTaken: Set<Int> = []
    for (index, cell) in grid.cells.enumerated() where !isTaken.contains(index) {
      guard PrintedNumber(cell.content.text) != nil else { continue }
      let right = grid.cells.firstIndex {
        $0.row == cell.row && $0.column == cell.column + cell.columnSpan
      }
      let below = grid.cells.firstIndex {
        $0.column == cell.column && $0.row == cell.row + cell.rowSpan
      }
      for place in [right, below].compactMap({ $0 }) where !isTaken.contains(place) {
        let text = grid.cells[place].content.text
        guard PrintedNumber(text) == nil, text.contains(where: \.isLetter) else { continue }
        isTaken.insert(place)
        result.append((cell, grid.cells[place]))
        break
      }
    }
    return result
  }

  // MARK: - Paragraphs

  /// Whether a paragraph is set as large as a chapter's heading, number and text alike.
  private func isHeading(_ item: ParsingContext.Item, _ context: ParsingContext) -> Bool {
    !item.block.lines.isEmpty
      && item.block.lines.allSatisfy { $0.size > context.document.bodySize * 1.3 }
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
