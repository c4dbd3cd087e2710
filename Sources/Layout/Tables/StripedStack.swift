internal import PDFReading

/// Rows of one striped table under each other, tinted and plain ones.
struct StripedStack: Sendable {
  var rows: [StripedRow]
  var left: Double
  var right: Double

  /// Whether a stripe goes on beneath: as wide as the rows so far, or beside a cell that spans its row.
  ///
  /// `isFree` says whether no text stands in an area.
  func takes(_ stripe: Stripe, tolerance: Double, isFree: (Box) -> Bool) -> Bool {
    let slack = 1.3 * tolerance
    let isLeft = abs(left - stripe.left) < slack
    let isRight = abs(right - stripe.right) < slack
    if isLeft && isRight { return true }
    // Headings that span rows leave the tint of the second short.
    if rows.count == 1, let xs = rows[0].xs, stripe.left < left + slack,
      stripe.right > right - slack, let first = xs.first, let last = xs.last
    {
      return [first, last].allSatisfy { x in stripe.xs.contains { abs($0 - x) < slack } }
    }
    // A cell that spans rows and began beside a plain one leaves the tint short; it is empty, or its text is further up.
    if rows.last?.colour == stripe.colour, isRight, stripe.left > left,
      4 * stripe.left < 3 * left + right,
      isFree(Box(x0: left, y0: stripe.top, x1: stripe.left, y1: stripe.bottom))
    {
      return true
    }
    let tall = rows.flatMap(\.tall).filter { $0.y1 > stripe.bottom - slack }
    return (isLeft || tall.contains { abs($0.x1 - stripe.left) < slack })
      && (isRight || tall.contains { abs($0.x0 - stripe.right) < slack })
  }

  /// Takes over the extent of a wider stripe.
  mutating func widen(to stripe: Stripe) {
    left = min(left, stripe.left)
    right = max(right, stripe.right)
  }
}
