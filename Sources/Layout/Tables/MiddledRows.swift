internal import PDFReading

/// Rows whose cells are set to their middle, as browsers set them unless told otherwise: the lines of shorter cells stand
/// between those of longer ones, and each row begins at one distance from where the longest cell above it has ended.
///
/// So much agrees in such rows that nothing need be drawn to tell them: text that merely stands side by side has neither
/// its middles at one height nor its ends at one distance.
struct MiddledRows {
  typealias Piece = ColumnPitch.Piece

  /// Cells with one middle.
  struct Row {
    var pieces: [Piece]
    /// Where the letters of its first and its last line end.
    var top: Double
    var foot: Double
    /// Whether its cells have different numbers of lines.
    var isUneven: Bool

    /// Whether it has cells side by side.
    var isMultiple: Bool { Set(pieces.map(\.column)).count >= 2 && !isCrossed }

    /// Whether text that reaches into several columns stands beside other text: names of groups stand alone.
    var isCrossed: Bool {
      pieces.contains { $0.column < 0 } && pieces.contains { $0.column >= 0 }
    }
  }

  /// The rows of each table among pieces, from the top.
  let tables: [[Row]]

  /// Reads pieces of one size, with their columns; those over several columns have one of their own.
  init(_ pieces: [Piece], styles: [TextStyle]) {
    guard pieces.count >= 8, let size = pieces.map(\.line.size).median else {
      tables = []
      return
    }
    guard var line = LinePitch(Self.columns(pieces, size: size), size: size, styles: styles) else {
      tables = []
      return
    }
    let columns = Self.columns(Self.spread(pieces, line: line.step, size: size), size: size)
    var rows = Self.rows(columns.flatMap(line.cells), size: size)
    let slack = Self.slack * size + line.difference
    guard let step = Self.step(rows, line: line.step, slack: slack) else {
      tables = []
      return
    }
    // A word of another font may ask for more room in its line.
    line.most = max(line.most, line.step + 0.6 * (step - line.step))
    rows = Self.rows(columns.flatMap(line.cells), size: size)
    let steps = zip(rows, rows.dropFirst()).map { $1.top - $0.foot }
    var parts: [[Row]] = []
    for (index, row) in rows.enumerated() {
      if index > 0, abs(steps[index - 1] - step) < slack {
        parts[parts.count - 1].append(row)
      } else {
        parts.append([row])
      }
    }
    tables = parts.filter(Self.isTable)
  }

  /// Whether enough of the rows are such that only cells set to the middle make them.
  private static func isTable(_ rows: [Row]) -> Bool {
    let multiple = rows.filter(\.isMultiple)
    guard rows.count(where: \.isCrossed) * 4 <= rows.count else { return false }
    let lower = rows.count { row in
      row.pieces.first.map {
        LetterTest.isLowercase($0.line.text.unicodeScalars.first ?? " ")
      } ?? false
    }
    if rows.count == 2 { return multiple.count == 2 && rows.allSatisfy(\.isUneven) && lower == 0 }
    return rows.count >= 3 && multiple.count * 2 > rows.count
      && multiple.count(where: \.isUneven) >= 2 && lower * 4 <= rows.count
  }

  /// The lines of each column.
  private static func columns(_ pieces: [Piece], size: Double) -> [[[Piece]]] {
    Dictionary(grouping: pieces, by: \.column).sorted { $0.key < $1.key }.map {
      ColumnPitch.lines($0.value, size: size)
    }
  }

  /// Pieces with the last lines of texts over several columns put to these, though they reach into one alone.
  private static func spread(_ pieces: [Piece], line: Double, size: Double) -> [Piece] {
    var result = pieces
    var wide = pieces.filter { $0.column < 0 }.map(\.line)
    let order = pieces.indices.sorted { pieces[$0].line.foot < pieces[$1].line.foot }
    for index in order where pieces[index].column == 0 && !wide.isEmpty {
      let own = pieces[index].line
      let goesOn = wide.contains { above in
        abs(own.foot - above.foot - line) < slack / 2 * size
          && abs(own.box.x0 - above.box.x0) < slack * size
      }
      guard goesOn else { continue }
      result[index].column = -1
      wide.append(own)
    }
    return result
  }

