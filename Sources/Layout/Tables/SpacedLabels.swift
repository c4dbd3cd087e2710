internal import PDFReading

/// Headings of one word each over columns of figures, or units beneath them, that stand hardly farther apart than the
/// words of a label do, so that they are one line of text: each word stands over a figure of its own.
struct SpacedLabels {
  private let rows: [[Line]]
  private let styles: [TextStyle]

  /// Takes the rows of a table's pieces, from the top.
  init(_ rows: [[Line]], styles: [TextStyle]) {
    self.rows = rows
    self.styles = styles
  }

  /// The rows with such lines cut word by word.
  var parted: [[Line]] {
    guard let full = rows.max(by: { $0.count < $1.count }), full.count >= 3,
      let em = full.first?.size
    else { return rows }
    let edges = zip(full, full.dropFirst()).map { ($0.box.x1 + $1.box.x0) / 2 }
    var space: Double?
    return rows.map { row in
      guard row.count < full.count else { return row }
      return row.flatMap { piece -> [Line] in
        let gaps = zip(piece.words, piece.words.dropFirst()).map { $1.box.x0 - $0.box.x1 }
        guard let least = gaps.min(), least > 0.36 * em,
          !piece.words.contains(where: { $0.isAttached || $0.isSuperscript })
        else { return [piece] }
        let places = piece.words.map { word in edges.count { $0 < word.box.midX } }
        guard zip(places, places.dropFirst()).allSatisfy({ $0 + 1 == $1 }) else { return [piece] }
        let usual = space ?? Self.space(in: rows, em: em)
        space = usual
        guard least > 1.5 * usual else { return [piece] }
        return piece.words.map {
          Line(page: piece.page, row: piece.row, words: [$0], styles: styles)
        }
      }
    }
  }

  /// The width of a space in most texts of a table: it differs much between fonts.
  static func space(in rows: [[Line]], em: Double) -> Double {
    let spaces = rows.joined().flatMap { piece in
      zip(piece.words, piece.words.dropFirst()).filter { !$1.isAttached }
        .map { $1.box.x0 - $0.box.x1 }
    }.sorted()
    return max(0.24 * em, spaces.isEmpty ? 0 : spaces[spaces.count / 4])
  }
}
