import PDFReading
import Testing

@testable import Layout

@Suite("Printed contents")
struct ContentsTests {
  private let titles = [
    "Foreword", "Key facts", "1. Introduction", "2. Leadership", "3. Staffing", "4. Services",
    "Annexe 1: Method",
  ]

  private func body(_ number: Int) -> PageSketch {
    var page = PageSketch(number)
    page.prose(150, seed: number, y: 100)
    return page
  }

  private func contents(dots: Bool) -> PageSketch {
    var page = PageSketch(1)
    page.put("Contents", y: 80, .chapter)
    for (index, title) in titles.enumerated() {
      let y = 120 + 20 * Double(index)
      let end = page.put(title + " ", y: y)
      let number = String(index * 3 + 2)
      let width = Markup.width(number, .body)
      if dots {
        let count = Int((PageSketch.right - width - end - 6) / 5.5)
        page.put(String(repeating: ".", count: count), x: end, y: y)
      }
      page.put(number, right: PageSketch.right, y: y)
    }
    return page
  }

  @Test(
    "Titles with leader dots, and titles with a number at the right edge", arguments: [true, false])
  func entries(dots: Bool) {
    let document = Document.of(contents(dots: dots), body(2), body(3))
    #expect(
      document.contents.map(\.title) == [
        "Foreword", "Key facts", "Introduction", "Leadership", "Staffing", "Services",
        "Annexe 1: Method",
      ])
    #expect(document.contents.map(\.number) == [nil, nil, "1", "2", "3", "4", nil])
    #expect(document.contents.map(\.page) == ["2", "5", "8", "11", "14", "17", "20"])
    #expect(document.texts(.paragraph).count == 2)
  }

  @Test("Dots lead to pages that stand wherever the dots end")
  func ragged() {
    var page = PageSketch(1)
    page.put("Contents", y: 80, .chapter)
    for (index, title) in titles.enumerated() {
      page.put("\(title). ............ \(index * 3 + 2)", y: 120 + 20 * Double(index))
    }
    let document = Document.of(page, body(2), body(3))
    #expect(document.contents.map(\.page) == ["2", "5", "8", "11", "14", "17", "20"])
    #expect(document.texts(.contents) == ["Contents"])
    #expect(document.texts(.paragraph).count == 2)
  }

  @Test("The heading of the contents is part of them")
  func heading() {
    var foreword = body(1)
    foreword.put("Foreword", y: 60, .chapter)
    var page = contents(dots: true)
    page.number = 2
    let document = Document.of(foreword, page, body(3))
    #expect(document.texts(.contents) == ["Contents"])
    #expect(document.texts(.heading) == ["Foreword"])
  }

  @Test(
    "The contents page right after the cover is no cover")
  func afterCover() {
    var cover = PageSketch(1)
    cover.put("A fine title", y: 300, Look(size: 30, isBold: true))
    var page = contents(dots: true)
    page.number = 2
    let document = Document.of(cover, page, body(3))
    #expect(document.texts(.title) == ["A fine title"])
    #expect(document.texts(.contents) == ["Contents"])
  }

  @Test("Dots glued to the title and to the number are no part of them")
  func gluedDots() {
    var page = PageSketch(1)
    for (index, title) in titles.enumerated() {
      page.put(
        title + String(repeating: ".", count: 40 - title.count) + "\(index + 10)",
        y: 120 + 20 * Double(index))
    }
    let document = Document.of(page, body(2), body(3))
    #expect(document.contents.map(\.page) == (10...16).map(String.init))
    #expect(document.contents.first?.title == "Foreword")
    #expect(document.contents.last?.title == "Annexe 1: Method")
  }

  @Test("An entry of two lines is one")
  func wrapped() {
    var page = contents(dots: true)
    page.put("5. A chapter with a title so long that it", y: 270)
    page.put("needs two lines", y: 284)
    page.put("30", right: PageSketch.right, y: 284)
    let document = Document.of(page, body(2), body(3))
    #expect(
      document.contents.last?.title == "A chapter with a title so long that it needs two lines")
    #expect(document.contents.last?.number == "5")
    #expect(document.contents.last?.page == "30")
  }

  @Test("Contents of two pages, the second with few entries")
  func secondPage() {
    var second = PageSketch(2)
    for (index, title) in ["Annexe 2: Thanks", "Annexe 3: Glossary"].enumerated() {
      second.put(title, y: 100 + 20 * Double(index))
      second.put(String(40 + index), right: PageSketch.right, y: 100 + 20 * Double(index))
    }
    let document = Document.of(contents(dots: true), second, body(3), body(4))
    #expect(document.contents.count == 9)
    #expect(document.contents.last?.title == "Annexe 3: Glossary")
  }

  @Test("Levels show in the left edges")
  func levels() {
    var page = contents(dots: false)
    page.put("4.1 Health", x: 90, y: 270)
    page.put("19", right: PageSketch.right, y: 270)
    let entries = Document.of(page, body(2), body(3)).contents
    #expect(entries.last?.left == 90)
    #expect(entries.first?.left == 72)
  }

  @Test("A table of names and figures deep in a report is no contents page")
  func laterTable() {
    var pages = (1...20).map(body)
    pages.append(contents(dots: false))
    pages[20].number = 21
    #expect(Document.of(pages).contents.isEmpty)
  }

  @Test("Running text whose lines end in years is no contents page")
  func prose() {
    var page = PageSketch(1)
    for index in 0..<12 {
      page.put(
        "It went on like that in every one of the offices and so in 201\(index % 10)",
        y: 100 + 14 * Double(index))
    }
    #expect(Document.of(page, body(2)).contents.isEmpty)
  }

  @Test("Other text on the page after the contents", arguments: [true, false])
  func followedByText(dots: Bool) {
    var page = contents(dots: dots)
    page.put("Foreword", y: 300, .section)
    page.prose(400, seed: 9, y: 330)
    var pages = [page]
    for (index, title) in titles.enumerated() {
      var next = body(index + 2)
      next.put(title, y: 70, .section)
      pages.append(next)
    }
    let document = Document.of(pages)
    #expect(document.contents.map(\.page) == ["2", "5", "8", "11", "14", "17", "20"])
    #expect(document.tables.isEmpty)
  }

  @Test("Rows of names and figures with text beneath are a table")
  func noContents() {
    var page = PageSketch(1)
    for (index, name) in ["North", "South", "West", "East", "Centre", "Coast"].enumerated() {
      page.put(name, y: 100 + 16 * Double(index))
      page.put(String(10 + index), right: PageSketch.right, y: 100 + 16 * Double(index))
    }
    page.prose(400, seed: 9, y: 230)
    #expect(Document.of(page, body(2)).contents.isEmpty)
  }

  @Test("Contents in one of two columns")
  func inColumn() {
    var pages: [PageSketch] = []
    for number in 1...5 {
      var page = PageSketch(number)
      page.prose(number == 1 ? 10 : 220, seed: number, x: 50, y: number == 1 ? 700 : 100, to: 285)
      page.prose(260, seed: number + 10, x: 310, y: 100, to: 545)
      pages.append(page)
    }
    for (index, title) in titles.enumerated() {
      let y = 120 + 16 * Double(index)
      let end = pages[0].put(title + " ", x: 50, y: y)
      pages[0].put(String(repeating: ".", count: Int((265 - end) / 5.5)), x: end, y: y)
      pages[0].put(String(index * 3 + 2), right: 285, y: y)
    }
    #expect(Document.of(pages).contents.map(\.page) == ["2", "5", "8", "11", "14", "17", "20"])
  }
}
