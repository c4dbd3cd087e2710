internal import PDFReading

/// The columns of a table whose cells are set to the middle of their rows: the stretches that text with other text beside
/// it covers.
struct MiddledColumns {
  /// A row of headings with their columns.
  struct Headings {
    var pieces: [(column: Int, line: Line)]
    /// Whether each stands over a column of its own.
    var areInOrder: Bool
  }

  private let stretches: [ClosedRange<Double>]
  let em: Double
  /// Where the text of each column begins in most rows.
  private let starts: [Double?]

  /// Learns from boxes beside others, and from all that keep to a single column; nil where no two columns stand apart.
  init?(beside: [Box], all: [Box], em: Double) {
    self.em = em
    let covered = Self.joined(PitchedColumns.covered(by: beside, em: em), boxes: beside)
    guard covered.count >= 2, covered.count <= Self.most else { return nil }
    var stretches = covered
    var places: [[Double]] = Array(repeating: [], count: covered.count)
    // Lines alone in their row are the longest of some columns.
    for box in all {
      let own = Self.reached(by: box, in: covered)
      guard own.count == 1 else { continue }
      let old = stretches[own[0]]
      stretches[own[0]] = min(old.lowerBound, box.x0)...max(old.upperBound, box.x1)
      places[own[0]].append(box.x0)
    }
    let isApart = zip(stretches, stretches.dropFirst()).allSatisfy {
      $1.lowerBound - $0.upperBound > 0.25 * em
    }
    guard isApart else { return nil }
    self.stretches = stretches
    starts = places.map { places in
      guard let x = places.median,
        places.count(where: { abs($0 - x) < 0.1 * em }) * 2 > places.count
      else { return nil }
      return x
    }
  }

  /// The column that a box keeps to; -1 for what reaches into several.
  func column(of box: Box) -> Int {
    Self.reached(by: box, in: stretches).count > 1 ? -1 : first(of: box)
  }

  /// The first column that a box reaches into.
  func first(of box: Box) -> Int {
    Self.reached(by: box, in: stretches).first
      ?? max(0, stretches.lastIndex { $0.lowerBound < box.x0 } ?? 0)
  }

  /// The columns of headings: as many labels side by side as there are columns, or one fewer, head these in order, though
  /// they are wider or set otherwise than what stands beneath them.
  func headings(_ pieces: [Line]) -> Headings {
    let cut = pieces.sorted { ($0.foot, $0.box.x0) < ($1.foot, $1.box.x0) }
    let labels = PitchedColumns.covered(by: cut.map(\.box), em: em)
    let missing = stretches.count - labels.count
    let isFirstEmpty =
      missing == 1 && (labels.first?.lowerBound ?? 0) > stretches[0].lowerBound + em
      && (labels.first?.upperBound ?? 0) > stretches[1].lowerBound
    guard missing == 0 || isFirstEmpty else {
      return Headings(pieces: cut.map { (first(of: $0.box), $0) }, areInOrder: false)
    }
    let placed = cut.map { piece in
      ((labels.firstIndex { $0.contains(piece.box.midX) } ?? 0) + missing, piece)
    }
    return Headings(pieces: placed, areInOrder: true)
  }

  /// Edges of the columns, outer ones included: headings may begin left of the text beneath them.
  func edges(in box: Box) -> [Double] {
    let inner = zip(stretches, stretches.dropFirst()).map { left, right in
      right.lowerBound - min((right.lowerBound - left.upperBound) / 2, 2 * em)
    }
    return [box.x0 - 0.1 * em] + inner + [box.x1 + 0.1 * em]
  }

  /// A piece cut where the text of a column begins behind a gap or in another look: a label that fills its column stands
  /// no farther from the next than words do.
  func cut(_ piece: Line, styles: [TextStyle]) -> [Line] {
    guard column(of: piece.box) < 0 else { return [piece] }
    for (number, next) in piece.words.enumerated().dropFirst() {
      let before = piece.words[number - 1]
      let gap = next.box.x0 - before.box.x1
      let begins = starts.dropFirst().contains { start in
        start.map { abs($0 - next.box.x0) < 0.15 * em } ?? false
      }
      let isParted =
        next.startsCell || gap > 0.3 * em
        || styles[before.style].isBold != styles[next.style].isBold
      guard begins, isParted, !next.isAttached, !next.isSuperscript else { continue }
      let parts = [piece.words[..<number], piece.words[number...]].map {
        Line(page: piece.page, row: piece.row, words: Array($0), styles: styles)
      }
      return [parts[0]] + cut(parts[1], styles: styles)
    }
    return [piece]
  }

  /// Stretches with those joined that no row has text in both of: headings set left over figures set right. The labels'
  /// column stands alone, for it may have no heading.
  private static func joined(
    _ stretches: [ClosedRange<Double>], boxes: [Box]
  ) -> [ClosedRange<Double>] {
    var result: [(range: ClosedRange<Double>, boxes: [Box])] = []
    for stretch in stretches {
      let own = boxes.filter { $0.midX >= stretch.lowerBound && $0.midX <= stretch.upperBound }
      let isBeside = result.last.map { last in
        last.boxes.contains { box in
          own.contains { $0.verticalOverlap(box) > 0.2 * $0.height }
        }
      }
      if result.count > 1, isBeside == false, let last = result.popLast() {
        result.append((last.range.lowerBound...stretch.upperBound, last.boxes + own))
      } else {
        result.append((stretch, own))
      }
    }
    return result.map(\.range)
  }

  private static func reached(by box: Box, in stretches: [ClosedRange<Double>]) -> [Int] {
    stretches.indices.filter {
      stretches[$0].upperBound > box.x0 && stretches[$0].lowerBound < box.x1
    }
  }

  /// Columns that a table may have.
  private static let most = 12
}
