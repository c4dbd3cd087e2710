import PDFReading
import Testing

@testable import Layout

/// What must hold whatever is on the pages: pages are put together at random from everything that reports hold.
@Suite("Invariants")
struct InvariantTests {
  private static let reports = (1...60).map { RandomReport(seed: $0) }

  @Test("Every word is in exactly one place", arguments: reports.indices)
  func wordsOnce(index: Int) {
    let report = Self.reports[index]
    var counts: [String: Int] = [:]
    for word in report.document.allWords { counts[word, default: 0] += 1 }
    #expect(!report.words.isEmpty)
    #expect(report.words.filter { counts[$0] == nil } == [], "lost")
    #expect(report.words.filter { (counts[$0] ?? 0) > 1 } == [], "doubled")
  }

  @Test("The reports hold every kind of block and table, so that what follows looks at some")
  func variety() {
    let blocks = Self.reports.flatMap(\.document.allBlocks)
    let kinds = Dictionary(grouping: blocks, by: \.kind).mapValues(\.count)
    for kind: Block.Kind in [
      .heading, .paragraph, .listItem, .caption, .source, .table, .box, .figure,
    ] { #expect(kinds[kind] ?? 0 >= 10, "\(kind)") }
    let evidence = Dictionary(
      grouping: Self.reports.flatMap(\.document.tables), by: \.evidence
    ).mapValues(\.count)
    for kind: TableEvidence in [.ruled, .aligned, .partlyRuled] {
      #expect(evidence[kind] ?? 0 >= 1, "\(kind): \(evidence)")
    }
    #expect(Self.reports.contains { !$0.document.footnotes.isEmpty })
    #expect(Self.reports.contains { !$0.document.furniture.isEmpty })
  }

  @Test("Words of a line stand from left to right", arguments: reports.indices)
  func order(index: Int) {
    for line in Self.reports[index].document.allLines {
      let lefts = line.words.map(\.box.x0)
      if lefts != lefts.sorted() { Issue.record("\(line.text)") }
    }
  }

  @Test("Regions lie on their pages and hold their lines", arguments: reports.indices)
  func regions(index: Int) {
    let document = Self.reports[index].document
    for block in document.allBlocks {
      let areOnPage = block.regions.map { region in
        let page = document.pages[region.page - 1]
        return region.box.x0 >= -1 && region.box.x1 <= page.width + 1 && region.box.y0 >= -1
          && region.box.y1 <= page.height + 1 && region.box.width > 0 && region.box.height > 0
      }
      if areOnPage.isEmpty || areOnPage.contains(false) {
        Issue.record("\(block.kind) “\(block.text)” at \(block.regions)")
      }
      for line in block.lines {
        let isHeld = block.regions.contains {
          $0.page == line.page && $0.box.insetBy(-1).containsCentre(of: line.box)
        }
        if !isHeld { Issue.record("\(block.kind): “\(line.text)” is outside of \(block.regions)") }
      }
    }
  }

  @Test("Cells lie inside their grid and do not overlap", arguments: reports.indices)
  func grids(index: Int) {
    for grid in Self.reports[index].document.tables {
      var taken: [[Int]] = []
      for cell in grid.cells {
        for row in cell.row..<(cell.row + cell.rowSpan) {
          for column in cell.column..<(cell.column + cell.columnSpan) {
            taken.append([row, column])
          }
        }
      }
      #expect(Set(taken).count == taken.count)
      #expect(taken.map { $0[0] }.allSatisfy { (0..<grid.rowCount).contains($0) })
      #expect(taken.map { $0[1] }.allSatisfy { (0..<grid.columnCount).contains($0) })
      #expect(grid.columnEdges.count == grid.columnCount + 1)
      #expect(grid.columnEdges == grid.columnEdges.sorted())
      let places = grid.cells.map { $0.row * 100 + $0.column }
      #expect(places == places.sorted())
    }
  }

  @Test("Pages come in order", arguments: reports.indices)
  func pageOrder(index: Int) {
    let document = Self.reports[index].document
    let pages = document.blocks.map(\.page)
    #expect(pages == pages.sorted())
    #expect(document.pages.map(\.number) == Array(1...document.pages.count))
  }

  @Test("Texts hold single spaces, and marks stand inside them", arguments: reports.indices)
  func texts(index: Int) {
    for block in Self.reports[index].document.allBlocks {
      let text = block.text
      if text.contains("  ") || text.hasPrefix(" ") || text.hasSuffix(" ") {
        Issue.record("“\(text)”")
      }
      let offsets = block.content.marks.map(\.offset)
      if !offsets.allSatisfy({ (0...text.utf8.count).contains($0) }) {
        Issue.record("“\(text)”: \(offsets)")
      }
    }
  }

  @Test("Two runs give the same document", arguments: reports.indices.prefix(3))
  func determinism(index: Int) {
    let report = Self.reports[index]
    #expect(String(describing: report.document) == String(describing: Document.of(report.pages)))
  }

  @Test("The order of drawing does not matter", arguments: reports.indices.prefix(6))
  func drawingOrder(index: Int) {
    let report = Self.reports[index]
    let shuffled = Document.of(report.pages.map { $0.shuffled(seed: UInt64(index)) })
    #expect(shuffled.blocks.map(\.kind) == report.document.blocks.map(\.kind))
    #expect(shuffled.allWords == report.document.allWords)
  }
}
