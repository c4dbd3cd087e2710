internal import PDFReading

/// A column's lines → paragraphs, list items and lines that stand alone, by leading, indent, looks and marks.
struct ParagraphBuilder {
  let styles: [TextStyle]
  let assembler: TextAssembler
  let settings: LayoutSettings
  let measure: TypeMeasure

  /// Blocks of the lines of one column in order; all are paragraphs or list items for now.
  func blocks(of lines: [Line]) -> [Block] {
    let rows = FlowRow.rows(of: LargeNumbers.placed(lines), styles: styles)
    let edges = edges(of: rows)
    var result: [Draft] = []
    for (index, row) in rows.enumerated() {
      var row = row
      let beneath = index + 1 < rows.count ? rows[index + 1] : nil
      if let current = result.last, !isOpening(row, above: beneath, under: current),
        continues(&row, current, edges: edges)
      {
        result[result.count - 1].rows.append(row)
      } else {
        result.append(Draft(marker: row.marker, rows: [row]))
      }
    }
    let blocks = result.flatMap(parted).map(block)
    return ListNester.nested(blocks, em: measure.bodySize)
  }

  /// A block in the making.
  struct Draft {
    var marker: ListMarker?
    var rows: [FlowRow]
  }

  /// The lines of a cover in one size, parted where the distance between them is wider than within a wrapped one.
  private func parted(_ draft: Draft) -> [Draft] {
    guard draft.rows.count >= 3, draft.marker == nil,
      draft.rows.allSatisfy({ $0.line.size > settings.coverSize * measure.bodySize })
    else { return [draft] }
    let steps = zip(draft.rows, draft.rows.dropFirst()).map { $1.line.box.y1 - $0.line.box.y1 }
    guard let least = steps.min() else { return [draft] }
    var result = [Draft(marker: nil, rows: [draft.rows[0]])]
    for (row, step) in zip(draft.rows.dropFirst(), steps) {
      if step > Self.wider * least {
        result.append(Draft(marker: nil, rows: [row]))
      } else {
        result[result.count - 1].rows.append(row)
      }
    }
    return result
  }

  /// How much wider the room between two lines of a cover is than within one that is wrapped.
  private static let wider = 1.12

  /// Whether a row goes on with the block; takes back a mark that turns out to be text.
  private func continues(
    _ row: inout FlowRow, _ current: Draft, edges: Edges
  ) -> Bool {
    guard let last = current.rows.last, last.line.page == row.line.page else { return false }
    let em = max(last.line.size, row.line.size)
    let step = row.line.box.y1 - last.line.box.y1
    guard step > 0.3 * em else { return false }
    let ratio = measure.leading / measure.bodySize
    var leading = max(1.1, ratio) * last.line.size
    if current.rows.count >= 2 {
      let own = last.line.box.y1 - current.rows[current.rows.count - 2].line.box.y1
      leading = min(leading * 1.15, max(own, last.line.size))
    }
    let ended = TextEnding.endsSentence(last.line.text)
    let firstWidth = row.whole.words.first?.box.width ?? 0
    let right = edges.right
    let room = rightEdge(edges, of: current) - last.line.box.x1
    let wouldFit = room > firstWidth + 0.8 * em
    // A word and a space had room: after a full stop that is enough to end a paragraph.
    let hadRoom = room > firstWidth + 0.4 * em
    // Between sentences less tells a new paragraph, and so it does under a short title.
    let isTitle = wouldFit && !isHeadingLike(last.line) || changesWeight(last.line, row.line)
    let isBetweenSentences =
      (ended || isTitle) && !last.line.text.hasSuffix(":") && startsSentence(row)
    let isLoose =
      step > (isBetweenSentences ? settings.sentenceGap : settings.paragraphGap) * leading

    let printed = row
    if let marker = row.marker {
      // What a colon leads into has the marks.
      if last.line.text.hasSuffix(":") { return false }
      let expected = current.marker.map { marker.follows($0) } ?? false
      let isText: Bool
      switch marker.kind {
      case .number(let value):
        isText = !isLoose && !expected && value != 1 && !wouldFit
      case .sectionNumber:
        isText =
          !isLoose && !wouldFit && current.marker?.kind != .sectionNumber && !isQuotation(current)
      case .letter, .roman: isText = !isLoose && !wouldFit && !expected && !ended
      case .bullet(let bullet):
        isText = bullet == "–" && !isLoose && !wouldFit && !ended && !expected
      }
      guard isText else { return false }
      row = FlowRow(marker: nil, line: row.whole, whole: row.whole)
    }
    if isLoose || opensSource(row.line) { return false }
    if startsAsQuote(row.line), isQuotation(current) { return false }
    if looksDiffer(last.line, row.line, wouldFit: wouldFit), !isLink(row.line, in: current) {
      // "4.50" right below a heading that fills its line is no text of it, and a mark.
      row = printed
      return false
    }
    guard let first = current.rows.first else { return false }
    let left = row.line.box.x0
    // A list of terms: each is a paragraph, be the line above ever so full.
    if abs(left - first.line.box.x0) < 0.3 * em, opensWithTerm(row.line), opensWithTerm(first.line)
    {
      return false
    }
    if current.marker != nil {
      let textLeft = first.line.box.x0
      if abs(left - textLeft) < 0.7 * em {
        if startsSentence(row), standsOut(row, under: current, em: em) { return false }
        let isLast =
          edges.isJustified || isShort(last.line, room: room, of: right - textLeft)
        if isLast, wouldFit, startsSentence(row) { return false }
        return !(wouldFit && ended && startsSentence(row)) || room < 0.12 * (right - textLeft)
      }
      if left > textLeft { return !wouldFit || !ended }
      // Left of an item's words less room than between paragraphs ends it.
      if startsSentence(row), step > settings.sentenceGap * leading { return false }
      return runsBack(row, under: current, left: edges.left, wouldFit: wouldFit, em: em)
    }
    let shift = left - last.line.box.x0
    if abs(shift) > 0.8 * em, areCentred(last.line, row.line) {
      return !ended && room + last.line.box.x0 - edges.left < firstWidth + 0.8 * em
    }
    if shift > 0.8 * em { return !ended && !wouldFit }
    if shift < -0.8 * em {
      // The line before was the indented first line of its paragraph.
      return current.rows.count == 1 && shift > -4 * em && !wouldFit
    }
    if hadRoom && ended && startsSentence(row) { return false }
    return
      !(isShort(last.line, room: room, of: right - last.line.box.x0) && wouldFit
      && !isHeadingLike(last.line))
  }

