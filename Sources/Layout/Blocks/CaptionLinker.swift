internal import PDFReading

/// Gives tables and figures their captions, sources and notes, and marks those blocks.
struct CaptionLinker {
  let styles: [TextStyle]
  let measure: TypeMeasure

  /// The blocks with captions, sources and notes recognised and tied to what they belong to.
  func linked(_ blocks: [Block]) -> [Block] {
    var result = blocks
    for index in result.indices { markCaption(&result, index) }
    for index in result.indices where result[index].kind == .caption {
      tie(&result, caption: index)
    }
    for index in result.indices where result[index].kind == .table {
      nameless(&result, table: index)
    }
    for index in result.indices { markSource(&result, index) }
    return result
  }

  private func markCaption(_ blocks: inout [Block], _ index: Int) {
    guard blocks[index].kind == .paragraph, let caption = CaptionPattern(blocks[index].text) else {
      return
    }
    let style = styles[blocks[index].style]
    let body = styles[measure.bodyStyle]
    let standsOut =
      style.isBold != body.isBold || style.colour != body.colour || style.isItalic
      || blocks[index].content.isBold
    let next = index + 1 < blocks.count ? blocks[index + 1].kind : nil
    let previous = index > 0 ? blocks[index - 1].kind : nil
    let isNear = [next, previous].contains { $0 == .table || $0 == .figure }
    guard caption.isDelimited || (standsOut && isNear) else { return }
    guard blocks[index].lines.count <= 5 else { return }
    if !standsOut && !isNear && blocks[index].text.utf8.count > 160 { return }
    blocks[index].kind = .caption
    blocks[index].label = caption.label
    blocks[index].number = caption.number
    let prefix = blocks[index].text.utf8.count - caption.title.utf8.count
    blocks[index].content = blocks[index].content.dropping(utf8: prefix)
  }

  /// Ties a caption to the table or figure after it, or before it where none follows.
  private func tie(_ blocks: inout [Block], caption index: Int) {
    guard let label = blocks[index].label else { return }
    let isTable = CaptionPattern.tableLabels.contains(label.lowercased())
    let wanted: Set<Block.Kind> = isTable ? [.table] : [.figure]
    let after = (index + 1..<min(blocks.count, index + 4)).first {
      wanted.contains(blocks[$0].kind) && blocks[$0].number == nil
    }
    let between =
      after.map {
        (index + 1..<$0).allSatisfy { [.source, .note, .paragraph].contains(blocks[$0].kind) }
      } ?? false
    var target = between ? after : nil
    if let found = target, found > index + 1, index > 0, wanted.contains(blocks[index - 1].kind),
      blocks[index - 1].number == nil
    {
      target = index - 1
    }
    if target == nil, index > 0, wanted.contains(blocks[index - 1].kind),
      blocks[index - 1].number == nil
    {
      target = index - 1
    }
    // A table that is printed as a picture.
    if target == nil, isTable {
      target = [index + 1, index - 1].first {
        blocks.indices.contains($0) && blocks[$0].kind == .figure
      }
    }
    guard let target else { return }
    let caption = blocks[index]
    blocks[target].number = caption.number
    blocks[target].label = caption.label
    blocks[target].table?.number = caption.number
    blocks[target].table?.caption = caption.content
    blocks[target].table?.captionRegions = caption.regions
  }

  /// A short bold line straight above a table without a numbered caption names it.
  private func nameless(_ blocks: inout [Block], table index: Int) {
    guard index > 0, blocks[index].table?.caption == nil, blocks[index - 1].kind == .paragraph,
      blocks[index - 1].content.isBold, blocks[index - 1].lines.count <= 2,
      blocks[index - 1].page == blocks[index].page,
      !TextEnding.endsSentence(blocks[index - 1].text)
    else { return }
    blocks[index - 1].kind = .caption
    let caption = blocks[index - 1]
    blocks[index].table?.caption = caption.content
    blocks[index].table?.captionRegions = caption.regions
  }

  /// What opens the line beneath a table or figure that tells where it is from.
  static let sourceLabels = ["Source:", "Sources:"]

  private func markSource(_ blocks: inout [Block], _ index: Int) {
    guard [.paragraph, .note].contains(blocks[index].kind), let target = owner(blocks, index) else {
      return
    }
    let text = blocks[index].text
    for word in Self.sourceLabels + ["Source "] where text.hasPrefix(word) {
      let size = styles[blocks[index].style].size
      if word == "Source " && size > 0.95 * measure.bodySize { continue }
      blocks[index].kind = .source
      blocks[index].content = blocks[index].content.dropping(utf8: word.utf8.count).trimmedStart()
      let source = blocks[index].text
      if blocks[target].table?.source == nil { blocks[target].table?.source = source }
      return
    }
    guard blocks[target].kind == .table, isClose(blocks[index], below: blocks[index - 1]) else {
      return
    }
    let isNote = text.hasPrefix("Note") || text.hasPrefix("*") || text.hasPrefix("NB")
    let isSmall = styles[blocks[index].style].size < 0.95 * measure.bodySize
    if isNote || isSmall {
      blocks[index].kind = .note
      blocks[target].table?.notes.append(text)
    }
  }

  /// Whether a block stands right under another on its page.
  private func isClose(_ block: Block, below other: Block) -> Bool {
    guard let own = block.regions.first, let above = other.regions.last, own.page == above.page
    else {
      return false
    }
    return own.box.y0 - above.box.y1 < 2.5 * measure.leading
  }

  /// The table or figure right above, captions, sources and notes between them aside.
  private func owner(_ blocks: [Block], _ index: Int) -> Int? {
    var position = index - 1
    while position >= 0, [.caption, .source, .note].contains(blocks[position].kind) {
      position -= 1
    }
    guard position >= 0, [.table, .figure].contains(blocks[position].kind) else { return nil }
    return position
  }
}

extension TextContent {
  /// The content without its first `count` UTF-8 bytes; marks before the cut move to the start.
  func dropping(utf8 count: Int) -> TextContent {
    var left = count
    var result = TextContent(marks: marks)
    for run in runs {
      let size = run.text.utf8.count
      if left >= size {
        left -= size
        continue
      }
      var run = run
      run.text = String(run.text.utf8.dropFirst(left)) ?? run.text
      left = 0
      result.runs.append(run)
    }
    for index in result.marks.indices {
      result.marks[index].offset = max(0, result.marks[index].offset - count)
    }
    return result
  }

  /// The content without white space at its start.
  func trimmedStart() -> TextContent {
    var count = 0
    for byte in text.utf8 {
      guard byte == 0x20 else { break }
      count += 1
    }
    return count == 0 ? self : dropping(utf8: count)
  }
}
