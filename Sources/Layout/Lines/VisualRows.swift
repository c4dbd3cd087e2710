internal import PDFReading

/// Lines that a reader sees as one row although their baselines differ: a large figure beside small text, cells
/// centred in their height.
enum VisualRows {
  /// Groups of lines that overlap in height by at least half of the smaller, from the top; each from the left.
  static func groups(_ lines: [Line]) -> [[Line]] {
    var groups: [[Line]] = []
    for line in lines.sorted(by: { ($0.box.y0, $0.box.x0) < ($1.box.y0, $1.box.x0) }) {
      let index = groups.lastIndex { group in
        group.contains {
          $0.box.verticalOverlap(line.box) >= 0.5 * min($0.box.height, line.box.height)
            && $0.box.horizontalOverlap(line.box) <= 0
        }
      }
      if let index {
        groups[index].append(line)
      } else {
        groups.append([line])
      }
    }
    return groups.map { $0.sorted { $0.box.x0 < $1.box.x0 } }
  }
}
