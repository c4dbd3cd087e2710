internal import PDFReading

/// Headings between upright rules alone: a label that spans columns stands where the rules between these have not yet
/// begun, and nothing else is drawn beneath it.
struct LatticeHeads {
  let sheet: PageSheet
  let measure: TypeMeasure
  let tolerance: Double

  /// A grid with an edge beneath such labels; `lines` are those inside of it, by index.
  func levelled(_ lattice: Lattice, lines: [Int]) -> Lattice {
    guard let top = lattice.ys.first, let foot = lattice.ys.dropFirst().first,
      let left = lattice.xs.first, let right = lattice.xs.last
    else { return lattice }
    let slack = 0.4 * measure.bodySize
    let within = lattice.vertical.filter {
      $0.isRule && $0.start > top + slack && $0.start < foot - slack && $0.end > foot
    }
    guard !within.isEmpty else { return lattice }
    var result = lattice
    let words = lines.flatMap { sheet.lines[$0].words }.map(\.box).filter { $0.midY < foot }
    for y in Lattice.clustered(within.map(\.start), tolerance: tolerance) {
      let begun = lattice.vertical.filter { $0.isRule && $0.start < y - slack && $0.end > y }
      for rule in within where abs(rule.start - y) <= tolerance {
        let start = begun.map(\.position).filter { $0 < rule.position }.max() ?? left
        let end = begun.map(\.position).filter { $0 > rule.position }.min() ?? right
        let beneath = words.filter { $0.midX > start && $0.midX < end }
        guard beneath.contains(where: { $0.midY < y }), beneath.contains(where: { $0.midY > y })
        else { continue }
        result.horizontal.append(
          Edge(position: y, start: start, end: end, isHorizontal: true, isRule: false))
        if !result.ys.contains(where: { abs($0 - y) <= tolerance }) { result.ys.append(y) }
      }
    }
    result.ys.sort()
    return result
  }
}
