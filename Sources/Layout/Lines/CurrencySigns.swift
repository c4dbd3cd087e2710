internal import PDFReading

/// A currency's sign that accountants set at the left of a column of figures: it belongs to the figure that follows in
/// its row, however far off this is set right.
enum CurrencySigns {
  /// Whether a text is such a sign and nothing else.
  static func isSign(_ text: String) -> Bool {
    // Nearly no word is one, and strings beyond ASCII are slow to compare.
    guard text.utf8.count <= 3, let first = text.unicodeScalars.first,
      text.scalarCount == 1
    else { return false }
    return first == "$" || first == "£" || first == "€"
  }

  /// Whether a sign belongs to the word that follows it, a gap away: no column of figures is wider.
  static func belongs(_ sign: Word, to next: Word, gap: Double, size: Double) -> Bool {
    isSign(sign.text) && gap < 9 * size && FigureColumns.isFigure(next.text) && !isSign(next.text)
  }
}
