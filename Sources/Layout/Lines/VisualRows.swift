internal import PDFReading

/// Lines that a reader sees as one row although their baselines differ: a large figure beside small text, cells
/// centred in their height.
enum VisualRows {
  /// Groups of lines that overlap in height by at least half of the smaller, from the top; each from the left.
  static func groups(_ lines: [Line]) -> [[Line]] {
    groups(Array(lines.indices), of: lines).map { $0.map { lines[$0] } }
  }

  /// The same for lines given by index.
  static func groups(_ indices: [Int], of lines: [Line]) -> [[Int]] {
    var groups: [[Int]] = []
    let sorted = indices.sorted {
      (lines[$0].box.y0, lines[$0].box.x0) < (lines[$1].box.y0, lines[$1].box.x0)
    }
    for index in sorted {
      let box = lines[index].box
      let row = groups.indices.suffix(4).last { number in
        groups[number].contains {
          lines[$0].box.verticalOverlap(box) >= 0.5 * min(lines[$0].box.height, box.height)
        } && groups[number].allSatisfy { lines[$0].box.horizontalOverlap(box) <= 0 }
      }
      if let row {
        groups[row].append(index)
      } else {
        groups.append([index])
      }
    }
    return groups.map { $0.sorted { lines[$0].box.x0 < lines[$1].box.x0 } }
  }
}
