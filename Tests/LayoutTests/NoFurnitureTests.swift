import Testing

@testable import Layout

@Suite("What stands at one height on several pages and is no furniture")
struct NoFurnitureTests {
  @Test("The second line of a footnote that many pages have is no running foot")
  func repeatedNotes() {
    let document = Document.of(
      PageSketch.prosePages(6) {
        $0.put("Some words.^{\($0.number)}", y: 600)
        $0.put(
          "^{\($0.number)} The answers rest on questions of more detail, and the table at the",
          y: 770, .small)
        $0.put("end shows how many of the cases had a good one.", y: 780, .small)
        $0.put(String($0.number), right: PageSketch.right, y: 810, .small)
      })
    #expect(document.furniture.count == 6)
    #expect(document.footnotes.count == 6)
    #expect(document.footnotes.allSatisfy { $0.content.text.hasSuffix("had a good one.") })
  }

  @Test("Footnotes that end at one height, a number with each, are no running feet")
  func notesAtOneHeight() {
    let texts = [
      "The first of these.", "As counted in the spring.", "See the next chapter.", "By post.",
    ]
    let document = Document.of(
      PageSketch.prosePages(4) {
        $0.put(String($0.number + 2), y: 790, .small)
        $0.put(texts[$0.number - 1], x: 90, y: 790, .small)
      })
    #expect(document.furniture.isEmpty)
  }

  @Test("First and last lines of running text at one height are text")
  func bodyLines() {
    let document = Document.of(PageSketch.prosePages(8) { _ in })
    #expect(document.furniture.isEmpty)
    #expect(document.isProse(ofPages: 8))
  }

  @Test(
    "Headings that open pages of reports bound in one file are no running heads",
    arguments: [(2, 8), (3, 8), (5, 8), (2, 4), (4, 4)])
  func boundReports(count: Int, length: Int) {
    let heads = Array(
      ["Introduction", "What happened", "What followed", "What must change"].prefix(length / 2))
    let document = Document.of(
      PageSketch.prosePages(count * length) {
        $0.put(String(($0.number - 1) % length + 1), right: PageSketch.right, y: 810, .small)
        if $0.number % 2 == 1 { $0.put(heads[($0.number / 2) % heads.count], y: 45, .chapter) }
      })
    #expect(document.furniture.count == count * length)
    let found = document.blocks.filter { $0.kind == .heading }
    #expect(found.map(\.text) == (1...count).flatMap { _ in heads })
  }

  /// A page of a long table that opens with its heading row.
  private func tablePage(_ number: Int, rows count: Int, top: Double) -> PageSketch {
    var page = PageSketch(number)
    let rows = (1...count).map { row in
      [0, 1, 2].map { Prose.word(number * 300 + row * 10 + $0).uppercased() }
    }
    page.table(
      [["Unit", "Grade", "Remark"]] + rows, xs: [72, 220, 370, 523], top: top, header: .bold)
    return page
  }

  @Test("The heading row that a table repeats on some pages is no furniture")
  func tableHeaders() {
    let tables = [
      tablePage(1, rows: 10, top: 400), tablePage(2, rows: 25, top: 60),
      tablePage(3, rows: 25, top: 60),
    ]
    var others = PageSketch.prosePages(9) { _ in }
    for index in others.indices { others[index].number = index + 4 }
    let document = Document.of(tables + others)
    #expect(document.furniture.count == 0)
    #expect(document.tables.map(\.rowCount) == [61])
  }

  @Test(
    "The heading row that a table repeats on every page is no furniture, nor are its rules")
  func tableOnAllPages() {
    let document = Document.of((1...5).map { tablePage($0, rows: 25, top: 60) })
    #expect(document.furniture.count == 0)
    #expect(document.tables.map(\.rowCount) == [126])
  }

  @Test("A head in the margin that stands at one height on several pages is no furniture")
  func marginHeads() {
    let document = Document.of(
      (1...6).map { number in
        var page = PageSketch(number)
        page.prose(150, seed: number, x: 180, y: 70)
        if number < 5 { page.put("Other matters", x: 60, y: 70, .bold) }
        return page
      })
    #expect(document.texts(.heading) == Array(repeating: "Other matters", count: 4))
  }

  @Test("Rules of tables that begin at the head of some pages are no furniture")
  func tableHeads() {
    let rows = { (number: Int) in
      [3, 1, 2].map { seed in
        [Prose.sentence(3, seed: number + seed), Prose.sentence(1, seed: number - seed)]
      }
    }
    let document = Document.of(
      (1...10).map { number in
        var page = PageSketch(number)
        guard number.isMultiple(of: 3) else {
          page.prose(200, seed: number, y: 100)
          return page
        }
        for y in [80.0, 100, 120, 140] { page.rule(y) }
        for (index, row) in rows(number).enumerated() {
          let look = Look(size: 10, isBold: index == 0)
          page.put(row[0], x: 80, y: 94 + 20 * Double(index), look)
          page.put(row[1], x: 400, y: 94 + 20 * Double(index), look)
        }
        page.prose(60, seed: number, y: 180)
        return page
      })
    #expect(document.tables.map(\.texts) == [3, 6, 9].map(rows))
  }

  @Test(
    "Small words right of a page's own text are no running head where other pages have text there")
  func otherColumn() {
    let document = Document.of(
      (1...12).map { number in
        var page = PageSketch(number)
        page.prose(120, seed: number, y: 60, to: 292)
        if number.isMultiple(of: 3) {
          page.prose(120, seed: number + 20, x: 310, y: 60, to: 530)
        } else {
          page.put("previous", x: 400, y: 200, Look(size: 8))
          page.put("current", x: 440, y: 200, Look(size: 8))
        }
        return page
      })
    #expect(document.furniture.isEmpty)
  }

  @Test("Headings of two columns that open some pages, and stand within others, are a table's")
  func columnHeadings() {
    let document = Document.of(
      (1...10).map { number in
        var page = PageSketch(number)
        var y = number.isMultiple(of: 2) ? 60.0 : page.prose(120, seed: number, y: 60) + 20
        page.put("Enabling", x: 72, y: y, .bold)
        page.put("Hindering", x: 300, y: y, .bold)
        for row in 0..<4 {
          page.rule(y + 6)
          y += 20
          page.put(Prose.sentence(2, seed: number + row), x: 72, y: y)
          page.put(Prose.sentence(2, seed: 60 + number - row), x: 300, y: y)
        }
        page.rule(y + 6)
        page.prose(120, seed: number + 40, y: y + 40)
        return page
      })
    #expect(document.furniture.isEmpty)
    #expect(
      document.tables.map { $0.texts[0] } == Array(repeating: ["Enabling", "Hindering"], count: 10))
  }
}
