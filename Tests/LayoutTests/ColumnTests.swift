import PDFReading
import Testing

@testable import Layout

@Suite("Columns")
struct ColumnTests {
  private let gutter = (left: 285.0, right: 310.0)

  /// Left and right column from a height on.
  private func columns(
    _ page: inout PageSketch, y: Double, left: Int, right: Int, words: Int = 75
  ) {
    page.prose(words, seed: left, y: y, to: gutter.left)
    page.prose(words, seed: right, x: gutter.right, y: y)
  }

  /// It was walked in steps of three points: this test did not come to an end.
  @Test("A page of any width is looked through for a gutter", arguments: [1e10, 1e17])
  func widePage(width: Double) {
    var page = PageSketch()
    page.width = width
    columns(&page, y: 100, left: 1, right: 2)
    #expect(Document.of(page).texts.count > 0)
    #expect(width / ColumnFinder.step(pageWidth: width) < 10_000)
    #expect(ColumnFinder.step(pageWidth: 1_190) == 3)
  }

  @Test("Paragraphs of one column come from the top")
  func oneColumn() {
    var page = PageSketch()
    page.prose(40, seed: 2, y: 300)
    page.prose(40, seed: 1, y: 100)
    #expect(Document.of(page).texts == [1, 2].map { Prose.sentence(40, seed: $0) })
  }

  @Test("The left column is read before the right")
  func twoColumns() {
    var page = PageSketch()
    columns(&page, y: 100, left: 1, right: 2)
    #expect(Document.of(page).texts == [1, 2].map { Prose.sentence(75, seed: $0) })
  }

