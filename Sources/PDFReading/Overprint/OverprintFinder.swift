import CPopplerGraphics

/// Finds where, in the order in which a page is drawn, the text begins that is printed over earlier text.
///
/// Typesetting programs draw a column from its top to its end and then go up to the next. Where a table of the first is wider
/// than its column, the letters of both lie over each other, and only that order tells them apart.
struct OverprintFinder {
  /// The page's letters in drawing order, blanks with an advance of 0.
  let letters: [PageLetterPlace]
  /// Boxes of what the page paints besides, in drawing order.
  let shapes: [Box]
  /// The size of most letters, in points; at least one, so that places can be counted in it.
  private let size: Double

  /// Takes what a page draws.
  init(letters: [PageLetterPlace], shapes: [Box]) {
    self.letters = letters
    self.shapes = shapes
    size = max(1, Double(letters.map(\.size).median ?? 1))
  }

  /// Where the upper part begins.
  struct Cut: Equatable {
    /// Its first letter.
    var letter: Int
    /// Which shapes are its own.
    var shapes: Set<Int>
    /// Places of letters that have others over them.
    var covered: [Box]
  }

  /// Fewer letters than this that lie on others are marks, accents and watermarks.
  private static let fewPairs = 8
  /// Lines by which letters leap up the page from the end of a column to the start of the next.
  private static let leap = 8.0
  /// A page with more columns, letters or shapes is a drawing.
  private static let mostStarts = 100
  private static let mostLetters = 20_000
  private static let mostShapes = 4_000
  /// A square as wide as letters are high holds no more of them that can be read.
  private static let mostOfSquare = 64

  /// nil where the page is not printed over itself, or in more than two parts.
  func cut() -> Cut? {
    guard letters.count <= Self.mostLetters, shapes.count <= Self.mostShapes else { return nil }
    let starts = starts()
    guard (1...Self.mostStarts).contains(starts.count) else { return nil }
    let pairs = pairs(starts)
    guard pairs.count >= Self.fewPairs else { return nil }
    let votes = starts.map { start in pairs.count { $0.lower < start && start <= $0.upper } }
    guard let most = votes.max(), most * 10 >= pairs.count * 9,
      let index = votes.firstIndex(of: most)
    else { return nil }
    let start = starts[index]
    return Cut(
      letter: start, shapes: upperShapes(letter: start),
      covered: pairs.filter { $0.lower < start && start <= $0.upper }.map {
        cell(letters[$0.lower])
      })
  }

  /// Letters at which the text leaps up the page.
  private func starts() -> [Int] {
    letters.indices.dropFirst().filter {
      letters[$0].y < letters[$0 - 1].y - Float(Self.leap) * letters[$0].size
    }
  }

  /// Letters over earlier ones. Bold print that is drawn twice is none: it is drawn in one go.
  private func pairs(_ starts: [Int]) -> [(lower: Int, upper: Int)] {
    var pairs: [(lower: Int, upper: Int)] = []
    var squares: [Square: [Int]] = [:]
    var stretch = 0
    var stretches = [Int](repeating: 0, count: letters.count)
    for (index, letter) in letters.enumerated() where letter.advance > 0 {
      while stretch < starts.count, starts[stretch] <= index { stretch += 1 }
      stretches[index] = stretch
      let cell = cell(letter)
      let around = Square.around(cell, side: size)
      let isOver = around.lazy.compactMap { squares[$0] }.joined().first {
        stretches[$0] < stretch && self.cell(letters[$0]).intersects(cell)
      }
      if let isOver { pairs.append((isOver, index)) }
      for square in around where squares[square, default: []].count < Self.mostOfSquare {
        squares[square, default: []].append(index)
      }
    }
    return pairs
  }

  /// The shapes of the upper part. Some programs draw all areas first and then all lines.
  private func upperShapes(letter: Int) -> Set<Int> {
    let isThin = shapes.map { min($0.width, $0.height) < 0.3 * size }
    return [true, false].reduce(into: []) { upper, kind in
      let all = shapes.indices.filter { isThin[$0] == kind }
      upper.formUnion(all[upperStart(of: all.map { shapes[$0] }, letter: letter)...])
    }
  }

