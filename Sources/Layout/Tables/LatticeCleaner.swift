internal import PDFReading

/// Makes the edges of a grid those of its cells: without what is drawn twice, with the ends of what is drawn open.
struct LatticeCleaner {
  let bodySize: Double
  /// Within which two edges are one, in points.
  let tolerance: Double

  /// The lattice without columns and rows that are slivers without text: double rules, insets of fills, bars; nil where
  /// no cell is left.
  func cleaned(_ lattice: Lattice, words: [Word]) -> Lattice? {
    var result = lattice
    let sliver = 0.7 * bodySize
    func strip(_ edges: [Double], ruled: [Double], holds: (Double, Double) -> Bool) -> [Double] {
      let isRuled = { (x: Double) in
        ruled.contains { abs($0 - x) <= tolerance }
      }
      var edges = edges
      var index = 0
      while index + 1 < edges.count {
        let (isFirstRuled, isSecondRuled) = (isRuled(edges[index]), isRuled(edges[index + 1]))
        // A cell's padding can be wider than the letters are high.
        let limit = isFirstRuled == isSecondRuled ? sliver : 1.2 * bodySize
        if edges[index + 1] - edges[index] < limit && !holds(edges[index], edges[index + 1]) {
          // A background ends short of the rule that bounds its cell. Else the outer edge of a sliver at the rim
          // goes, or the one further in.
          let isInset = isSecondRuled && !isFirstRuled
          edges.remove(at: index == 0 || isInset ? index : index + 1)
          if isInset && index > 0 { index -= 1 }
        } else {
          index += 1
        }
      }
      return edges
    }
    result.ys = withOpenEnds(lattice)
    result.xs = withOpenSides(lattice)
    // A word of a wider cell may pass over a sliver, it does not stand in it.
    let slack = 0.25 * bodySize
    result.xs = strip(
      result.xs, ruled: lattice.vertical.filter(\.isRule).map(\.position)
    ) { low, high in
      words.contains { $0.box.x0 > low - slack && $0.box.x1 < high + slack }
    }
    result.ys = strip(
      result.ys, ruled: lattice.horizontal.filter(\.isRule).map(\.position)
    ) { low, high in
      words.contains { $0.box.midY > low && $0.box.midY < high }
    }
    return result.xs.count >= 2 && result.ys.count >= 2 ? result : nil
  }

  /// Heights with the ends of the vertical edges added where these reach beyond the last horizontal one: a row cut
  /// by the page's end has no rule there.
  private func withOpenEnds(_ lattice: Lattice) -> [Double] {
    var ys = lattice.ys
    let need = 0.7 * bodySize
    // A single edge counts where there is but one, between two columns of a table open at its sides.
    let isLone = lattice.xs.count == 1
    let ends = lattice.vertical.map(\.end).sorted(by: >)
    let end = isLone ? ends.first : ends.dropFirst().first
    if let end, let last = ys.last, end - last > need { ys.append(end) }
    let starts = lattice.vertical.map(\.start).sorted()
    let start = isLone ? starts.first : starts.dropFirst().first
    if let start, let first = ys.first, first - start > need { ys.insert(start, at: 0) }
    return ys
  }

  /// Places of vertical edges with the ends of the horizontal ones added where most of these reach beyond: tables
  /// are often drawn open at their sides.
  private func withOpenSides(_ lattice: Lattice) -> [Double] {
    var xs = lattice.xs
    let need = 1.5 * bodySize
    // Short rules under labels that span columns say nothing of the sides; nor does a single long one, as above footnotes.
    let lengths = lattice.horizontal.map { $0.end - $0.start }.sorted(by: >)
    let usual = lengths.isEmpty ? 0 : lengths[min(1, lengths.count - 1)]
    let long = lattice.horizontal.filter { $0.end - $0.start > 0.5 * usual }
    let starts = long.map(\.start).sorted()
    let ends = long.map(\.end).sorted(by: >)
    // One rule is enough where it runs on beyond several upright ones: that under the headings.
    guard starts.count >= 2 || starts.count == 1 && xs.count >= 2 else { return xs }
    let (start, end) = (starts[min(1, starts.count - 1)], ends[min(1, ends.count - 1)])
    if let first = xs.first, first - start > need { xs.insert(start, at: 0) }
    if let last = xs.last, end - last > need { xs.append(end) }
    return xs
  }
}