  @Test("Two columns read the same when the right is drawn line by line with the left")
  func shuffled() {
    var page = PageSketch()
    columns(&page, y: 100, left: 1, right: 2)
    #expect(
      Document.of(page.shuffled(seed: 5)).texts == [1, 2].map { Prose.sentence(75, seed: $0) })
  }

  @Test("Numbers that all text of the right column hangs behind belong to that column")
  func gutterBeforeNumbers() throws {
    let heights = (0..<12).map { 100 + 14 * Double($0) }
    func lines(from x0: Double, to x1: Double, every step: Int = 1) -> [Box] {
      heights.indices.filter { $0 % step == 0 }.map {
        Box(x0: x0, y0: heights[$0], x1: x1, y1: heights[$0] + 11)
      }
    }
    let finder = ColumnFinder(measure: TypeMeasure(bodySize: 11, leading: 14))
    let texts = lines(from: 72, to: 285) + lines(from: 346, to: 523)
    let found = try #require(finder.gutter(texts, pageWidth: 595))
    #expect(found > 312)
    // A box of that column begins left of them.
    let numbers = lines(from: 316, to: 330, every: 4)
    #expect(try #require(finder.gutter(texts + numbers, pageWidth: 595)) < 304)
  }

  @Test("A heading over both columns comes before them")
  func spanningHeading() {
    var page = PageSketch()
    page.put("A heading that is as wide as both columns of the page", y: 90, .section)
    columns(&page, y: 130, left: 1, right: 2)
    let document = Document.of(page)
    #expect(document.blocks.map(\.kind) == [.heading, .paragraph, .paragraph])
    #expect(
      document.texts(.paragraph) == [1, 2].map { Prose.sentence(75, seed: $0) })
  }

  @Test("A heading over both columns half-way down parts two pairs of columns")
  func headingBetween() {
    var page = PageSketch()
    columns(&page, y: 100, left: 1, right: 2)
    page.put("A heading that is as wide as both columns of the page", y: 400, .section)
    columns(&page, y: 430, left: 3, right: 4)
    let document = Document.of(page)
    #expect(
      document.blocks.map(\.kind) == [.paragraph, .paragraph, .heading, .paragraph, .paragraph])
    #expect(document.texts(.paragraph) == [1, 2, 3, 4].map { Prose.sentence(75, seed: $0) })
  }

  @Test("A short heading parts two pairs of columns where longer ones like it cross the gutter")
  func shortHeadingBetween() {
    var pages = [PageSketch(), PageSketch(2)]
    pages[0].put("A heading that is as wide as both columns of the page", y: 90, .section)
    columns(&pages[0], y: 130, left: 1, right: 2)
    columns(&pages[1], y: 100, left: 3, right: 4)
    pages[1].put("A short one", y: 400, .section)
    columns(&pages[1], y: 430, left: 5, right: 6)
    let document = Document.of(pages)
    #expect(
      document.texts == [
        "A heading that is as wide as both columns of the page", Prose.sentence(75, seed: 1),
        Prose.sentence(75, seed: 2), Prose.sentence(75, seed: 3), Prose.sentence(75, seed: 4),
        "A short one", Prose.sentence(75, seed: 5), Prose.sentence(75, seed: 6),
      ])
  }

  @Test(
    "Short headings part two pairs of columns where nothing stands beside them, page after page")
  func shortHeadingsAlone() {
    var pages = [PageSketch(), PageSketch(2)]
    for index in pages.indices {
      columns(&pages[index], y: 100, left: 4 * index + 1, right: 4 * index + 2)
      pages[index].put("A short one", y: 400, .section)
      columns(&pages[index], y: 430, left: 4 * index + 3, right: 4 * index + 4)
    }
    let texts = (1...8).map { Prose.sentence(75, seed: $0) }
    let all =
      texts[..<2] + ["A short one"] + texts[2..<6] + ["A short one"] + texts[6...]
    #expect(Document.of(pages).texts == Array(all))
  }

  @Test("A short heading parts two pairs of columns under a rule over both")
  func shortHeadingUnderRule() {
    var page = PageSketch()
    columns(&page, y: 100, left: 3, right: 4)
    page.rule(380)
    page.put("A short one", y: 400, .section)
    columns(&page, y: 430, left: 5, right: 6)
    let texts = [3, 4, 5, 6].map { Prose.sentence(75, seed: $0) }
    #expect(Document.of(page).texts == texts[..<2] + ["A short one"] + texts[2...])
  }

  @Test(
    "A heading is its column's own where text stands beside it, or where one like it heads a right column",
    arguments: [true, false])
  func headingInColumn(_ isBesideText: Bool) {
    var pages = [PageSketch(), PageSketch(2)]
    pages[0].put("A heading that is as wide as both columns of the page", y: 90, .section)
    columns(&pages[0], y: 130, left: 1, right: 2)
    let foot = pages[1].prose(75, seed: 3, y: 100, to: gutter.left)
    pages[1].put("A short one", y: 400, .section)
    pages[1].prose(75, seed: 5, y: 430, to: gutter.left)
    let end = pages[1].prose(75, seed: 4, x: gutter.right, y: 100)
    if isBesideText {
      pages[1].prose(75, seed: 6, x: gutter.right, y: 395)
    } else {
      pages[1].put("Another", x: gutter.right, y: 560, .section)
      pages[1].prose(75, seed: 6, x: gutter.right, y: 590)
    }
    #expect(max(foot, end) < 380)
    var expected = [Prose.sentence(75, seed: 3), "A short one"]
    expected += [5, 4].map { Prose.sentence(75, seed: $0) }
    if !isBesideText { expected.append("Another") }
    expected.append(Prose.sentence(75, seed: 6))
    #expect(Document.of(pages).texts.suffix(expected.count) == expected[...])
  }

  @Test(
    "A table goes on beside its first part in two columns, in one column that is another",
    arguments: [true, false])
  func tableOverColumns(_ isInColumns: Bool) {
    var page = PageSketch()
    if isInColumns {
      columns(&page, y: 100, left: 1, right: 2)
    } else {
      page.prose(120, seed: 1, y: 100)
    }
    let first = [["Boats", "Twelve."], ["Ropes", "Nine."], ["Nets", "Three."]]
    let second = [["Masts", "Five."], ["Sails", "Seven."], ["Oars", "Eight."]]
    page.put("A heading that is as wide as both columns of the page", y: 370, .section)
    page.table(first, xs: [72, 180, 285], top: 400)
    page.table(second, xs: [310, 418, 523], top: 390)
    #expect(
      Document.of(page).tables.map(\.texts) == (isInColumns ? [first + second] : [first, second]))
  }

  @Test("A sentence cut by the column's end goes on in the next")
  func sentenceOverColumns() {
    var page = PageSketch()
    let words = Prose.sentence(120, seed: 1).split(separator: " ")
    let y = page.prose(30, seed: 2, y: 100, to: gutter.left)
    page.paragraph(words.prefix(60).joined(separator: " "), y: y + 8, to: gutter.left)
    page.paragraph(words.dropFirst(60).joined(separator: " "), x: gutter.right, y: 100)
    let document = Document.of(page)
    #expect(document.texts == [Prose.sentence(30, seed: 2), Prose.sentence(120, seed: 1)])
    #expect(document.blocks.last?.regions.map(\.page).allSatisfy { $0 == 1 } == true)
  }

  @Test(
    "A sentence goes on from column to column though it fills the first from its top")
  func sentenceFillsColumn() {
    var page = PageSketch()
    let words = Prose.sentence(120, seed: 1).split(separator: " ")
    page.paragraph(words.prefix(60).joined(separator: " "), y: 100, to: gutter.left)
    page.paragraph(words.dropFirst(60).joined(separator: " "), x: gutter.right, y: 100)
    #expect(Document.of(page).texts == [Prose.sentence(120, seed: 1)])
  }

  @Test("A page in two columns after one in one column")
  func mixedPages() {
    var first = PageSketch(1)
    first.prose(120, seed: 1, y: 100)
    var second = PageSketch(2)
    columns(&second, y: 100, left: 2, right: 3)
    #expect(
      Document.of(first, second).texts == [
        Prose.sentence(120, seed: 1), Prose.sentence(75, seed: 2), Prose.sentence(75, seed: 3),
      ])
  }

  @Test("Short lines side by side are no columns of text")
  func nameList() {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    for (index, name) in ["Ada", "Ben", "Cleo", "Dan", "Eve", "Fay"].enumerated() {
      page.put(name, x: 72, y: 250 + 14 * Double(index), .bold)
      page.put("room " + String(index + 11), x: 320, y: 250 + 14 * Double(index))
    }
    let table = Document.of(page).tables.first
    #expect(table?.texts.prefix(2) == [["Ada", "room 11"], ["Ben", "room 12"]])
  }

  /// Paragraphs that hang behind numbers by some points, the first of all beneath one that does not.
  private func hanging(
    _ page: inout PageSketch, from first: Int, by depth: Double, x: Double, y: Double,
    to right: Double
  ) {
    var y = first == 1 ? page.prose(8, seed: 11, x: x, y: y, to: right) + 8 : y
    for number in first..<first + 3 {
      page.put("1.\(number)", x: x, y: y)
      y = page.prose(24, seed: number, x: x + depth, y: y, to: right) + 8
    }
  }

  /// How the paragraphs of `hanging` end, from 1 on and from 4 on.
  private var endings: [Substring] {
    [11, 1, 2, 3, 4, 5, 6].map { Prose.sentence($0 > 6 ? 8 : 24, seed: $0).suffix(20) }
  }

  @Test("Text that hangs deep behind numbers fills its column as far as these let it")
  func deepHanging() {
    var page = PageSketch()
    hanging(&page, from: 1, by: 62, x: 72, y: 100, to: gutter.left)
    hanging(&page, from: 4, by: 62, x: gutter.right, y: 100, to: 523)
    let document = Document.of(page)
    #expect(document.tables.isEmpty)
    #expect(document.texts.map { $0.suffix(20) } == endings)
  }

  @Test("The usual gutter holds where a table would cross the one that a page's lines leave")
  func usualGutterBesideTable() throws {
    let finder = ColumnFinder(measure: TypeMeasure(bodySize: 11, leading: 14))
    var lines = (0..<10).flatMap { row in
      [(72.0, 285.0), (310, 523)].map { left, right in
        Box(x0: left, y0: 80 + 14 * Double(row), x1: right, y1: 91 + 14 * Double(row))
      }
    }
    // A note's line reaches a little into the gutter.
    lines.append(Box(x0: 72, y0: 700, x1: 304, y1: 709))
    let table = Box(x0: 306, y0: 300, x1: 523, y1: 400)
    let alone = try #require(finder.gutter(lines, pageWidth: 595, usual: 297.5))
    let beside = finder.gutter(lines, beside: [table], pageWidth: 595, usual: 297.5)
    #expect(alone > 306)
    #expect(beside == 297.5)
  }
}
