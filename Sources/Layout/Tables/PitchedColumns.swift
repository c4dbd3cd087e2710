internal import PDFReading

/// Columns of a table whose rows are known: the stretches that the text of rows with several cells covers.
struct PitchedColumns {
  private let em: Double
  private let stretches: [ClosedRange<Double>]
  /// How many cells the fullest row has.
  private let most: Int

  /// Learns from rows with several cells and the wrapped lines of their cells.
  init(_ rows: [PieceRow], em: Double) {
    self.em = em
    let most = rows.map(\.pieces.count).max() ?? 0
    let isFull = { (row: PieceRow) in
      !row.isMultiple || row.hasFigures || row.pieces.count == most
    }
    let full = rows.filter(isFull)
    var boxes = full.flatMap(\.pieces).map(\.box)
    var known = Self.covered(by: boxes, em: em)
    for row in rows where !isFull(row) {
      let more = boxes + row.pieces.map(\.box)
      let joined = Self.covered(by: more, em: em)
      // Headings may span columns: then they show none. Else they join what stands at several places beneath them.
      if full.contains(where: { Self.isCrowded($0, in: joined) }) { continue }
      known = joined
      boxes = more
    }
    self.most = most
    stretches = known
  }

  /// Edges of the columns, outer ones included; nil where these are not as many as the cells of the fullest row.
  func edges(in box: Box) -> [Double]? {
    guard stretches.count >= 2, stretches.count == most else { return nil }
    let inner = zip(stretches, stretches.dropFirst()).map { left, right in
      // Text is usually set left: the edge lies nearer to the column that begins.
      right.lowerBound - min((right.lowerBound - left.upperBound) / 2, 0.3 * em)
    }
    return [box.x0 - 1] + inner + [box.x1 + 1]
  }

  /// Whether two pieces of a row stand in one stretch.
  private static func isCrowded(_ row: PieceRow, in stretches: [ClosedRange<Double>]) -> Bool {
    let places = row.pieces.compactMap { piece in
      stretches.firstIndex { $0.upperBound > piece.box.x0 && $0.lowerBound < piece.box.x1 }
    }
    return Set(places).count < places.count
  }

  /// The stretches that boxes cover, with those joined that stand closer than columns do.
  static func covered(by boxes: [Box], em: Double) -> [ClosedRange<Double>] {
    var result: [ClosedRange<Double>] = []
    for box in boxes.sorted(by: { $0.x0 < $1.x0 }) {
      if let last = result.last, box.x0 < last.upperBound + 0.3 * em {
        result[result.count - 1] = last.lowerBound...max(last.upperBound, box.x1)
      } else {
        result.append(box.x0...max(box.x0, box.x1))
      }
    }
    return result
  }
}
