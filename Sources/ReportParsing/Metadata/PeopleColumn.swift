import Layout
import PDFReading

/// Lines of a page on which people are listed beside what they did.
struct PeopleColumn {
  private let lines: [Line]

  /// Gathers the lines of a page, those in tables and boxes too.
  init(_ document: Document, page: Int) {
    lines = document.blocks.filter { $0.regions.contains { $0.page == page } }
      .flatMap(Self.lines)
      .filter { $0.page == page }
      .sorted { $0.box.y0 < $1.box.y0 }
  }

  private static func lines(of block: Block) -> [Line] {
    block.lines + block.children.flatMap(lines) + (block.table?.cells.flatMap(\.lines) ?? [])
  }

  /// The first line to the right of a label, on its height.
  func beside(_ label: Line) -> Line? {
    lines.filter { $0.box.x0 >= label.box.x1 && isLevel($0, with: label.box) }
      .min { $0.box.x0 < $1.box.x0 }
  }

  /// Lines right below a name, to the next line with a label of its own; `label` is the left edge of
  /// labels.
  func below(_ name: Box, label: Double) -> [Line] {
    var found: [Line] = []
    var last = name
    for line in lines where abs(line.box.x0 - name.x0) <= Self.tolerance && line.box.y0 > last.y0 {
      guard line.box.y0 - last.y1 < line.size * Self.leading else { break }
      let isLabelled = lines.contains { other in
        other.box.x0 >= label - Self.tolerance && other.box.x1 < line.box.x0
          && isLevel(other, with: line.box)
      }
      if isLabelled { break }
      found.append(line)
      last = line.box
    }
    return found
  }

  private func isLevel(_ line: Line, with box: Box) -> Bool {
    line.box.verticalOverlap(box) > 0.5 * min(line.box.y1 - line.box.y0, box.y1 - box.y0)
  }

  /// Points by which left edges of one column may differ.
  private static let tolerance = 3.0
  /// Sizes of a line that may be empty between two names of one entry.
  private static let leading = 1.5
}
