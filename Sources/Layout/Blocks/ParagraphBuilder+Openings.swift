internal import PDFReading

/// What the row beneath says of whether a row opens a block.
extension ParagraphBuilder {
  /// Whether a row opens a block because of what stands beneath it: the rest of an item hangs behind its mark, or the
  /// current list goes on beneath words that lead into it.
  func isOpening(_ row: FlowRow, above beneath: FlowRow?, under current: Draft) -> Bool {
    guard let beneath, beneath.line.page == row.line.page else { return false }
    return isHung(row, above: beneath, under: current)
      || leadsOn(row, above: beneath, under: current)
  }

  /// Whether a block is one quotation from its first letter to its last: another, or a numbered paragraph, goes on with
  /// none.
  func isQuotation(_ block: Draft) -> Bool {
    guard let first = block.rows.first?.line.words.first?.text.unicodeScalars.first,
      let last = block.rows.last?.line.words.last(where: { !$0.isSuperscript })?.text
        .unicodeScalars.last,
      first == "\u{201C}" && last == "\u{201D}" || first == "\"" && last == "\""
    else { return false }
    let marks = block.rows.reduce(0) { sum, row in
      sum + row.line.text.unicodeScalars.count { $0 == first || $0 == last }
    }
    return marks == 2
  }

  /// Whether a row begins beside the place where all rows of an item do: the indent of a paragraph happens to be near it.
  func standsOut(_ row: FlowRow, under item: Draft, em: Double) -> Bool {
    guard item.rows.count > 1, let first = item.rows.first else { return false }
    let left = first.line.box.x0
    return abs(row.line.box.x0 - left) > 0.2 * em
      && item.rows.allSatisfy { abs($0.line.box.x0 - left) < 0.05 * em }
  }

  /// Whether a number has the row beneath hang behind it, and is none that the text it follows happens to bring there.
  private func isHung(_ row: FlowRow, above beneath: FlowRow, under current: Draft) -> Bool {
    guard case .number = row.marker?.kind, beneath.marker == nil else { return false }
    let size = row.line.size
    return abs(beneath.line.box.x0 - row.line.box.x0) < 0.1 * size
      && row.line.box.x0 - row.markerLeft > 0.7 * size
      && beneath.line.box.y1 - row.line.box.y1 < 1.3 * measure.leading
      && !current.rows.contains { abs($0.line.box.x0 - row.line.box.x0) < 0.3 * size }
  }

  /// Whether a row beneath an item ends with a colon and the list's next item follows: "The council should:".
  private func leadsOn(_ row: FlowRow, above beneath: FlowRow, under current: Draft) -> Bool {
    guard let marker = current.marker, row.marker == nil, let next = beneath.marker,
      case .number = next.kind, next.follows(marker), row.line.text.hasSuffix(":"),
      let first = current.rows.first
    else { return false }
    return startsSentence(row)
      && abs(beneath.markerLeft - first.markerLeft) < 0.5 * row.line.size
  }
}
