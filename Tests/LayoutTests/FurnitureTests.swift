import Testing

@testable import Layout

@Suite("Page furniture")
struct FurnitureTests {
  /// Pages of running text with what `decorate` adds to each.
  private func pages(_ count: Int, _ decorate: (inout PageSketch) -> Void) -> [PageSketch] {
    (1...count).map { number in
      var page = PageSketch(number)
      page.prose(100 + number * 7, seed: number, y: 100)
      decorate(&page)
      return page
    }
  }

  private func isClean(_ document: Document, pages count: Int) -> Bool {
    document.texts == (1...count).map { Prose.sentence(100 + $0 * 7, seed: $0) }
  }

  @Test("Running heads and page numbers are left out", arguments: [2, 3, 6, 12])
  func headsAndNumbers(count: Int) {
    let document = Document.of(
      pages(count) {
        $0.put("An inspection of a service", y: 45, .small)
        $0.put(String($0.number), right: PageSketch.right, y: 810, .small)
      })
    #expect(isClean(document, pages: count))
    #expect(
      document.furniture.map(\.text).sorted()
        == (Array(repeating: "An inspection of a service", count: count)
        + (1...count).map(String.init)).sorted())
  }

  @Test("Page numbers of a few pages are left out though the first has none", arguments: [3, 4])
  func numbersBehindCover(count: Int) {
    func document(_ add: Int) -> Document {
      Document.of(
        pages(count) {
          if $0.number > 1 { $0.put(String($0.number * add), right: PageSketch.right, y: 800) }
        })
    }
    #expect(isClean(document(1), pages: count))
    #expect(!isClean(document(3), pages: count))
  }

  /// This test ended in a trap.
  @Test("Rules far down a page of any height are looked at", arguments: [1e10, 1e17])
  func tallPage(height: Double) {
    let document = Document.of(
      pages(4) {
        $0.height = height
        $0.rule(height - 60)
        $0.rule(40)
      })
    #expect(isClean(document, pages: 4))
  }

  @Test("Running heads that alternate between left and right pages")
  func alternating() {
    let document = Document.of(
      pages(8) {
        if $0.number.isMultiple(of: 2) {
          $0.put("An inspection of a service", y: 45, .small)
        } else {
          $0.put("Published in spring", right: PageSketch.right, y: 45, .small)
        }
      })
    #expect(isClean(document, pages: 8))
  }

  @Test("The second line of a footnote that many pages have is no running foot")
  func repeatedNotes() {
    let document = Document.of(
      pages(6) {
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
      pages(4) {
        $0.put(String($0.number + 2), y: 790, .small)
        $0.put(texts[$0.number - 1], x: 90, y: 790, .small)
      })
    #expect(document.furniture.isEmpty)
  }

  @Test("Running feet of chapters with page numbers are left out")
  func numberedFeet() {
    let document = Document.of(
      pages(9) {
        $0.put(String($0.number), y: 810, .small)
        $0.put(
          ["How it began", "What was found", "Whose task"][($0.number - 1) / 3], x: 90, y: 810,
          .small)
      })
    #expect(isClean(document, pages: 9))
  }

  @Test("A number between words, as in Page 3 of 9")
  func pageOf() {
    let document = Document.of(pages(6) { $0.put("Page \($0.number) of 6", y: 810, .small) })
    #expect(isClean(document, pages: 6))
  }

  @Test("Roman page numbers at the front")
  func roman() {
    let document = Document.of(
      pages(8) {
        let numbers = ["i", "ii", "iii", "iv", "1", "2", "3", "4"]
        $0.put(numbers[$0.number - 1], x: 295, y: 810)
      })
    #expect(isClean(document, pages: 8))
  }

  @Test("Running heads that name the chapter, one of them on a single page")
  func chapterHeads() {
    let document = Document.of(
      pages(10) {
        let chapter = $0.number <= 5 ? "Leadership" : $0.number <= 9 ? "Staffing" : "Annexe"
        $0.put(chapter, y: 45, .small)
      })
    #expect(isClean(document, pages: 10))
  }

  @Test("A cover without furniture before pages with it")
  func cover() {
    var all = pages(7) { $0.put("An inspection of a service", y: 45, .small) }
    all[0] = PageSketch(1)
    all[0].put("A fine title", y: 300, Look(size: 30, isBold: true))
    let document = Document.of(all)
    #expect(document.furniture.count == 6)
    #expect(document.texts(.title) == ["A fine title"])
  }

  @Test("First and last lines of running text at one height are text")
  func bodyLines() {
    let document = Document.of(pages(8) { _ in })
    #expect(document.furniture.isEmpty)
    #expect(isClean(document, pages: 8))
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
    var others = pages(9) { _ in }
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

  @Test("A page alone has none")
  func single() {
    let document = Document.of(pages(1) { $0.put("An inspection of a service", y: 45, .small) })
    #expect(document.furniture.isEmpty)
    #expect(document.texts.first == "An inspection of a service")
  }

  @Test("Rules under running heads make no table or box with the text between them")
  func rules() {
    let document = Document.of(
      pages(6) {
        $0.put("An inspection of a service", y: 45, .small)
        $0.rule(52)
        $0.rule(795)
        $0.put(String($0.number), x: 295, y: 810, .small)
      })
    #expect(document.blocks.map(\.kind).allSatisfy { $0 == .paragraph })
    #expect(isClean(document, pages: 6))
  }

  @Test("What is compared: digits masked, roman numbers as numbers")
  func masked() {
    #expect(FurnitureFinder.masked("Page 12 of 340") == "Page # of #")
    #expect(FurnitureFinder.masked("xiv") == "#")
    #expect(FurnitureFinder.masked("Civil") == "Civil")
    #expect(FurnitureFinder.masked("") == "")
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

  @Test("A running head in the outer margin, in several lines beside the text or a table")
  func outerMargin() {
    let document = Document.of(
      (1...10).map { number in
        var page = PageSketch(number)
        let x = number.isMultiple(of: 2) ? 20.0 : 535
        page.put(
          lines: ["An inspection", "of a service", "by the sea"], x: x, y: 104, Look(size: 7))
        if number == 10 {
          page.table(
            (0..<5).map { [Prose.word($0), Prose.word($0 + 9)] }, xs: [72, 220, 523], top: 80)
        } else {
          page.prose(100 + number * 7, seed: number, y: 100)
        }
        return page
      })
    #expect(document.furniture.count == 30)
    #expect(document.texts == (1...9).map { Prose.sentence(100 + $0 * 7, seed: $0) })
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
