internal import PDFReading

extension BlockJoiner {
  /// Joins a box to the one that it is the rest of, if it is.
  func joinBox(_ first: Block, to result: inout [Block]) -> Bool {
    guard let index = lastBox(in: result, before: first),
      let end = result[index].regions.last, let start = first.regions.first, follows(end, start),
      continuesBox(result[index], first)
    else { return false }
    var children = result[index].children
    if let last = children.last, let opener = first.children.first,
      let next = continuation(of: last, opener)
    {
      children[children.count - 1] = merged(last, next)
      children += first.children.dropFirst()
    } else {
      children += first.children
    }
    result[index].children = children
    result[index].regions += first.regions
    // A rest that is drawn whole may go on itself.
    result[index].cut = first.cut.flatMap {
      $0.isWhole ? PanelCut(goesOn: true, rule: $0.rule, isWhole: true) : nil
    }
    return true
  }

  /// A flow behind others, with the parts of boxes that have no other part given back as the text that they are.
  func opened(_ flow: [Block], after result: inout [Block]) -> [Block] {
    if let first = flow.first, first.cut?.goesOn == false {
      guard let index = lastBox(in: result, before: first),
        result[index].cut?.goesOn == true || isRest(first, ofBar: result[index]),
        let end = result[index].regions.last, let start = first.regions.first,
        follows(end, start), continuesBox(result[index], first)
      else { return opened(flow) }
      return flow
    }
    // The label that a bar marks stays with the text that one marks.
    if let last = result.last, last.cut?.isOfBar == true, let first = flow.first,
      first.kind == .box, continuesBox(last, first)
    {
      return flow
    }
    // A table or figure may float to the head of the page on which a box goes on.
    if let last = result.last, last.cut?.isWhole == false,
      let first = flow.first, ![.table, .figure, .caption].contains(first.kind)
    {
      result.removeLast()
      result += opened([last])
    }
    return flow
  }

  /// Whether a line with a bar goes on with a box that a bar marks as well: one stands where the other does.
  private func isRest(_ first: Block, ofBar box: Block) -> Bool {
    guard first.cut?.isOfBar == true, box.cut == nil, let start = first.regions.first,
      let end = box.regions.last
    else { return false }
    return abs(start.box.x0 - end.box.x0) < 0.3 * measure.bodySize
  }

  /// Blocks with the elements of boxes in their place that are none without another part.
  func opened(_ blocks: [Block]) -> [Block] {
    blocks.flatMap { block in
      guard let cut = block.cut, !cut.isBoxItself else { return [block] }
      return block.children
    }
  }

  /// Whether a box at a page's head is the rest of one at the foot before: same edges, and it opens without a
  /// label of its own or in mid-sentence.
  private func continuesBox(_ last: Block, _ next: Block) -> Bool {
    guard let a = last.regions.last?.box, let b = next.regions.first?.box,
      let end = last.children.last, let start = next.children.first
    else { return false }
    let difference = abs(a.width - b.width) / measure.bodySize
    // Where a bar alone shows a box, it is as wide as its text. A name may go on with a sentence.
    let runsOn =
      !TextEnding.endsSentence(end.text)
      && (TextEnding.continuesSentence(start.text)
        || !end.content.isBold && start.content.boldPrefix.isEmpty)
    guard last.cut?.isOfBar == true || next.cut?.isOfBar == true || difference < (runsOn ? 4 : 0.8)
    else { return false }
    if opensAlike(last, start) { return false }
    if !TextEnding.endsSentence(end.text) && !end.content.isBold { return true }
    if TextEnding.continuesSentence(start.text) { return true }
    return start.content.boldPrefix.isEmpty
  }

  /// Whether text opens with a label up to a colon that ends as that of a box does: another of its kind, as a "Bad case:"
  /// is after a "Good case:".
  private func opensAlike(_ box: Block, _ start: Block) -> Bool {
    guard let first = box.children.first, let label = label(first.text),
      let own = self.label(start.text), let last = label.split(separator: " ").last,
      let word = own.split(separator: " ").last
    else { return false }
    return label == own || last == word || last + "s" == word || last == word + "s"
  }

  private func label(_ text: String) -> Substring? {
    guard let colon = text.firstIndex(of: ":"), text[..<colon].utf8.count <= 40 else { return nil }
    return text[..<colon]
  }

  /// The box that ends the blocks so far, also where a table or figure has floated to the head of the page on which its
  /// sentence goes on.
  private func lastBox(in result: [Block], before next: Block) -> Int? {
    guard var index = result.indices.last else { return nil }
    if result[index].kind == .box { return index }
    while index > 0, result[index].page == next.page,
      [.table, .figure, .caption, .note, .source].contains(result[index].kind)
        || isCaption(result[index])
    {
      index -= 1
    }
    if isUnfinished(result[index], before: next) { return index }
    // Text beside a box that the page's end cuts stands behind it.
    return result.indices.reversed().prefix { result[$0].page >= next.page - 1 }
      .first { result[$0].kind == .box && result[$0].regions.last?.page == next.page - 1 }
      .flatMap { isUnfinished(result[$0], before: next) ? $0 : nil }
  }

  /// Whether a box ends in mid-sentence and another goes on with it.
  private func isUnfinished(_ box: Block, before next: Block) -> Bool {
    guard box.kind == .box, let end = box.children.last, let start = next.children.first else {
      return false
    }
    return !TextEnding.endsSentence(end.text) && TextEnding.continuesSentence(start.text)
  }
}
