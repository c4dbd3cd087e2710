internal import PDFReading

extension Box {
  /// Where the letters of a line of text stand: Poppler gives cells from ascent to descent, and the descent of nearly
  /// every text font is a fifth of the cell.
  var baseline: Double { y1 - 0.19 * height }
}

extension Word {
  /// Where its letters stand, in points from the page's top.
  var baseline: Double { box.baseline }
}
