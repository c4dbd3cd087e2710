internal import PDFReading

/// Finds tables that are printed sideways on a page whose other text stands upright.
///
/// Only what has rows of several cells is taken: labels of an axis and a line along the margin have none.
struct TurnedAreaFinder {
  let page: PageContent

  /// What stands sideways in one area.
  struct Area {
    var turn: PageTurn
    /// Indices of its glyphs.
    var glyphs: Set<Int>
    /// Box of its glyphs, in points on the page as printed.
    var box: Box
  }

  /// Letters that follow one another up or down the page: a word or more of one turned line.
  private struct Run {
    var turn: PageTurn
    var box: Box
    var size: Double
  }

  /// The areas, of either turn.
  func areas() -> [Area] {
    let runs = runs()
    guard !runs.isEmpty else { return [] }
    var areas: [Area] = []
    for turn in [PageTurn.clockwise, .anticlockwise] {
      for cluster in Self.clusters(runs.filter { $0.turn == turn }) {
        if let area = area(of: cluster, turn: turn),
          !areas.contains(where: { $0.box.intersects(area.box) })
        {
          areas.append(area)
        }
      }
    }
    return areas
  }

  private func runs() -> [Run] {
    var runs: [Run] = []
    var open: Run?
    for index in page.glyphs.indices.dropLast() {
      let (glyph, next) = (page.glyphs[index], page.glyphs[index + 1])
      let size = page.styles[Int(glyph.style)].size
      let step =
        glyph.style == next.style
        ? VerticalRun.step(from: glyph.box, to: next.box, size: size) : nil
      let turn = step.map { $0 == .up ? PageTurn.clockwise : .anticlockwise }
      if let turn, var longer = open, longer.turn == turn {
        longer.box = longer.box.union(next.box)
        open = longer
      } else {
        if let open { runs.append(open) }
        open = turn.map { Run(turn: $0, box: glyph.box.union(next.box), size: size) }
      }
    }
    if let open { runs.append(open) }
    return runs
  }

  /// Runs that stand near one another: lines within a few sizes, cells of a row further apart.
  private static func clusters(_ runs: [Run]) -> [[Run]] {
    var clusters: [[Run]] = []
    for run in runs {
      let reach = Box(
        x0: run.box.x0 - 3 * run.size, y0: run.box.y0 - 10 * run.size,
        x1: run.box.x1 + 3 * run.size, y1: run.box.y1 + 10 * run.size)
      var joined = [run]
      clusters.removeAll { cluster in
        guard cluster.contains(where: { reach.intersects($0.box) }) else { return false }
        joined += cluster
        return true
      }
      clusters.append(joined)
    }
    return clusters
  }

  private func area(of cluster: [Run], turn: PageTurn) -> Area? {
    guard let size = cluster.map(\.size).median else { return nil }
    let box = cluster.dropFirst().reduce(cluster[0].box) { $0.union($1.box) }
    let reach = box.insetBy(-size)
    var glyphs: Set<Int> = []
    var cells = cluster.map(\.box)
    var upright = 0
    for index in page.glyphs.indices where reach.containsCentre(of: page.glyphs[index].box) {
      let glyph = page.glyphs[index].box
      // A lone figure in a cell is in no run; its cell is as wide as the font is high.
      if cells.contains(where: { $0.containsCentre(of: glyph) }) {
        glyphs.insert(index)
      } else if glyph.width > 0.9 * page.styles[Int(page.glyphs[index].style)].size,
        glyph.height < 0.95 * glyph.width
      {
        glyphs.insert(index)
        cells.append(glyph)
      } else if box.containsCentre(of: glyph) {
        upright += 1
      }
    }
    guard upright * 5 <= glyphs.count, Self.rowCount(cells, size: size) >= 3 else { return nil }
    return Area(
      turn: turn, glyphs: glyphs, box: glyphs.reduce(box) { $0.union(page.glyphs[$1].box) })
  }

  /// Number of turned rows with two cells and more.
  private static func rowCount(_ cells: [Box], size: Double) -> Int {
    var rows: [[Box]] = []
    for cell in cells.sorted(by: { $0.midX < $1.midX }) {
      if let last = rows.last?.last, cell.midX - last.midX < 0.5 * size {
        rows[rows.count - 1].append(cell)
      } else {
        rows.append([cell])
      }
    }
    return rows.count { row in
      let sorted = row.sorted { $0.y0 < $1.y0 }
      return zip(sorted, sorted.dropFirst()).contains { $1.y0 - $0.y1 > size }
    }
  }
}
