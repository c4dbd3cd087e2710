internal import PDFReading

/// What running text looks like in a document.
struct TypeMeasure: Sendable {
  /// Style of most letters.
  var bodyStyle = 0
  /// Its size in points.
  var bodySize = 10.0
  /// Usual distance from baseline to baseline of running text, in points.
  var leading = 12.0
  /// Left edge of most body lines.
  var bodyLeft = 0.0
  /// Right edge that body lines reach.
  var bodyRight = 0.0

  /// Points by which two drawn edges may miss each other and still meet.
  func edgeTolerance(_ settings: LayoutSettings) -> Double { settings.edgeTolerance * bodySize }

  /// Whether a line stands between the sides of a box; ragged lines and stops may run over the right one.
  func isInside(_ line: Box, sidesOf box: Box) -> Bool {
    line.x0 > box.x0 - 0.2 * bodySize && line.x1 < box.x1 + 0.6 * bodySize
  }

  /// With the left edge of the left column, where lines of the right one are more: margins lie left of both.
  func ofLeftColumn(_ sheets: [PageSheet], gutter: Double?) -> TypeMeasure {
    guard let gutter, bodyLeft > gutter else { return self }
    var lefts: [Int: Int] = [:]
    for sheet in sheets {
      for line in sheet.lines
      where line.box.x1 < gutter && abs(line.size - bodySize) < 0.03 * bodySize {
        lefts[Int(line.box.x0.rounded()), default: 0] += line.letterCount
      }
    }
    var measure = self
    if let left = lefts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) })?.key {
      measure.bodyLeft = Double(left)
    }
    return measure
  }

  /// Measures all pages.
  static func of(_ sheets: [PageSheet], styles: [TextStyle]) -> TypeMeasure {
    var measure = TypeMeasure()
    var letters = Array(repeating: 0, count: styles.count)
    for sheet in sheets {
      for line in sheet.lines { letters[line.style] += line.letterCount }
    }
    guard let body = letters.indices.max(by: { letters[$0] < letters[$1] }) else { return measure }
    measure.bodyStyle = body
    measure.bodySize = styles[body].size
    var gaps: [Int: Int] = [:]
    var lefts: [Int: Int] = [:]
    var rights: [Int: Int] = [:]
    for sheet in sheets {
      var previous: Line?
      let crowded = Self.crowdedRows(sheet)
      for line in sheet.lines where abs(line.size - measure.bodySize) < 0.03 * measure.bodySize {
        if let previous {
          let gap = line.box.y1 - previous.box.y1
          if gap > 0.8 * measure.bodySize && gap < 2.5 * measure.bodySize
            && abs(previous.box.x0 - line.box.x0) < measure.bodySize
          {
            gaps[Int((gap * 4).rounded()), default: 0] += 1
          }
        }
        if crowded[line.row].map({ $0 == line.box.x0 }) ?? true {
          lefts[Int(line.box.x0.rounded()), default: 0] += line.letterCount
        }
        rights[Int((line.box.x1 / 4).rounded()), default: 0] += line.letterCount
        previous = line
      }
    }
    measure.leading =
      gaps.max { ($0.value, -$0.key) < ($1.value, -$1.key) }.map { Double($0.key) / 4 }
      ?? 1.2 * measure.bodySize
    measure.bodyLeft =
      lefts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }.map { Double($0.key) } ?? 0
    let total = rights.values.reduce(0, +)
    var sum = 0
    for key in rights.keys.sorted(by: >) {
      sum += rights[key] ?? 0
      if sum * 10 >= total {
        measure.bodyRight = Double(key) * 4
        break
      }
    }
    return measure
  }

  /// Rows of three lines and more side by side, by number, with where the first begins: of a table's columns only that
  /// one says where the page's text does.
  private static func crowdedRows(_ sheet: PageSheet) -> [Int: Double] {
    var counts: [Int: (count: Int, left: Double)] = [:]
    for line in sheet.lines {
      let known = counts[line.row] ?? (0, line.box.x0)
      counts[line.row] = (known.count + 1, min(known.left, line.box.x0))
    }
    return counts.filter { $0.value.count >= 3 }.mapValues(\.left)
  }
}
