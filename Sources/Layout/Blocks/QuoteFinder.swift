internal import PDFReading

/// Marks paragraphs that are set apart as somebody's words: indented and opened by a quotation mark, or wholly in
/// italics with one.
struct QuoteFinder {
  let styles: [TextStyle]
  let measure: TypeMeasure

  /// The blocks with quotes marked. `blocks` are those outside of boxes.
  func marked(_ blocks: [Block]) -> [Block] {
    var result = blocks.flatMap { block -> [Block] in
      guard block.kind == .box, isQuotation(block.children) else { return [block] }
      return block.children.map { child in
        var quote = child
        quote.kind = .quote
        return quote
      }
    }
    for index in result.indices where result[index].kind == .paragraph {
      let block = result[index]
      guard Self.isQuoted(block.text) else { continue }
      let before = neighbour(blocks, index, step: -1)
      let after = neighbour(blocks, index, step: 1)
      let left = [before, after].compactMap { $0 }.min() ?? pageLeft(blocks, page: block.page)
      let isIndented = block.left > left + 0.8 * measure.bodySize
      let isItalic = block.content.isItalic && !styles[measure.bodyStyle].isItalic
      if isIndented || isItalic { result[index].kind = .quote }
    }
    return result
  }

  /// Whether a tint or frame holds somebody's words and nothing else.
  private func isQuotation(_ children: [Block]) -> Bool {
    guard let first = children.first, let last = children.last, children.count <= 4 else {
      return false
    }
    guard children.allSatisfy({ $0.kind == .paragraph && !$0.content.isBold }) else { return false }
    guard let scalar = first.text.unicodeScalars.first, Self.opens(scalar) else { return false }
    return Self.closes(last.text)
  }

  /// Left edge of a page's text, list marks included.
  private func pageLeft(_ blocks: [Block], page: Int) -> Double {
    blocks.filter { $0.page == page && [.paragraph, .listItem, .heading].contains($0.kind) }.map(
      \.left
    ).min()
      ?? measure.bodyLeft
  }

  /// Left edge of the nearest plain paragraph or heading in a direction.
  private func neighbour(_ blocks: [Block], _ index: Int, step: Int) -> Double? {
    var position = index + step
    while blocks.indices.contains(position), abs(position - index) < 4 {
      let block = blocks[position]
      if [.paragraph, .heading].contains(block.kind), let first = block.text.unicodeScalars.first,
        !Self.opens(first),
        block.page == blocks[index].page
      {
        return block.left
      }
      position += step
    }
    return nil
  }

  /// Whether a text opens and ends with quotation marks.
  static func isQuoted(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, opens(first) else { return false }
    return closes(text)
  }

  private static func opens(_ scalar: Unicode.Scalar) -> Bool {
    ["\"", "\u{201C}", "'", "\u{2018}"].contains(scalar)
  }

  private static func closes(_ text: String) -> Bool {
    text.unicodeScalars.suffix(3).contains { ["\"", "\u{201D}", "'", "\u{2019}"].contains($0) }
  }
}
