internal import PDFReading

/// Headings of neighbouring columns no farther apart than the words of one: parted where each stands in line with its
/// own column, or where a word goes on with a heading of several lines above it.
struct HeadingCut {
  let columns: TextColumns
  let styles: [TextStyle]

  /// A heading's parts; `above` are the pieces of the row over it.
  func parted(_ piece: Line, under above: [Line]) -> [Line] {
    let range = columns.columns(of: piece.box, share: 0.2)
    guard range.count > 1, piece.words.count > 1 else { return [piece] }
    for number in 1..<piece.words.count where !piece.words[number].isAttached {
      let parts = [piece.words[..<number], piece.words[number...]].map {
        Line(page: piece.page, row: piece.row, words: Array($0), styles: styles)
      }
      let gap = parts[1].box.x0 - parts[0].box.x1
      guard gap > 0.2 * piece.size, goesOn(parts, under: above) || areInLine(parts) else {
        continue
      }
      return [parts[0]] + parted(parts[1], under: above)
    }
    return [piece]
  }

  /// Whether one part, and not the whole, stands under the middle of a heading right above it.
  private func goesOn(_ parts: [Line], under above: [Line]) -> Bool {
    let whole = parts[0].box.union(parts[1].box)
    let slack = 0.2 * parts[0].size
    return parts.contains { part in
      above.contains { head in
        abs(head.box.midX - part.box.midX) < slack && abs(head.box.midX - whole.midX) > 3 * slack
          && head.box.y1 > part.box.y0 - 0.7 * part.size
          && head.style == part.style
          && !parts.contains { $0.box.x0 != part.box.x0 && $0.box.horizontalOverlap(head.box) > 0 }
      }
    }
  }

  /// Whether both parts end where the texts of two neighbouring columns do, or stand over the middle of these; the first
  /// column's begins where its labels do.
  private func areInLine(_ parts: [Line]) -> Bool {
    let places = parts.map { CellText.column(of: $0.box.midX, edges: columns.edges) }
    guard places[1] == places[0] + 1 else { return false }
    let pairs = zip(parts, places).map { ($0, columns.extents[$1]) }
    let slack = 0.15 * parts[0].size
    let begins = { (pair: (Line, ClosedRange<Double>)) in
      abs(pair.0.box.x0 - pair.1.lowerBound) < slack
    }
    let ends = { (pair: (Line, ClosedRange<Double>)) in
      abs(pair.0.box.x1 - pair.1.upperBound) < slack
    }
    let isCentred = { (pair: (Line, ClosedRange<Double>)) in
      abs(pair.0.box.midX - (pair.1.lowerBound + pair.1.upperBound) / 2) < slack
    }
    if places[0] == 0 {
      // The words of one heading over a narrow column of labels are as near.
      return parts[1].box.x0 - parts[0].box.x1 > 0.5 * parts[0].size && begins(pairs[0])
        && (ends(pairs[1]) || isCentred(pairs[1]))
    }
    return pairs.allSatisfy(ends) || pairs.allSatisfy(isCentred)
  }
}
