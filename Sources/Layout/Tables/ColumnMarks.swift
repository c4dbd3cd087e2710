internal import PDFReading

/// Where the pieces of a table's rows begin, end and have their middle.
struct ColumnMarks {
  let em: Double
  private var lefts: [Double] = []
  private var rights: [Double] = []
  private var middles: [Double] = []

  init(em: Double) { self.em = em }

  /// Takes up a row that belongs to the table.
  mutating func add(_ row: PieceRow) {
    for piece in row.pieces {
      if !Self.has(piece.box.x0, lefts, em) { lefts.append(piece.box.x0) }
      if !Self.has(piece.box.x1, rights, em) { rights.append(piece.box.x1) }
      if !Self.has(piece.box.midX, middles, em) { middles.append(piece.box.midX) }
    }
  }

  /// Whether a piece of a row stands in line with others: its left end where it is alone, any place else.
  func fit(_ row: PieceRow) -> Bool {
    let pieces = row.isMultiple ? Array(row.pieces.dropFirst()) : row.pieces
    return pieces.contains { piece in
      Self.has(piece.box.x0, lefts, em) || Self.has(piece.box.x1, rights, em)
        || row.isMultiple && Self.has(piece.box.midX, middles, em)
    }
  }

  /// Whether a piece alone in its row is set in a little from where others begin, and ends before the next do: a wrapped
  /// text may hang.
  func hangs(_ row: PieceRow) -> Bool {
    guard !row.isMultiple, let piece = row.pieces.first,
      let left = lefts.filter({ $0 < piece.box.x0 }).max(), piece.box.x0 - left < 2 * em
    else { return false }
    return !lefts.contains { $0 > piece.box.x0 && $0 < piece.box.x1 + 0.3 * em }
  }

  private static func has(_ x: Double, _ places: [Double], _ em: Double) -> Bool {
    places.contains { abs($0 - x) < 0.2 * em }
  }
}
