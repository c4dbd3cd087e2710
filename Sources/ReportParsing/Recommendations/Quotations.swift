import Layout

/// Which blocks stand in quotation marks that an earlier block opened: a quotation of several paragraphs.
struct Quotations {
  private var quoted: Set<Int> = []

  init(_ items: [ParsingContext.Item]) {
    var index = 0
    while index < items.count {
      defer { index += 1 }
      guard Self.opens(items[index].block.text) else { continue }
      var end = index
      while end < items.count, end - index < Self.longest, !Self.closes(items[end].block.text) {
        end += 1
      }
      guard end < items.count, Self.closes(items[end].block.text) else { continue }
      quoted.formUnion(index...end)
      index = end
    }
  }

  /// Whether a block stands within a quotation.
  func contains(_ index: Int) -> Bool { quoted.contains(index) }

  /// Blocks of the longest quotations.
  private static let longest = 30

  private static func opens(_ text: String) -> Bool { text.first == "“" }

  /// Whether the last quotation mark closes, at the end.
  private static func closes(_ text: String) -> Bool {
    guard let mark = text.lastIndex(where: { $0 == "”" || $0 == "“" }), text[mark] == "”" else {
      return false
    }
    return text[text.index(after: mark)...].allSatisfy { ".,;:)]".contains($0) || $0.isNumber }
  }
}
