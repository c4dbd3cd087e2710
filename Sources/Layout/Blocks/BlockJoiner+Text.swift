internal import PDFReading

extension BlockJoiner {
  /// Joins text to the sentence that it goes on with, if it does. Tables, boxes and figures float to the head of a
  /// page: the sentence goes on beneath them.
  func joinText(_ first: Block, to result: inout [Block]) -> Bool {
    guard
      let index = result.indices.last(where: { !isFloat($0, of: result, beside: first) }),
      let end = result[index].regions.last, let start = first.regions.first,
      end.page != start.page || end.box.y1 > start.box.y0
    else { return false }
    let isFloated = index < result.count - 1
    guard isFloated ? TextEnding.continuesSentence(first.text) : start.page - end.page <= 1,
      let next = continuation(of: result[index], first)
    else { return false }
    result[index] = merged(result[index], next)
    return true
  }

  /// Whether a block is a table, box or figure, its caption or what stands beneath it in small print: a source.
  private func isFloat(_ index: Int, of blocks: [Block], beside text: Block) -> Bool {
    let block = blocks[index]
    if [.table, .box, .figure, .caption, .source, .note].contains(block.kind) || isCaption(block) {
      return true
    }
    return index > 0 && block.kind == .paragraph
      && [.table, .figure].contains(blocks[index - 1].kind)
      && styles[block.style].size < 0.94 * styles[text.style].size
  }

  /// The block that goes on with another over a break, as text; nil where it does not.
  func continuation(of last: Block, _ next: Block) -> Block? {
    if next.kind != .listItem { return continuesText(last, next) ? next : nil }
    // A figure that opens a page in mid-sentence ("who is a | 21 year old") was taken for a mark.
    guard let marker = next.marker, marker.allSatisfy(\.isNumber),
      let first = next.content.runs.first, first.text.first?.isLowercase ?? false,
      [.paragraph, .listItem].contains(last.kind), !TextEnding.endsSentence(last.text),
      styles[last.style] == styles[next.style], !counts(next, on: last)
    else { return nil }
    var text = next
    text.kind = .paragraph
    text.marker = nil
    text.content.runs[0].text = marker + " " + first.text
    for index in text.content.marks.indices {
      text.content.marks[index].offset += marker.utf8.count + 1
    }
    return text
  }

  /// Whether an item is the one after another in a list of numbers: at the same place, its words as far behind its mark.
  private func counts(_ next: Block, on last: Block) -> Bool {
    guard last.kind == .listItem, let mark = last.marker.flatMap(ListMarker.parse),
      let other = next.marker.flatMap(ListMarker.parse), case .number = other.kind,
      other.follows(mark), let line = next.lines.first, let first = last.lines.first
    else { return false }
    let near = 0.2 * measure.bodySize
    let (indent, own) = (first.box.x0 - last.left, line.box.x0 - next.left)
    return abs(leftInColumn(next) - leftInColumn(last)) < near && abs(indent - own) < near
      && own > 0.7 * measure.bodySize
  }

  /// Whether a text opens with words in bold or italics up to a colon, and goes on otherwise.
  private static func opensWithTerm(_ content: TextContent) -> Bool {
    guard let first = content.runs.first, first.isBold || first.isItalic, content.runs.count > 1
    else { return false }
    return first.text.hasSuffix(":") || first.text.hasSuffix(": ")
      || content.runs[1].text.hasPrefix(":")
  }

  /// Whether a block opens in bold at the place where one before does, and the other lines of either hang behind that: both
  /// are entries of a list of terms.
  private func hangs(_ next: Block, as last: Block) -> Bool {
    let opens = { (block: Block) in !block.content.boldPrefix.isEmpty && !block.content.isBold }
    let isHung = { (block: Block) in
      guard let first = block.lines.first, let rest = block.lines.dropFirst().first else {
        return false
      }
      return first.page == rest.page && rest.box.x0 - first.box.x0 > 0.5 * measure.bodySize
    }
    return opens(next) && opens(last) && (isHung(last) || isHung(next))
      && abs(leftInColumn(next) - leftInColumn(last)) < 0.2 * measure.bodySize
  }

  /// Whether text goes on from one block to the next over a break.
  private func continuesText(_ last: Block, _ next: Block) -> Bool {
    guard [.paragraph, .listItem].contains(last.kind), next.kind == .paragraph else { return false }
    let (first, second) = (styles[last.style], styles[next.style])
    guard abs(first.size - second.size) < 0.06 * max(first.size, second.size) else { return false }
    let text = last.text
    if TextEnding.endsSentence(text) {
      return TextEnding.continuesSentence(next.text) && !text.hasSuffix(":")
    }
    if first.isBold != second.isBold && last.content.isBold != next.content.isBold
      && last.content.isBold
    {
      return false
    }
    if TextEnding.continuesSentence(next.text) { return true }
    // One term of a list follows another, each with what it means.
    if Self.opensWithTerm(next.content), Self.opensWithTerm(last.content) { return false }
    if hangs(next, as: last) { return false }
    // A heading in the text's own size opens the column.
    if next.content.isBold, !last.content.isBold { return false }
    // A capital may be a name in mid-sentence: then the last line before the break is a full one, and an item
    // does not go on left of its mark.
    guard let line = last.lines.last, !last.content.isBold else { return false }
    let outdent = leftInColumn(last) - leftInColumn(next)
    if last.kind == .listItem, outdent > 0.2 * measure.bodySize, outdent < 4 * measure.bodySize {
      return false
    }
    let widest = last.lines.map(\.box.x1).max() ?? line.box.x1
    let full = line.box.x1 > widest - 4 * measure.bodySize && last.lines.count > 1
    let reaches = line.box.x1 > measure.bodyRight - 6 * measure.bodySize
    return full || reaches
  }
}
