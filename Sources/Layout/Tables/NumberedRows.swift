internal import PDFReading

/// Rows between upright rules of which nothing but their numbers tells where they begin: "1.", "2.", "3." one under the
/// other in a column of their own.
enum NumberedRows {
  typealias Piece = (column: Int, line: Line)

  /// Heights between the numbered rows of a drawn one; none where the numbers of several columns are not in step, or
  /// text of other columns lies over such a height.
  static func seams(of pieces: [Piece]) -> [Double] {
    let columns = Dictionary(grouping: pieces) { $0.column }.mapValues { $0.map(\.line) }
    let numbers = columns.filter { column, lines in
      lines.allSatisfy { $0.words.count == 1 && isNumber($0.text) }
        && columns[column + 1] != nil
    }.mapValues { $0.sorted { $0.box.y0 < $1.box.y0 } }
    guard let longest = numbers.values.max(by: { $0.count < $1.count }), longest.count >= 2,
      let size = longest.first?.size
    else { return [] }
    let isInStep = numbers.values.allSatisfy { own in
      zip(own, longest).allSatisfy { abs($0.box.midY - $1.box.midY) < 0.3 * size }
    }
    guard isInStep, let top = pieces.map(\.line.box.y0).min(),
      longest[0].box.y0 - top < 0.3 * size
    else { return [] }
    let seams = longest.dropFirst().map { number in
      let above = pieces.map(\.line.box).filter { $0.midY < number.box.y0 }.map(\.y1).max()
      return ((above ?? number.box.y0) + number.box.y0) / 2
    }
    let texts = columns.filter { numbers[$0.key] == nil }.values
    return texts.allSatisfy { isParted($0, at: seams, size: size) } ? seams : []
  }

  /// Whether the lines of a column leave heights free, and follow each other no closer there than elsewhere: numbers in
  /// the middle of their rows stand at other heights than these begin.
  private static func isParted(_ lines: [Line], at seams: [Double], size: Double) -> Bool {
    let boxes = lines.map(\.box).sorted { $0.y0 < $1.y0 }
    guard
      !boxes.contains(where: { box in
        seams.contains { box.y0 < $0 - 0.2 * size && box.y1 > $0 + 0.2 * size }
      })
    else { return false }
    var (within, between) = ([Double](), [Double]())
    for (above, below) in zip(boxes, boxes.dropFirst()) where below.y0 > above.midY {
      if seams.contains(where: { $0 > above.midY && $0 < below.midY }) {
        between.append(below.y1 - above.y1)
      } else {
        within.append(below.y1 - above.y1)
      }
    }
    guard let most = within.max(), let least = between.min() else { return true }
    return least > 0.97 * most
  }

  private static func isNumber(_ text: String) -> Bool {
    guard case .number = ListMarker.parse(text)?.kind else { return false }
    return MarkerColumns.isMarker(text)
  }
}
