import PDFReading
import Testing

@testable import Layout

@Suite("Pages with turned text")
struct PageTurnTests {
  private let rows = [
    ["Unit", "Staff", "Cases"], ["North", "12", "340"], ["South", "9", "128"],
    ["West", "31", "77"],
  ]
  private let xs = [72.0, 220, 320, 420]

  private func upright() -> PageSketch {
    var sketch = PageSketch()
    sketch.width = 842
    sketch.height = 595
    sketch.prose(60, seed: 1, y: 100)
    sketch.table(rows, xs: xs, top: 200)
    return sketch
  }

  /// The upright page printed along the long side of one that stands.
  private func printed(_ turn: PageTurn) -> PageContent {
    let page = upright().content
    let back: PageTurn = turn == .clockwise ? .anticlockwise : .clockwise
    return back.turned(page)
  }

  @Test("Turning and turning back", arguments: [PageTurn.clockwise, .anticlockwise])
  func roundTrip(turn: PageTurn) {
    let box = Box(x0: 10, y0: 20, x1: 110, y1: 35)
    let turned = turn.turned(box, width: 595, height: 842)
    #expect(turned.width == box.height && turned.height == box.width)
    #expect(turn.restored(turned, width: 595, height: 842) == box)
  }

  @Test(
    "A turned table is read, and stands where it is printed",
    arguments: [PageTurn.clockwise, .anticlockwise])
  func table(turn: PageTurn) throws {
    let page = printed(turn)
    #expect(PageTurn.Sample(page).turn == turn)
    var builder = DocumentBuilder(info: DocumentInfo(pdfVersion: "1.7", pageCount: 1))
    builder.add(page)
    let document = builder.finish()
    let block = try #require(document.blocks.first { $0.kind == .table })
    #expect(block.table?.texts == rows)
    #expect(document.pages[0].width == 595 && document.pages[0].height == 842)
    let box = try #require(block.regions.first?.box)
    #expect(abs(box.height - 348) < 2 && abs(box.width - 80) < 2)
    #expect(block.table?.cells.allSatisfy { box.containsCentre(of: $0.regions[0].box) } == true)
  }

  @Test("An upright page stays, also with figures in a column")
  func stays() {
    var sketch = PageSketch()
    for row in 0..<90 { sketch.put("1", x: 100, y: 60 + 8 * Double(row), Look(size: 8)) }
    #expect(PageTurn.Sample(sketch.content).turn == nil)
  }

  /// Text that stands upright above a table that does not.
  private func mixed(_ turn: PageTurn, _ cells: [[String]]) -> PageContent {
    var table = PageSketch()
    table.width = 842
    table.height = 595
    table.table(cells, xs: [200, 300, 380, 460], top: 200)
    let back: PageTurn = turn == .clockwise ? .anticlockwise : .clockwise
    let turned = back.turned(table.content)
    var page = PageSketch()
    page.prose(50, seed: 3, y: 60)
    page.prose(60, seed: 4, y: 720)
    var result = page.content
    result.styles = page.styles + turned.styles
    result.glyphs += turned.glyphs.map {
      Glyph(scalar: $0.scalar, style: $0.style + Int32(page.styles.count), box: $0.box)
    }
    result.graphics = turned.graphics
    return result
  }

  @Test(
    "A table that stands sideways among upright text is read by its own rows",
    arguments: [PageTurn.clockwise, .anticlockwise])
  func tableAmongText(turn: PageTurn) throws {
    let page = mixed(turn, rows)
    #expect(PageTurn.Sample(page).turn == nil)
    var builder = DocumentBuilder(info: DocumentInfo(pdfVersion: "1.7", pageCount: 1))
    builder.add(page)
    let blocks = builder.finish().blocks
    #expect(blocks.map(\.kind) == [.paragraph, .table, .paragraph])
    let block = try #require(blocks.first { $0.kind == .table })
    #expect(block.table?.texts == rows)
    let box = try #require(block.regions.first?.box)
    #expect(box.height > 3 * box.width && box.y0 > 180 && box.y1 < 700)
    #expect(block.table?.cells.allSatisfy { box.containsCentre(of: $0.regions[0].box) } == true)
  }

  @Test("Labels along an axis are no table")
  func axis() {
    let labels = (0..<8).map { ["Month \($0)"] }
    #expect(TurnedAreaFinder(page: mixed(.clockwise, labels)).areas().isEmpty)
  }
}
