internal import PDFReading

/// Where the text of painted cells begins on a page: a word that begins there is one of its own, even where the text of
/// the cell before is too long and touches it.
struct CellStarts: Sendable {
  /// Left edges of text in points, sorted.
  private var xs: [Double] = []

  /// Looks for rows of cells that are painted side by side.
  init(_ page: PageContent) {
    guard let fills = page.graphics?.fills, fills.count >= 4, fills.count <= 400 else { return }
    let tolerance = 0.25 * (page.styles.map(\.size).median ?? 10)
    let rows = Stripe.all(
      fills, pageWidth: page.width, pageHeight: page.height, tolerance: tolerance
    ).filter { $0.xs.count > 2 }
    guard !rows.isEmpty else { return }
    var starts: [Double] = []
    for row in rows {
      var first = Array(repeating: Double.infinity, count: row.xs.count - 1)
      for glyph in page.glyphs {
        let box = glyph.box
        guard box.midY > row.top, box.midY < row.bottom, box.x0 >= row.left, box.x0 < row.right
        else { continue }
        let column = CellText.column(of: box.x0, edges: row.xs)
        first[column] = min(first[column], box.x0)
      }
      starts += first.filter { $0 < .infinity }
    }
    for x in starts.sorted() where x > (xs.last ?? -.infinity) + 0.05 { xs.append(x) }
  }

  /// Whether text of cells begins at x; `size` is that of the text in points.
  func contains(_ x: Double, size: Double) -> Bool {
    guard !xs.isEmpty else { return false }
    return xs.contains { abs($0 - x) < 0.02 * size }
  }
}
