import PDFReading
import Testing

@testable import Layout

@Suite("Tables that lie under or over the next column's text")
struct OverprintedTableTests {
  private let rows = [
    ["Ward", "Beds", "Staff", "Visits"], ["North", "12", "40", "310"], ["South", "9", "31", "204"],
    ["West", "17", "52", "77"],
  ]

  /// The left column's text, with a table from one place to another.
  private func left(table: ClosedRange<Double>?) -> PageSketch {
    var page = PageSketch()
    page.prose(table == nil ? 110 : 60, seed: 1, y: 80, to: 280)
    if let table { put(table, on: &page) }
    page.prose(80, seed: 2, y: 480, to: 280)
    return page
  }

  private func right(table: ClosedRange<Double>?) -> PageSketch {
    var page = PageSketch()
    page.prose(table == nil ? 180 : 60, seed: 3, x: 310, y: 80)
    if let table {
      put(table, on: &page)
      page.prose(80, seed: 4, x: 310, y: 480)
    }
    return page
  }

  private func put(_ place: ClosedRange<Double>, on page: inout PageSketch) {
    let step = (place.upperBound - place.lowerBound) / 4
    let xs = (0...4).map { place.lowerBound + step * Double($0) }
    page.table(rows, xs: xs, top: 340)
  }

  /// One page printed over another.
  private func page(_ lower: PageSketch, under upper: PageSketch) -> PageContent {
    let (first, second) = (lower.content, upper.content)
    var page = first
    page.styles += second.styles
    page.glyphs += second.glyphs.map {
      Glyph(scalar: $0.scalar, style: $0.style + Int32(first.styles.count), box: $0.box)
    }
    page.graphics?.rules += second.graphics?.rules ?? []
    func layer(_ page: PageContent) -> Overprint.Layer {
      Overprint.Layer(
        styles: page.styles, glyphs: page.glyphs, graphics: page.graphics ?? PageGraphics())
    }
    let covered = first.glyphs.map(\.box).filter { box in
      second.glyphs.contains { $0.box.insetBy(1).intersects(box.insetBy(1)) }
    }
    page.overprint = Overprint(lower: layer(first), upper: layer(second), covered: covered)
    return page
  }

  private func document(_ page: PageContent) -> Document {
    var builder = DocumentBuilder(info: DocumentInfo(pdfVersion: "1.7", pageCount: 1))
    builder.add(page)
    return builder.finish()
  }

  private func text(_ document: Document) -> String {
    document.blocks(.paragraph).map(\.text).joined(separator: " ")
  }

  @Test("A wide table of the left column is read, at its place in that column")
  func underText() throws {
    let document = document(page(left(table: 72...430), under: right(table: nil)))
    let tables = document.blocks(.table)
    #expect(tables.map { $0.table?.texts } == [rows])
    let order = document.blocks.map(\.kind)
    #expect(order.firstIndex(of: .table) == 1)
    #expect(
      text(document)
        == [(60, 1), (80, 2), (180, 3)].map { Prose.sentence($0, seed: $1) }.joined(separator: " "))
    let box = try #require(tables.first?.regions.first?.box)
    #expect(abs(box.x0 - 72) < 1 && abs(box.x1 - 430) < 1)
  }

  @Test("A wide table of the right column, which begins under the left one's text")
  func overText() {
    let document = document(page(left(table: nil), under: right(table: 180...523)))
    #expect(document.blocks(.table).map { $0.table?.texts } == [rows])
    #expect(text(document).contains(Prose.sentence(80, seed: 2)))
    #expect(text(document).contains(Prose.sentence(80, seed: 4)))
  }

  @Test("Wide tables of both columns, at different heights")
  func bothSides() {
    var (lower, upper) = (left(table: 72...430), right(table: nil))
    upper = PageSketch()
    upper.prose(180, seed: 3, x: 310, y: 80, to: 523)
    let xs = [180.0, 270, 360, 440, 523]
    upper.table(rows, xs: xs, top: 735)
    lower.prose(15, seed: 8, y: 745, to: 280)
    let document = document(page(lower, under: upper))
    #expect(document.blocks(.table).map { $0.table?.texts } == [rows, rows])
  }

  @Test("Letters without names stay with the page, which loses nothing")
  func nameless() {
    var lower = left(table: 72...430)
    lower.put("\u{F0041}\u{F0042}", x: 76, y: 700)
    let document = document(page(lower, under: right(table: nil)))
    #expect(document.blocks(.table).map { $0.table?.texts } == [rows])
    #expect(text(document).contains(Prose.sentence(180, seed: 3)))
  }

  @Test("A page that is printed over itself without a table stays as it is")
  func withoutTable() {
    var (lower, upper) = (left(table: nil), right(table: nil))
    upper.prose(30, seed: 9, x: 250, y: 90, to: 300)
    // A rule over both columns, and a box in one of them.
    lower.rule(60)
    lower.rule(84, from: 72, to: 290)
    let whole = page(lower, under: upper)
    var plain = whole
    plain.overprint = nil
    #expect(text(document(whole)) == text(document(plain)))
  }
}