  /// With which of some shapes the upper part begins: ruling lines strike through no letters of their own part, any shape
  /// stands beside some, and the lines of one grid meet.
  private func upperStart(of shapes: [Box], letter: Int) -> Int {
    let costs = shapes.map { shape in
      (lower: cost(shape, among: letters[..<letter]), upper: cost(shape, among: letters[letter...]))
    }
    var sum = costs.reduce(0) { $0 + $1.upper }
    var best = (cost: sum, leap: 0.0, index: 0)
    for index in costs.indices {
      sum += costs[index].lower - costs[index].upper
      let next = index + 1
      if next < shapes.count, shapes[..<next].contains(where: { meets($0, shapes[next]) }) {
        continue
      }
      // Where no letters tell, the shapes too leap up the page.
      let leap = next < shapes.count ? shapes[index].y0 - shapes[next].y0 : 0
      if sum < best.cost || sum == best.cost && leap > best.leap {
        best = (sum, leap, next)
      }
    }
    return best.index
  }

  /// Whether two shapes meet as the lines of a grid do: a corner of one lies at one of the other, or on the other if
  /// that is a line.
  private func meets(_ one: Box, _ other: Box) -> Bool {
    touches(one, other) || touches(other, one)
  }

  private func touches(_ one: Box, _ other: Box) -> Bool {
    let slack = 0.06 * size
    guard one.insetBy(-slack).intersects(other.insetBy(-slack)) else { return false }
    let xs = [other.x0, other.x1]
    let ys = [other.y0, other.y1]
    let reach = other.insetBy(-slack)
    let isLine = min(reach.width, reach.height) < 6 * slack
    return [one.x0, one.x1].contains { x in
      [one.y0, one.y1].contains { y in
        isLine && x > reach.x0 && x < reach.x1 && y > reach.y0 && y < reach.y1
          || xs.contains { abs($0 - x) < slack } && ys.contains { abs($0 - y) < slack }
      }
    }
  }

  /// How many letters of a part a thin shape runs through, and one more for any shape that has none of them beside it.
  /// Underlines run below their letters.
  private func cost(_ shape: Box, among letters: ArraySlice<PageLetterPlace>) -> Int {
    var struck = 0
    var isAlone = true
    for letter in letters where letter.advance > 0 {
      let size = Double(letter.size)
      guard shape.insetBy(-1.2 * size).intersects(cell(letter)) else { continue }
      isAlone = false
      if min(shape.width, shape.height) < 0.3 * size && core(letter).intersects(shape) {
        struck += 1
      }
    }
    return struck + (isAlone ? 1 : 0)
  }

  /// The middle of a letter's ink, as high as small letters without their edges.
  private func core(_ letter: PageLetterPlace) -> Box { box(letter, above: 0.4, below: -0.08) }

  /// The middle of the letter's place in its line, which no other line comes into.
  private func cell(_ letter: PageLetterPlace) -> Box { box(letter, above: 0.65, below: 0.15) }

  /// A box around the letter's baseline, in shares of its size, without the sides of its advance.
  private func box(_ letter: PageLetterPlace, above: Double, below: Double) -> Box {
    let (x, y, size) = (Double(letter.x), Double(letter.y), Double(letter.size))
    let advance = Double(letter.advance)
    return Box(
      x0: x + 0.2 * advance, y0: y - above * size, x1: x + 0.8 * advance, y1: y + below * size)
  }
}

/// A square of the page, to look letters up by their places.
private struct Square: Hashable {
  var column: Int
  var row: Int

  /// The squares that a box touches.
  static func around(_ box: Box, side: Double) -> [Square] {
    // What is larger than a letter, or far off any page, is looked up nowhere.
    guard box.width < 10 * side, box.height < 10 * side,
      [box.x0, box.y0, box.x1, box.y1].allSatisfy({ abs($0) < 1e6 })
    else { return [] }
    let columns = Int((box.x0 / side).rounded(.down))...Int((box.x1 / side).rounded(.down))
    let rows = Int((box.y0 / side).rounded(.down))...Int((box.y1 / side).rounded(.down))
    return columns.flatMap { column in rows.map { Square(column: column, row: $0) } }
  }
}
