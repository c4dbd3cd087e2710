internal import PDFReading

/// Columns of a table whose rows are known but whose column rules are not drawn: the vertical gaps that its text
/// leaves free (projection profile, as in tabula's stream mode).
enum ColumnGaps {
  /// Edges of the columns of `lines` within `box`, outer edges included.
  ///
  /// Lines that stand alone in their row say nothing of columns and may span them. A gap must be `narrowest`
  /// points wide. `mergesAligned` says that columns which no row fills both are one only where their text begins,
  /// ends or is centred at one place.
  static func edges(
    of lines: [Line], in box: Box, narrowest: Double, mergesAligned: Bool = false
  ) -> [Double] {
    let all = VisualRows.groups(lines)
    let rows = fullest(all)
    let voters = rows.flatMap(\.self)
    guard !voters.isEmpty else { return [box.x0, box.x1] }
    var covered = covered(by: voters, narrowest)
    covered = merged(covered, rows: rows) { left, right in
      !mergesAligned || abs(left.0 - right.0) < narrowest || abs(left.1 - right.1) < narrowest
        || abs(left.0 + left.1 - right.0 - right.1) < 2 * narrowest
    }
    if mergesAligned {
      covered = headed(covered, rows: rows, narrowest)
      covered = withLabels(covered, alone: all.filter { $0.count == 1 }.joined(), narrowest)
    }
    var edges = [min(box.x0, covered[0].0)]
    for index in 1..<max(1, covered.count) {
      edges.append(
        edge(
          in: covered[index - 1].1...max(covered[index - 1].1, covered[index].0), lines: lines,
          narrowest: narrowest))
    }
    edges.append(max(box.x1, covered[covered.count - 1].1))
    return edges
  }

  /// The stretches that lines cover, with gaps of a width between them.
  private static func covered(by lines: [Line], _ narrowest: Double) -> [(Double, Double)] {
    var covered: [(Double, Double)] = []
    for line in lines.sorted(by: { $0.box.x0 < $1.box.x0 }) {
      if let last = covered.last, line.box.x0 <= last.1 + narrowest {
        covered[covered.count - 1].1 = max(last.1, line.box.x1)
      } else {
        covered.append((line.box.x0, line.box.x1))
      }
    }
    return covered
  }

  /// The columns of the rows below the first with its headings, where there is one for each of them, in order: set to
  /// the middle of a wide column, a heading stands beside short texts that are set left.
  private static func headed(
    _ columns: [(Double, Double)], rows: [[Line]], _ narrowest: Double
  ) -> [(Double, Double)] {
    let below = rows.dropFirst()
    guard rows.count >= 3, let heads = rows.first, columns.count > heads.count,
      below.allSatisfy({ $0.count == heads.count })
    else { return columns }
    let own = covered(by: below.flatMap(\.self), narrowest)
    guard own.count == heads.count else { return columns }
    let joined = zip(own, heads).map { (min($0.0, $1.box.x0), max($0.1, $1.box.x1)) }
    return zip(joined, joined.dropFirst()).allSatisfy { $0.1 + narrowest < $1.0 } ? joined : columns
  }

  /// The columns with that of the labels, where these are wrapped beside figures set to the middle: each of their lines
  /// stands alone then, left of all cells that stand side by side.
  private static func withLabels(
    _ columns: [(Double, Double)], alone lines: some Sequence<Line>, _ narrowest: Double
  ) -> [(Double, Double)] {
    guard let first = columns.first else { return columns }
    let labels = lines.filter { $0.box.x1 < first.0 - narrowest }
    guard labels.count >= 2, let left = labels.map(\.box.x0).min(),
      let right = labels.map(\.box.x1).max()
    else { return columns }
    return [(left, right)] + columns
  }

  /// Lines of the rows with the most cells: those with fewer have spanning or empty ones.
  private static func fullest(_ rows: [[Line]]) -> [[Line]] {
    let rows = rows.filter { $0.count >= 2 }
    var most = rows.map(\.count).max() ?? 0
    // One odd row of many says nothing, unless row numbers make it fuller.
    while most > 2, rows.count >= 4 {
      let full = rows.filter { $0.count >= most }
      if full.count >= 2 || full.joined().contains(where: isNumber) { break }
      most -= 1
    }
    return rows.filter { $0.count >= most }
  }

  /// No more columns than the fullest row has cells: neighbours that no row fills both are one column, its heading
  /// set left and its figures right.
  private static func merged(
    _ columns: [(Double, Double)], rows: [[Line]],
    mayJoin: ((Double, Double), (Double, Double)) -> Bool
  ) -> [(Double, Double)] {
    var columns = columns
    let most = rows.map(\.count).max() ?? 0
    let fills = { (column: (Double, Double), row: [Line]) in
      row.contains { $0.box.midX >= column.0 && $0.box.midX <= column.1 }
    }
    while columns.count > most {
      guard
        let index = columns.indices.dropLast().first(where: { index in
          mayJoin(columns[index], columns[index + 1])
            && !rows.contains { fills(columns[index], $0) && fills(columns[index + 1], $0) }
        })
      else { break }
      columns[index].1 = columns[index + 1].1
      columns.remove(at: index + 1)
    }
    return columns
  }

  private static func isNumber(_ line: Line) -> Bool {
    guard line.words.count == 1, let marker = ListMarker.parse(line.text),
      case .number = marker.kind
    else {
      return false
    }
    return line.text.hasSuffix(".") || line.text.hasSuffix(")")
  }

  /// Where in a gap between two columns the edge lies: in the longest stretch that the fewest words of any row
  /// reach into, since headings are wider than the figures under them.
  private static func edge(in gap: ClosedRange<Double>, lines: [Line], narrowest: Double) -> Double
  {
    let words = lines.flatMap(\.words).map(\.box).filter {
      $0.x1 > gap.lowerBound && $0.x0 < gap.upperBound
    }
    // Text is usually set left: the edge lies nearer to the column that begins.
    let usual = gap.upperBound - min((gap.upperBound - gap.lowerBound) / 2, narrowest)
    guard words.contains(where: { $0.x0 < usual && $0.x1 > usual }) || !words.isEmpty else {
      return usual
    }
    let stops = ([gap.lowerBound, gap.upperBound] + words.flatMap { [$0.x0, $0.x1] })
      .filter { gap.contains($0) }.sorted()
    var best: (crossing: Int, width: Double, x: Double)?
    for (low, high) in zip(stops, stops.dropFirst()) where high - low > 0.2 {
      let x = (low + high) / 2
      let crossing = words.count { $0.x0 < x && $0.x1 > x }
      if best.map({ crossing < $0.crossing || crossing == $0.crossing && high - low > $0.width })
        ?? true
      {
        best = (crossing, high - low, high - min((high - low) / 2, narrowest))
      }
    }
    return best?.x ?? usual
  }

  /// How far the text of each column can reach: to the next column, the last to the edge of the page's text.
  static func limits(_ edges: [Double], right: Double, em: Double) -> [Double] {
    var limits = edges.dropFirst().map { $0 - 0.5 * em }
    if let last = limits.last { limits[limits.count - 1] = max(last, right) }
    return limits
  }
}
