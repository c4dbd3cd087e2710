internal import PDFReading

/// Columns of row numbers ("1.", "2.") that stand too near to their text for a column gap.
enum MarkerColumns {
  /// The column edges with one added behind the numbers of each column whose cells open with them.
  static func split(_ edges: [Double], lines: [Line], em: Double) -> [Double] {
    guard edges.count >= 2 else { return edges }
    var result = edges
    for column in 0..<(edges.count - 1) {
      let own = lines.filter {
        $0.box.midX >= edges[column] && $0.box.midX < edges[column + 1] && $0.words.count > 1
      }
      let marked = own.filter { isNumbered($0) }
      if let edge = edge(
        behindNumbersIn: edges[column]...edges[column + 1], lines: lines, em: em)
      {
        result.append(edge)
        continue
      }
      guard marked.count >= 2 || marked.count == 1 && own.count <= 3 else { continue }
      let starts = marked.map { $0.words[1].box.x0 }
      let ends = marked.map { $0.words[0].box.x1 }
      guard let start = starts.min(), let last = starts.max(), let end = ends.max(),
        last - start < 0.3 * em,
        start - end > 0.1 * em
      else { continue }
      // Text without a number hangs under the text, not under the numbers.
      let stray = own.filter { !isNumbered($0) && $0.box.x0 < start - 0.3 * em }
      guard stray.count <= max(1, marked.count / 2) else { continue }
      result.append((start + end) / 2)
    }
    return result.sorted()
  }

  /// The edge behind numbers that stand alone, in the middle of a cell's height or too far from their texts to be of
  /// their lines: left of all but the column's heading. A single one is the number of a row where another column has
  /// the same beside it.
  private static func edge(
    behindNumbersIn column: ClosedRange<Double>, lines: [Line], em: Double
  ) -> Double? {
    let own = lines.filter { column.contains($0.box.midX) }
    let alone = own.filter(isLoneNumber)
    let texts = own.filter { !isLoneNumber($0) }
    let isPaired = alone.contains { number in
      lines.contains {
        !column.contains($0.box.midX) && isLoneNumber($0) && $0.text == number.text
          && abs($0.box.midY - number.box.midY) < 0.3 * em
      }
    }
    guard
      alone.count >= 2 || isPaired
        || alone.contains(where: { number in !texts.contains { $0.row == number.row } })
    else { return nil }
    let marked = texts.filter { isNumbered($0) }
    let ends = alone.map(\.box.x1) + marked.map { $0.words[0].box.x1 }
    guard ends.count >= 2 || isPaired, let end = ends.max() else { return nil }
    let starts =
      marked.map { $0.words[1].box.x0 } + texts.filter { !isNumbered($0) }.map(\.box.x0)
    let beside = starts.filter { $0 > end + 0.1 * em }
    // The column's heading stands over the numbers.
    guard beside.count >= ends.count, starts.count - beside.count <= 1,
      let start = beside.min(), start - end < 4 * em
    else { return nil }
    return (start + end) / 2
  }

  private static func isLoneNumber(_ line: Line) -> Bool {
    line.words.count == 1 && isNumber(line.text)
  }

  private static func isNumber(_ text: String) -> Bool {
    guard case .number = ListMarker.parse(text)?.kind else { return false }
    return text.hasSuffix(".") || text.hasSuffix(")")
  }

  /// The lines with an opening number cut off as a line of its own, so that it votes for a column.
  static func parted(_ lines: [Line], styles: [TextStyle]) -> [Line] {
    lines.flatMap { line -> [Line] in
      guard isNumbered(line), line.words[1].box.x0 - line.words[0].box.x1 > 0.35 * line.size else {
        return [line]
      }
      return [
        Line(page: line.page, row: line.row, words: [line.words[0]], styles: styles),
        Line(page: line.page, row: line.row, words: Array(line.words.dropFirst()), styles: styles),
      ]
    }
  }

  /// Whether any line opens with a number of its own.
  static func opens(_ lines: [Line]) -> Bool { lines.contains { isNumbered($0) } }

  /// Whether a text is a bullet, or a number or letter with the punctuation of a list: a bare number may be a figure.
  static func isMarker(_ text: String) -> Bool {
    guard let marker = ListMarker.parse(text) else { return false }
    return marker.isBullet || text.hasSuffix(".") || text.hasSuffix(")")
  }

  private static func isNumbered(_ line: Line) -> Bool {
    guard let first = line.words.first, line.words.count > 1, !line.words[1].isAttached else {
      return false
    }
    guard let marker = ListMarker.parse(first.text), case .number = marker.kind else {
      return false
    }
    return first.text.hasSuffix(".") || first.text.hasSuffix(")")
  }
}