  /// Cells with one middle together, from the top.
  private static func rows(_ cells: [[[Piece]]], size: Double) -> [Row] {
    let placed = cells.map { cell in
      (middle: (cell[0][0].line.foot + cell[cell.count - 1][0].line.foot) / 2, cell: cell)
    }.sorted { $0.middle < $1.middle }
    var groups: [[[[Piece]]]] = []
    var last = -Double.infinity
    for place in placed {
      let isBeside = groups.last.map { group in
        !group.contains { $0[0][0].column == place.cell[0][0].column }
      }
      if place.middle - last < slack * size, isBeside == true {
        groups[groups.count - 1].append(place.cell)
      } else {
        groups.append([place.cell])
        last = place.middle
      }
    }
    return groups.map { cells in
      let counts = Set(cells.map(\.count))
      return Row(
        pieces: cells.flatMap { $0.joined() }.sorted {
          ($0.column, $0.line.foot, $0.line.box.x0) < ($1.column, $1.line.foot, $1.line.box.x0)
        },
        top: cells.map { $0[0][0].line.foot }.min() ?? 0,
        foot: cells.map { $0[$0.count - 1][0].line.foot }.max() ?? 0,
        isUneven: counts.count > 1)
    }
  }

  /// The distance from row to row that most are like.
  private static func step(_ rows: [Row], line: Double, slack: Double) -> Double? {
    let steps = zip(rows, rows.dropFirst()).map { $1.top - $0.foot }
      .filter { $0 > least * line && $0 < most * line }
    // A distance between two rows alone says nothing, but that both are set to their middles does.
    if rows.count == 2, rows.allSatisfy({ $0.isUneven && $0.isMultiple }) { return steps.first }
    let counts = steps.map { step in steps.count { abs($0 - step) < slack } }
    guard let most = counts.max(), most >= 2 else { return nil }
    return zip(steps, counts).filter { $0.1 == most }.map(\.0).median
  }

  /// How far equal heights differ, in em: bold labels' letters reach lower.
  private static let slack = 0.1
  /// Rows stand no closer and no farther apart than this, in distances of lines.
  private static let (least, most) = (0.85, 2.5)
}

/// From line to line of a cell: the least distance that occurs more than once in the columns. Bold lines may have another,
/// where their font asks for more room.
private struct LinePitch {
  let step: Double
  /// What is the greatest distance of lines.
  var most: Double
  private let bold: Double?
  private let size: Double
  private let styles: [TextStyle]

  /// How much more room bold lines have.
  var difference: Double { bold.map { abs($0 - step) } ?? 0 }

  init?(_ columns: [[[ColumnPitch.Piece]]], size: Double, styles: [TextStyle]) {
    self.size = size
    self.styles = styles
    let pairs = columns.flatMap { lines in
      zip(lines, lines.dropFirst()).map { above, below in
        (
          step: below[0].line.foot - above[0].line.foot,
          isBold: [above, below].allSatisfy { styles[$0[0].line.style].isBold }
        )
      }
    }
    let slack = Self.slack * size
    let steps = pairs.filter { !$0.isBold }.map(\.step).sorted()
    guard let step = ColumnPitch.first(steps, slack: slack), step < Self.farthest * size,
      step > 0.8 * size
    else { return nil }
    self.step = step
    most = step + slack
    bold = ColumnPitch.first(pairs.filter(\.isBold).map(\.step).sorted(), slack: slack).flatMap {
      abs($0 - step) > slack && abs($0 - step) < 0.15 * size ? $0 : nil
    }
  }

  /// The cells of a column: at the distance of lines they go on.
  func cells(_ lines: [[ColumnPitch.Piece]]) -> [[[ColumnPitch.Piece]]] {
    var result: [[[ColumnPitch.Piece]]] = []
    for (index, own) in lines.enumerated() {
      if index > 0, goesOn(own[0].line, from: lines[index - 1][0].line) {
        result[result.count - 1].append(own)
      } else {
        result.append([own])
      }
    }
    return result
  }

  private func goesOn(_ line: Line, from above: Line) -> Bool {
    let step = line.foot - above.foot
    let areBold = styles[line.style].isBold && styles[above.style].isBold
    let slack = Self.slack * size
    return step > self.step - slack && step < most
      || areBold && bold.map { abs(step - $0) < slack } ?? false
  }

  /// How far equal distances differ, in em.
  private static let slack = 0.03
  /// Lines of a cell stand no farther apart than this, in em.
  private static let farthest = 1.5
}