  /// Whether a line ends so far from the edge that the paragraph does too.
  private func isShort(_ line: Line, room: Double, of width: Double) -> Bool {
    room > 0.38 * width && !line.text.hasSuffix("-")
  }

  /// Whether a row that starts left of an item's text goes on with it under the mark, or at the column's edge: not where
  /// the item's own rows hang, and not where a new sentence, the lead-in of the next list or another look begins there.
  private func runsBack(
    _ row: FlowRow, under item: Draft, left: Double, wouldFit: Bool, em: Double
  ) -> Bool {
    guard let first = item.rows.first, let last = item.rows.last, !wouldFit,
      row.line.box.x0 >= first.markerLeft - 0.5 * em
        || isIndented(first, item.marker, row, left: left, em: em)
    else { return false }
    if item.rows.count > 1, last.line.box.x0 > row.line.box.x0 + 0.5 * em { return false }
    guard startsSentence(row) else { return true }
    // "(Paragraph 14)" behind the item's stop, which had no room on its line.
    if TextEnding.isReference(row.line.text), !changesLook(last.line, row.line) { return true }
    return !TextEnding.endsSentence(last.line.text) && !row.line.text.hasSuffix(":")
      && !changesLook(last.line, row.line)
  }

  /// Whether a number stands in the indent of its paragraph's first line, as parliaments print theirs: "   12. We heard",
  /// with the other lines at the column's edge.
  private func isIndented(
    _ first: FlowRow, _ marker: ListMarker?, _ row: FlowRow, left: Double, em: Double
  ) -> Bool {
    switch marker?.kind {
    case .number, .sectionNumber: break
    default: return false
    }
    return abs(row.line.box.x0 - left) < 0.5 * em && first.markerLeft - left < 4 * em
  }

  func isHeadingLike(_ line: Line) -> Bool {
    line.size > settings.headingSize * measure.bodySize
      || line.words.allSatisfy { styles[$0.style].isBold || $0.isSuperscript }
  }

  func startsSentence(_ row: FlowRow) -> Bool {
    guard let first = row.line.words.first(where: { !$0.isSuperscript })?.text.unicodeScalars.first
    else { return false }
    return !LetterTest.isLowercase(first)
  }

  private func block(_ draft: Draft) -> Block {
    let lines = draft.rows.map(\.line)
    let whole = draft.rows.map(\.whole)
    var block = Block(
      kind: draft.marker == nil ? .paragraph : .listItem, content: assembler.content(of: lines),
      lines: lines,
      regions: Self.regions(of: whole), style: dominantStyle(lines), left: draft.rows[0].left)
    block.marker = draft.marker?.text
    return block
  }

  private func dominantStyle(_ lines: [Line]) -> Int {
    var counts: [Int: Int] = [:]
    for line in lines {
      for word in line.words where !word.isSuperscript {
        counts[word.style, default: 0] += word.text.utf8.count
      }
    }
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? lines.first?.style ?? 0
  }

  /// One box a page around lines.
  static func regions(of lines: [Line]) -> [PageBox] {
    var result: [PageBox] = []
    for line in lines {
      if let last = result.last, last.page == line.page {
        result[result.count - 1].box = last.box.union(line.box)
      } else {
        result.append(PageBox(page: line.page, box: line.box))
      }
    }
    return result
  }
}
