internal import PDFReading

/// Where the headings of a table without a grid end and its rows begin.
enum HeaderSeparator {
  /// Index of the first row of the body: below the first rule over the whole width, below bold rows, or where the
  /// figures begin.
  static func firstBodyRow(
    _ rows: [[Line]], styles: [TextStyle], rules: [Box]
  ) -> Int {
    guard rows.count >= 3 else { return 0 }
    let first = firstRow(rows, styles: styles, rules: rules)
    return first > 0 && areUnits(rows, at: first) ? first + 1 : first
  }

  /// Whether a row has words alone, none where the labels stand, and figures stand beneath: their units, which may each
  /// be over several columns.
  private static func areUnits(_ rows: [[Line]], at index: Int) -> Bool {
    guard index + 2 < rows.count, rows[index].count >= 2, let first = rows[index].first else {
      return false
    }
    let next = rows[index + 1]
    return next.count > rows[index].count
      && next.dropFirst().allSatisfy { FigureColumns.isFigure($0.text) }
      && !FigureColumns.isValue(next[0].text) && first.box.x0 > next[0].box.x0 + 2 * first.size
      && rows[index].allSatisfy { !FigureColumns.isFigure($0.text) && $0.words.count <= 4 }
  }

  private static func firstRow(_ rows: [[Line]], styles: [TextStyle], rules: [Box]) -> Int {
    let left = rows.joined().map(\.box.x0).min() ?? 0
    let right = rows.joined().map(\.box.x1).max() ?? 0
    let figures = firstFigureRow(rows)
    // A rule under the headings: the last one above which no row of figures stands.
    let wide = rules.filter { $0.width > 0.8 * (right - left) }.map(\.midY).sorted()
    let heads = wide.map { y in rows.prefix { row in row.allSatisfy { $0.box.midY < y } }.count }
      .filter { $0 > 0 && $0 <= 6 && $0 < rows.count - 1 && $0 <= (figures ?? $0) }
    // A rule under labels that span all columns but the first is above the labels of these.
    if let first = heads.first { return figures == nil ? first : heads.max() ?? first }
    if let figures { return figures }
    let bold = rows.prefix { row in
      row.allSatisfy { styles.indices.contains($0.style) && styles[$0.style].isBold }
    }.count
    if bold > 0, bold < rows.count { return bold }
    return 0
  }

  /// Index of the first row with figures in most of the columns that have them below; years are headings.
  private static func firstFigureRow(_ rows: [[Line]]) -> Int? {
    let counts = rows.map { row in
      row.dropFirst(row.count > 1 ? 1 : 0).count { FigureColumns.isFigure($0.text) }
    }
    let many = counts.filter { $0 > 0 }
    guard many.count * 2 >= rows.count, let typical = many.median else { return nil }
    for (index, row) in rows.enumerated() {
      let figures = row.filter { FigureColumns.isFigure($0.text) }
      guard counts[index] * 2 >= typical, counts[index] > 0 else { continue }
      if figures.count >= 2, figures.allSatisfy({ isYear($0.text) }) || isNumbering(figures),
        index + 1 < rows.count
      {
        continue
      }
      // Group names and the first lines of wrapped labels above the first figures belong to the body.
      var first = index
      while first > 0, rows[first - 1].count == 1,
        rows[first - 1][0].box.x0 < (row[0].box.x1),
        rows[first - 1][0].box.x0 < row[0].box.x0 + 0.4 * row[0].size,
        first - 1 > 0, rows[..<(first - 1)].contains(where: { $0.count >= 2 })
      {
        first -= 1
      }
      return first
    }
    return nil
  }

  /// Whether figures in brackets count the columns: "(1)", "(2)", "(3)".
  static func isNumbering(_ figures: [Line]) -> Bool {
    let numbers = figures.map { line in
      line.text.hasPrefix("(") && line.text.hasSuffix(")")
        ? Int(line.text.dropFirst().dropLast()) : nil
    }
    guard let start = numbers.first ?? nil, start <= 2 else { return false }
    return numbers.enumerated().allSatisfy { $1 == start &+ $0 }
  }

  /// "2007", "1998/99", "2001-02".
  static func isYear(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count >= 4, scalars.count <= 9 else { return false }
    let digits = scalars.prefix(4)
    guard digits.allSatisfy({ ("0"..."9").contains($0) }),
      digits.starts(with: "19".unicodeScalars) || digits.starts(with: "20".unicodeScalars)
    else { return false }
    return scalars.count == 4
      || !("0"..."9").contains(scalars[4]) && scalars[4] != ","
        && scalars[4] != "."
  }
}
