import Testing

@testable import Layout

@Suite("Page furniture")
struct FurnitureTests {
  @Test("Running heads and page numbers are left out", arguments: [2, 3, 6, 12])
  func headsAndNumbers(count: Int) {
    let document = Document.of(
      PageSketch.prosePages(count) {
        $0.put("An inspection of a service", y: 45, .small)
        $0.put(String($0.number), right: PageSketch.right, y: 810, .small)
      })
    #expect(document.isProse(ofPages: count))
    #expect(
      document.furniture.map(\.text).sorted()
        == (Array(repeating: "An inspection of a service", count: count)
        + (1...count).map(String.init)).sorted())
  }

  @Test("Page numbers of a few pages are left out though the first has none", arguments: [3, 4])
  func numbersBehindCover(count: Int) {
    func document(_ add: Int) -> Document {
      Document.of(
        PageSketch.prosePages(count) {
          if $0.number > 1 { $0.put(String($0.number * add), right: PageSketch.right, y: 800) }
        })
    }
    #expect(document(1).isProse(ofPages: count))
    #expect(!document(3).isProse(ofPages: count))
  }

  /// This test ended in a trap.
  @Test("Rules far down a page of any height are looked at", arguments: [1e10, 1e17])
  func tallPage(height: Double) {
    let document = Document.of(
      PageSketch.prosePages(4) {
        $0.height = height
        $0.rule(height - 60)
        $0.rule(40)
      })
    #expect(document.isProse(ofPages: 4))
  }

  @Test("Running heads that alternate between left and right pages")
  func alternating() {
    let document = Document.of(
      PageSketch.prosePages(8) {
        if $0.number.isMultiple(of: 2) {
          $0.put("An inspection of a service", y: 45, .small)
        } else {
          $0.put("Published in spring", right: PageSketch.right, y: 45, .small)
        }
      })
    #expect(document.isProse(ofPages: 8))
  }

  @Test("Running feet of chapters with page numbers are left out")
  func numberedFeet() {
    let document = Document.of(
      PageSketch.prosePages(9) {
        $0.put(String($0.number), y: 810, .small)
        $0.put(
          ["How it began", "What was found", "Whose task"][($0.number - 1) / 3], x: 90, y: 810,
          .small)
      })
    #expect(document.isProse(ofPages: 9))
  }

  @Test("A number between words, as in Page 3 of 9")
  func pageOf() {
    let document = Document.of(
      PageSketch.prosePages(6) { $0.put("Page \($0.number) of 6", y: 810, .small) })
    #expect(document.isProse(ofPages: 6))
  }

  @Test("Roman page numbers at the front")
  func roman() {
    let document = Document.of(
      PageSketch.prosePages(8) {
        let numbers = ["i", "ii", "iii", "iv", "1", "2", "3", "4"]
        $0.put(numbers[$0.number - 1], x: 295, y: 810)
      })
    #expect(document.isProse(ofPages: 8))
  }

  @Test("Running heads that name the chapter, one of them on a single page")
  func chapterHeads() {
    let document = Document.of(
      PageSketch.prosePages(10) {
        let chapter = $0.number <= 5 ? "Leadership" : $0.number <= 9 ? "Staffing" : "Annexe"
        $0.put(chapter, y: 45, .small)
      })
    #expect(document.isProse(ofPages: 10))
  }

  @Test("A cover without furniture before pages with it")
  func cover() {
    var all = PageSketch.prosePages(7) { $0.put("An inspection of a service", y: 45, .small) }
    all[0] = PageSketch(1)
    all[0].put("A fine title", y: 300, Look(size: 30, isBold: true))
    let document = Document.of(all)
    #expect(document.furniture.count == 6)
    #expect(document.texts(.title) == ["A fine title"])
  }

  @Test("A page alone has none")
  func single() {
    let document = Document.of(
      PageSketch.prosePages(1) { $0.put("An inspection of a service", y: 45, .small) })
    #expect(document.furniture.isEmpty)
    #expect(document.texts.first == "An inspection of a service")
  }

  @Test("Rules under running heads make no table or box with the text between them")
  func rules() {
    let document = Document.of(
      PageSketch.prosePages(6) {
        $0.put("An inspection of a service", y: 45, .small)
        $0.rule(52)
        $0.rule(795)
        $0.put(String($0.number), x: 295, y: 810, .small)
      })
    #expect(document.blocks.map(\.kind).allSatisfy { $0 == .paragraph })
    #expect(document.isProse(ofPages: 6))
  }

  @Test("What is compared: digits masked, roman numbers as numbers")
  func masked() {
    #expect(FurnitureFinder.masked("Page 12 of 340") == "Page # of #")
    #expect(FurnitureFinder.masked("xiv") == "#")
    #expect(FurnitureFinder.masked("Civil") == "Civil")
    #expect(FurnitureFinder.masked("") == "")
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

  @Test("Headings as large as the text that open pages by chance are no running heads")
  func headingsAtHead() {
    let document = Document.of(
      (1...6).map { number in
        var page = PageSketch(number)
        var y = 60.0
        for part in 0..<2 {
          page.put("Advice \(Prose.word(number * 2 + part)) of lamps", y: y, .bold)
          y = page.prose(60, seed: number * 2 + part, y: y + 24) + 40
        }
        return page
      })
    #expect(document.blocks(.heading).count == 12)
    #expect(document.furniture.isEmpty)
  }

  @Test(
    "Running feet that open with the numbers of chapters are no notes, though many chapters have a page alone"
  )
  func numberedChapters() {
    let chapters = [
      "Contents", "Foreword", "Boats", "1 The harbour", "1 The harbour", "1 The harbour",
      "2 The crews", "2 The crews", "2 The crews", "2 The crews", "Annex on ropes",
      "Annex on lamps", "Annex on nets", "Thanks",
    ]
    let document = Document.of(
      PageSketch.prosePages(chapters.count) {
        $0.put(chapters[$0.number - 1], y: 800, Look(size: 9, isItalic: true))
        $0.put(String($0.number), right: PageSketch.right, y: 800, Look(size: 9))
      })
    #expect(document.isProse(ofPages: chapters.count))
  }

  @Test("A running foot that the contents name twice with pages heads no table")
  func namedInContents() {
    var contents = PageSketch(1)
    let entries = [
      "Foreword", "Boats", "Ropes", "Lamps", "Nets", "1 The harbour", "Quays", "1 The harbour",
      "Thanks", "Annex", "Index", "Maps", "Terms",
    ]
    for (row, entry) in entries.enumerated() {
      contents.put(entry, y: 100 + 20 * Double(row))
      contents.put(String(row + 2), right: PageSketch.right, y: 100 + 20 * Double(row))
    }
    let pages = PageSketch.prosePages(8) {
      $0.put($0.number > 5 ? "2 The crews" : "1 The harbour", y: 800, .small)
      $0.put(String($0.number + 1), right: PageSketch.right, y: 800, .small)
    }.map {
      var page = $0
      page.number += 1
      return page
    }
    let document = Document.of([contents] + pages)
    #expect(document.furniture.count { $0.text == "1 The harbour" } == 5)
  }
}
