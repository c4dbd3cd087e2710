internal import PDFReading

/// Columns of a table whose labels are set from the left and the figures under them from the right, as office programs
/// leave them: the figures of one column stand nearer to the next label than to their own, but all text of a column
/// lies between its label's start and that of the next.
enum LabelStarts {
  /// The columns' edges, or nil where the labels show none, or the text beneath does not keep to them.
  static func edges(_ heads: [[Line]], over body: [[Line]], em: Double) -> [Double]? {
    let labels = heads.flatMap(\.self)
    let slack = 0.2 * em
    var starts = Lattice.clustered(labels.map(\.box.x0), tolerance: slack)
    guard body.count >= 2, let left = body.joined().map(\.box.x0).min(),
      let right = (labels + body.joined()).map(\.box.x1).max()
    else { return nil }
    if let first = starts.first, left < first - em { starts.insert(left, at: 0) }
    guard starts.count >= 3 else { return nil }
    let column = { (line: Line) -> Int? in
      guard let own = starts.lastIndex(where: { $0 < line.box.x0 + slack }) else { return nil }
      return own + 1 == starts.count || line.box.x1 < starts[own + 1] ? own : nil
    }
    guard labels.allSatisfy({ column($0) != nil }) else { return nil }
    var texts: [[Line]] = starts.map { _ in [] }
    for row in body {
      let places = row.map(column)
      guard !places.contains(nil), Set(places).count == places.count else { return nil }
      for (place, line) in zip(places, row) { if let place { texts[place].append(line) } }
    }
    // Where labels and text begin at one place, the gaps between the texts say the same and more.
    let isSetRight = zip(starts, texts).dropFirst().contains { start, lines in
      lines.map { $0.box.x0 - start }.median ?? 0 > em
    }
    guard isSetRight, texts.allSatisfy({ $0.count * 2 >= body.count }) else { return nil }
    return starts + [right]
  }
}
