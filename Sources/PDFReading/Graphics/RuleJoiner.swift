/// Joins the pieces of lines: borders drawn cell by cell, corners drawn as specks, and dashes and dots that were
/// painted one by one.
struct RuleJoiner {
  /// Dashes may lie this many points apart, or three times their thickness.
  let reach: Double
  /// Edges closer than this many points are the same.
  let edge: Double

  /// A dash is at most this many times as long as thick; anything longer is a line of its own.
  private static let dashLength = 10.0
  /// So many specks in a row make a line; fewer may be bullets.
  private static let dotsOfLine = 4
  /// Beyond this many pieces a page is a drawing, and joining would not make it clearer.
  private static let pieceLimit = 20_000

  /// A stretch along a line: `start` to `end` along, `low` to `high` across it.
  private struct Piece {
    var start: Double
    var end: Double
    var low: Double
    var high: Double
    var colour: Colour
    /// Whether it is, or holds, more than specks.
    var isLine: Bool
    /// Indices of the specks in it.
    var dots: [Int] = []
    /// Length of its last part.
    var lastLength: Double
    /// Length and end of its last part that is no speck.
    var lastLine: (length: Double, end: Double)?
    /// Where two parts meet that are longer than dashes, a speck between them or not.
    var joints: [Double] = []

    init(_ box: Box, _ colour: Colour, isHorizontal: Bool, dot: Int? = nil) {
      (start, end) = isHorizontal ? (box.x0, box.x1) : (box.y0, box.y1)
      (low, high) = isHorizontal ? (box.y0, box.y1) : (box.x0, box.x1)
      self.colour = colour
      isLine = dot == nil
      if let dot { dots = [dot] }
      lastLength = end - start
      if dot == nil { lastLine = (end - start, end) }
    }

    var thickness: Double { high - low }
    var middle: Double { (low + high) / 2 }

    func box(isHorizontal: Bool) -> Box {
      isHorizontal
        ? Box(x0: start, y0: low, x1: end, y1: high) : Box(x0: low, y0: start, x1: high, y1: end)
    }
  }

  /// The joined lines, horizontal ones first, each kind from its start, and the specks that belong to none.
  func join(rules: [Rule], dots: [Fill]) -> (rules: [Rule], loose: [Fill]) {
    guard rules.count + dots.count <= Self.pieceLimit else { return (rules, dots) }
    var isUsed = [Bool](repeating: false, count: dots.count)
    var joined: [Rule] = []
    for isHorizontal in [true, false] {
      var pieces: [Piece] = []
      for rule in rules where rule.isHorizontal == isHorizontal {
        pieces.append(Piece(rule.box, rule.colour, isHorizontal: isHorizontal))
      }
      for (index, dot) in dots.enumerated() where !isUsed[index] {
        pieces.append(Piece(dot.box, dot.colour, isHorizontal: isHorizontal, dot: index))
      }
      for run in runs(of: pieces) where run.isLine || run.dots.count >= Self.dotsOfLine {
        for dot in run.dots { isUsed[dot] = true }
        joined.append(
          Rule(
            box: run.box(isHorizontal: isHorizontal), colour: run.colour, joints: run.joints))
      }
    }
    return (joined, zip(dots, isUsed).filter { !$1 }.map { $0.0 })
  }

  /// Pieces on one line run together where they touch or are dashes of one pattern.
  private func runs(of pieces: [Piece]) -> [Piece] {
    var finished: [Piece] = []
    var track: [Piece] = []
    for piece in pieces.sorted(by: { ($0.middle, $0.start) < ($1.middle, $1.start) }) {
      if let first = track.first, piece.middle - first.middle > edge {
        finished += runsOnTrack(track)
        track.removeAll(keepingCapacity: true)
      }
      track.append(piece)
    }
    return finished + runsOnTrack(track)
  }

  private func runsOnTrack(_ track: [Piece]) -> [Piece] {
    var runs: [Piece] = []
    var lastOfColour: [Colour: Int] = [:]
    for piece in track.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      if let last = lastOfColour[piece.colour], continues(runs[last], piece) {
        if meets(runs[last], piece) { runs[last].joints.append(piece.start) }
        runs[last].end = max(runs[last].end, piece.end)
        runs[last].low = min(runs[last].low, piece.low)
        runs[last].high = max(runs[last].high, piece.high)
        runs[last].isLine = runs[last].isLine || piece.isLine
        runs[last].dots += piece.dots
        runs[last].lastLength = piece.lastLength
        runs[last].lastLine = piece.lastLine ?? runs[last].lastLine
      } else {
        lastOfColour[piece.colour] = runs.count
        runs.append(piece)
      }
    }
    return runs
  }

  /// Whether a piece begins where a run ends, or at the other side of a speck, and both are more than dashes.
  private func meets(_ run: Piece, _ piece: Piece) -> Bool {
    let thickness = max(run.thickness, edge)
    guard let last = run.lastLine, let next = piece.lastLine,
      min(last.length, next.length) > Self.dashLength * thickness
    else { return false }
    let gap = piece.start - last.end
    return gap >= -2 * edge && gap <= thickness + 2 * edge
  }

  private func continues(_ run: Piece, _ piece: Piece) -> Bool {
    let (thin, thick) = (
      min(run.thickness, piece.thickness), max(run.thickness, piece.thickness)
    )
    guard thick <= 2 * thin + edge else { return false }
    let gap = piece.start - run.end
    if gap <= 2 * edge { return true }
    let longest = Self.dashLength * max(thick, edge)
    return gap <= max(reach, 3 * thick) && run.lastLength <= longest && piece.lastLength <= longest
  }
}
