import PDFReading
import Testing

@testable import Layout

@Suite("Lattice")
struct LatticeTests {
  private func edge(_ position: Double, _ start: Double, _ end: Double, horizontal: Bool) -> Edge {
    Edge(position: position, start: start, end: end, isHorizontal: horizontal, isRule: true)
  }

  private func lattices(
    _ horizontal: [(Double, Double, Double)], _ vertical: [(Double, Double, Double)]
  )
    -> [Lattice]
  {
    var edges = EdgeSet(
      PageGraphics(), leavingOut: [],
      page: PageSheet(
        number: 1, width: 595, height: 842, lines: [], graphics: PageGraphics(), glyphCount: 0),
      tolerance: 3)
    edges.horizontal = horizontal.map { edge($0.0, $0.1, $0.2, horizontal: true) }
    edges.vertical = vertical.map { edge($0.0, $0.1, $0.2, horizontal: false) }
    return Lattice.all(edges, tolerance: 3)
  }

  @Test("Edges that touch make one lattice, others another")
  func groups() {
    let found = lattices(
      [(100, 72, 300), (120, 72, 300), (400, 72, 300)],
      [(72, 100, 120), (200, 100, 120), (300, 100, 120)])
    #expect(found.map(\.columnCount) == [2, 0])
    #expect(found.map(\.rowCount) == [1, 0])
    #expect(found.first?.box == Box(x0: 72, y0: 100, x1: 300, y1: 120))
  }

  @Test("Edges that miss each other by less than the tolerance touch")
  func tolerance() {
    #expect(lattices([(100, 72, 300)], [(72, 102, 150)]).count == 1)
    #expect(lattices([(100, 72, 300)], [(72, 104, 150)]).count == 2)
  }

  @Test("An edge parts the rows and columns that it covers")
  func separation() throws {
    let lattice = try #require(
      lattices(
        [(100, 72, 300), (120, 200, 300), (140, 72, 300)],
        [(72, 100, 140), (200, 100, 120), (300, 100, 140)]
      ).first)
    #expect(lattice.separatesColumns(row: 0, after: 0, tolerance: 3))
    #expect(!lattice.separatesColumns(row: 1, after: 0, tolerance: 3))
    #expect(!lattice.separatesRows(column: 0, after: 0, tolerance: 3))
    #expect(lattice.separatesRows(column: 1, after: 0, tolerance: 3))
  }

  @Test("Values near each other are one")
  func clustered() {
    #expect(Lattice.clustered([10, 12, 30, 11], tolerance: 3) == [11, 30])
    #expect(Lattice.clustered([], tolerance: 3) == [])
  }

  @Test("A thin tint within an empty heading makes no row")
  func idlePiece() throws {
    var sketch = PageSketch()
    let rows = [["", "Before", "Now"], ["North", "good", "fair"], ["South", "fair", "good"]]
    sketch.table(rows, xs: [72, 222, 372, 523], top: 200, height: 26)
    sketch.rule(213, from: 74, to: 220)
    let table = try #require(Document.of(sketch).tables.first)
    #expect(table.texts == rows)
    #expect(table.cells.allSatisfy { $0.rowSpan == 1 })
  }
}
