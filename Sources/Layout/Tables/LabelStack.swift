internal import PDFReading

/// Labels of a table's headings as their lines come from the top, and the heading rows that they make.
struct LabelStack {
  /// A label with the rows of text that its lines stand in.
  struct Entry {
    var columns: ClosedRange<Int>
    var textRows: ClosedRange<Int>
    var lines: [Line]
    /// Parts of the headings stand beneath each other, whatever their columns.
    var part: Int
  }

  private var entries: [Entry] = []
  private var part = 0

  /// Begins a part beneath all labels so far.
  mutating func begin() { part += 1 }

  /// The last label of this part that something holds for, by number.
  func last(where holds: (Entry) -> Bool) -> Int? {
    entries.indices.last { entries[$0].part == part && holds(entries[$0]) }
  }

  /// Adds a line to a label, or a label of its own; `row` is the row of text.
  mutating func add(_ line: Line, _ columns: ClosedRange<Int>, row: Int, to number: Int? = nil) {
    guard let number else {
      entries.append(Entry(columns: columns, textRows: row...row, lines: [line], part: part))
      return
    }
    let known = entries[number].columns
    entries[number].lines.append(line)
    entries[number].textRows = entries[number].textRows.lowerBound...row
    entries[number].columns =
      min(known.lowerBound, columns.lowerBound)...max(known.upperBound, columns.upperBound)
  }

  /// The labels with their heading rows, and the number of these.
  ///
  /// A label stands a row beneath those over its columns, and in the row of labels that end in the same row of text.
  func levelled(over columns: TextColumns) -> (labels: [OpenHeader.Label], rowCount: Int) {
    var levels = Array(repeating: 0, count: entries.count)
    var start = 0
    for part in 0...self.part {
      let own = entries.indices.filter { entries[$0].part == part }
      for number in own { levels[number] = start }
      settle(&levels, of: own)
      start = (own.map { levels[$0] }.max() ?? start - 1) + 1
    }
    var labels = entries.indices.map { number in
      OpenHeader.Label(
        columns: entries[number].columns, rows: first(number, levels)...levels[number],
        lines: entries[number].lines)
    }
    for level in 0..<max(start, 0) { part(&labels, in: level, over: columns) }
    return (labels, start)
  }

  /// Parts labels of one heading row that reach into the same columns: each gets those whose middle it is nearest to.
  private func part(_ labels: inout [OpenHeader.Label], in level: Int, over columns: TextColumns) {
    let own = labels.indices.filter { labels[$0].rows.contains(level) }
    let middles = labels.map { label in
      label.lines.map(\.box.midX).reduce(0, +) / Double(max(1, label.lines.count))
    }
    let sorted = own.sorted { middles[$0] < middles[$1] }
    for (left, right) in zip(sorted, sorted.dropFirst())
    where labels[left].columns.overlaps(labels[right].columns) {
      let low = min(labels[left].columns.lowerBound, labels[right].columns.lowerBound)
      let high = max(labels[left].columns.upperBound, labels[right].columns.upperBound)
      guard low < high else { continue }
      let distance = { (range: ClosedRange<Int>, middle: Double) in
        abs(
          (columns.extents[range.lowerBound].lowerBound
            + columns.extents[range.upperBound].upperBound) / 2 - middle)
      }
      let best = (low..<high).min {
        distance(low...$0, middles[left]) + distance(($0 + 1)...high, middles[right])
          < distance(low...$1, middles[left]) + distance(($1 + 1)...high, middles[right])
      }
      guard let best else { continue }
      labels[left].columns = low...best
      labels[right].columns = (best + 1)...high
    }
  }

  private func settle(_ levels: inout [Int], of own: [Int]) {
    var isSettled = false
    // Each round moves some label down; there are no more rows than labels.
    var rounds = own.count
    while !isSettled, rounds > 0 {
      isSettled = true
      rounds -= 1
      for number in own {
        let above = own.filter { stands($0, above: number) }.map { levels[$0] + 1 }
        let beside = own.filter {
          entries[$0].textRows.upperBound == entries[number].textRows.upperBound
        }.map { levels[$0] }
        let level = max(above.max() ?? 0, beside.max() ?? 0, levels[number])
        if level > levels[number] {
          levels[number] = level
          isSettled = false
        }
      }
    }
  }

  /// The first heading row of a label: further up than its last where it begins beside labels of a row above.
  private func first(_ number: Int, _ levels: [Int]) -> Int {
    let own = entries[number]
    let above = entries.indices.filter { stands($0, above: number) }.map { levels[$0] + 1 }.max()
    let beside = entries.indices.filter {
      entries[$0].part == own.part && entries[$0].textRows.upperBound == own.textRows.lowerBound
    }.map { levels[$0] }.min()
    return min(levels[number], max(above ?? 0, beside ?? levels[number]))
  }

  private func stands(_ upper: Int, above lower: Int) -> Bool {
    entries[upper].part == entries[lower].part
      && entries[upper].columns.overlaps(entries[lower].columns)
      && entries[upper].textRows.upperBound < entries[lower].textRows.lowerBound
  }
}
