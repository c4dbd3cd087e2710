internal import PDFReading

/// Tints that are behind more than one row.
extension StripedTableFinder {
  /// The stripes, with those parted that are as high as several rows of one line and hold as many rows of cells: a cell
  /// that spans rows has its tint go on beneath the first of them, and programs paint all that lies between.
  func parted(_ stripes: [Stripe], excluding used: Set<Int>) -> [Stripe] {
    let rows = stripes.map {
      VisualRows.groups(lines(in: $0.box, excluding: used), of: sheet.lines)
    }
    return zip(stripes, rows).flatMap { stripe, own -> [Stripe] in
      guard own.count >= 2, stripe.tall.isEmpty, own.allSatisfy({ $0.count >= 2 }) else {
        return [stripe]
      }
      let low = zip(stripes, rows).filter { other, rows in
        rows.count == 1 && rows[0].count >= 2 && other.colour == stripe.colour
          && areFlush(other.left, stripe.left) && areFlush(other.right, stripe.right)
      }.map { $0.0.bottom - $0.0.top }
      guard let height = low.median,
        abs(stripe.bottom - stripe.top - height * Double(own.count))
          < 0.03 * height * Double(own.count),
        !own.dropFirst().joined().contains(where: {
          TextEnding.continuesSentence(sheet.lines[$0].text)
        })
      else { return [stripe] }
      return own.indices.map { number in
        var part = stripe
        part.top = stripe.top + height * Double(number)
        part.bottom = number + 1 == own.count ? stripe.bottom : part.top + height
        return part
      }
    }
  }

  /// Rows with the text over all columns that stands on the next tint of their colour above or beneath, be it with a
  /// plain row between.
  func withTexts(
    _ stack: StripedStack, among stripes: [Stripe], excluding used: Set<Int>
  ) -> StripedStack {
    guard let colour = stack.rows.last?.colour, stack.rows.contains(where: isOfCells),
      let look = StripedMeasure(stack.rows.filter { $0.colour != nil }, sheet: sheet)
    else { return stack }
    var result = stack
    for stripe in stripes
    where stripe.colour == colour && areFlush(stripe.left, stack.left)
      && areFlush(stripe.right, stack.right)
    {
      let own = lines(in: stripe.box, excluding: used)
      guard let first = result.rows.first, let last = result.rows.last,
        stripe.holdsText(own.map { sheet.lines[$0] }, em: measure.bodySize)
      else { continue }
      let text = StripedRow(
        top: stripe.top, bottom: stripe.bottom, lines: own, colour: colour, xs: stripe.xs,
        isText: true)
      if !first.isText, let between = plain(from: stripe.bottom, to: first.top, stack, look, used) {
        result.rows = [text] + between + result.rows
      } else if !last.isText,
        let between = plain(from: last.bottom, to: stripe.top, stack, look, used)
      {
        result.rows += between + [text]
      }
    }
    return result
  }

  /// Whether two edges of paint are one to the eye.
  private func areFlush(_ first: Double, _ second: Double) -> Bool {
    abs(first - second) < 0.1 * measure.bodySize
  }

  /// The plain row of cells between two tints; none where they touch, nil where something else stands there.
  private func plain(
    from top: Double, to bottom: Double, _ stack: StripedStack, _ look: StripedMeasure,
    _ used: Set<Int>
  ) -> [StripedRow]? {
    if abs(bottom - top) < 0.4 * look.size { return [] }
    guard bottom > top else { return nil }
    let own = lines(
      in: Box(x0: stack.left, y0: top, x1: stack.right, y1: bottom), excluding: used)
    let row = StripedRow(top: top, bottom: bottom, lines: own)
    return look.isRow(own, from: top, to: bottom, sheet: sheet) && isOfCells(row) ? [row] : nil
  }

  /// Whether some lines of a row stand beside each other.
  private func isOfCells(_ row: StripedRow) -> Bool {
    VisualRows.groups(row.lines, of: sheet.lines).contains { $0.count >= 2 }
  }

  /// Whether several lines run on over a tint in one piece, the first as wide as this.
  func isText(_ lines: [Int], on stripe: Stripe) -> Bool {
    guard stripe.xs.count <= 2, lines.count >= 2, let first = lines.first.map({ sheet.lines[$0] })
    else { return false }
    return first.box.width > 0.75 * (stripe.right - stripe.left)
      && lines.allSatisfy { abs(sheet.lines[$0].box.x0 - first.box.x0) < 0.3 * first.size }
      && VisualRows.groups(lines, of: sheet.lines).allSatisfy { $0.count == 1 }
  }
}
