internal import PDFReading

/// Frames drawn around tables whose columns nothing parts: edges that the frames show and nobody has drawn.
///
/// Programs that draw a frame cell by cell leave joints in its sides, where rows meet; and where a page's end cuts a
/// table, its sides go on with no rule beneath.
struct OuterFrames {
  let sheet: PageSheet
  let measure: TypeMeasure
  let settings: LayoutSettings
  /// Lines that are no text of the page.
  let furniture: Set<Int>

  /// What is missing of a page's frames.
  struct Missing {
    /// Edges between the rows.
    var seams: [Edge] = []
    /// Edges at the open ends.
    var ends: [Edge] = []
  }

  /// The edges that are missing among those of a page.
  func missing(in edges: EdgeSet) -> Missing {
    let uprights = edges.vertical.filter { $0.isRule && $0.end - $0.start > measure.leading }
    guard uprights.count >= 2, uprights.count <= Self.most else { return Missing() }
    var result = Missing()
    for left in uprights {
      let right = uprights.first {
        $0.position - left.position > 10 * measure.bodySize
          && abs($0.start - left.start) < tolerance && abs($0.end - left.end) < tolerance
      }
      guard let right else { continue }
      let box = Box(x0: left.position, y0: left.start, x1: right.position, y1: left.end)
      let across = edges.horizontal.filter {
        $0.isRule && abs($0.start - box.x0) < tolerance && abs($0.end - box.x1) < tolerance
          && $0.position > box.y0 - tolerance && $0.position < box.y1 + tolerance
      }.map(\.position)
      guard !across.isEmpty, !isDivided(box, by: uprights) else { continue }
      let joints = left.joints.filter { y in
        right.joints.contains { abs($0 - y) < 0.5 * tolerance }
          && !across.contains { abs($0 - y) < tolerance } && !cutsText(y, in: box)
      }
      // A rule inside tells a table from a box of text, and so does where rows meet.
      let inner = across.filter { $0 > box.y0 + tolerance && $0 < box.y1 - tolerance }
      guard !inner.isEmpty || !joints.isEmpty else { continue }
      result.seams += joints.map { edge(at: $0, of: box) }
      if !across.contains(where: { abs($0 - box.y1) < tolerance }), isLast(box) {
        result.ends.append(edge(at: box.y1, of: box))
      }
      if !across.contains(where: { abs($0 - box.y0) < tolerance }), isFirst(box) {
        result.ends.append(edge(at: box.y0, of: box))
      }
    }
    return result
  }

  private var tolerance: Double { measure.edgeTolerance(settings) }

  private func edge(at y: Double, of box: Box) -> Edge {
    Edge(position: y, start: box.x0, end: box.x1, isHorizontal: true, isRule: true)
  }

  /// Whether uprights inside make columns.
  private func isDivided(_ box: Box, by uprights: [Edge]) -> Bool {
    uprights.contains {
      $0.position > box.x0 + tolerance && $0.position < box.x1 - tolerance
        && $0.start < box.y1 - tolerance && $0.end > box.y0 + tolerance
    }
  }

  private func cutsText(_ y: Double, in box: Box) -> Bool {
    sheet.lines.contains {
      let line = $0.box
      return line.midX > box.x0 && line.midX < box.x1 && y > line.y0 + 0.25 * line.height
        && y < line.y1 - 0.25 * line.height
    }
  }

  /// Whether no text but notes stands beneath a box.
  private func isLast(_ box: Box) -> Bool { !texts(beside: box).contains { $0.midY > box.y1 } }

  /// Whether no text stands above a box.
  private func isFirst(_ box: Box) -> Bool { !texts(beside: box).contains { $0.midY < box.y0 } }

  /// The lines of text above, in and beneath a box.
  private func texts(beside box: Box) -> [Box] {
    sheet.lines.indices.filter {
      !furniture.contains($0)
        && sheet.lines[$0].size >= settings.footnoteSize * measure.bodySize
        && sheet.lines[$0].box.horizontalOverlap(box) > 0
    }.map { sheet.lines[$0].box }
  }

  /// Beyond this many uprights a page is a drawing.
  private static let most = 200
}
