import Testing

@testable import Layout

@Suite("Margin text")
struct MarginTests {
  /// Running text right of the margin, and a side head level with its second paragraph.
  private func page(_ side: [String]) -> PageSketch {
    var page = PageSketch()
    let y = page.prose(60, seed: 1, x: 180, y: 100) + 10
    page.put(lines: side, x: 60, y: y, .bold)
    let next = page.prose(60, seed: 2, x: 180, y: y) + 10
    page.prose(60, seed: 3, x: 180, y: next)
    return page
  }

  @Test("A side head of two lines is one, and comes before the paragraph that it stands beside")
  func sideHead() {
    #expect(
      Document.of(page(["Plans and", "their makers"])).texts == [
        Prose.sentence(60, seed: 1), "Plans and their makers", Prose.sentence(60, seed: 2),
        Prose.sentence(60, seed: 3),
      ])
  }

  @Test(
    "A side head need not be level with a line, and cuts no paragraph that it stands beside",
    arguments: [6.0, 14, 20])
  func offset(_ offset: Double) {
    var page = PageSketch()
    let y = page.prose(60, seed: 1, x: 180, y: 100) + 10
    page.put("Their makers", x: 60, y: y + offset, .bold)
    let next = page.prose(60, seed: 2, x: 180, y: y) + 10
    page.prose(60, seed: 3, x: 180, y: next)
    #expect(
      Document.of(page).texts == [
        Prose.sentence(60, seed: 1), "Their makers", Prose.sentence(60, seed: 2),
        Prose.sentence(60, seed: 3),
      ])
  }

  @Test("A question in the margin, in several lines, is one heading")
  func question() {
    let document = Document.of(
      page(["Do the makers of", "plans know whom", "they are made for?"]))
    #expect(document.texts(.heading) == ["Do the makers of plans know whom they are made for?"])
  }

  @Test("Paragraph numbers in the margin are marks of their paragraphs")
  func numbers() {
    var page = PageSketch()
    var y = 100.0
    for number in 1...3 {
      page.put("2.\(number)", x: 120, y: y)
      y = page.prose(60, seed: number, x: 180, y: y) + 10
    }
    let blocks = Document.of(page).blocks
    #expect(blocks.map(\.marker) == ["2.1", "2.2", "2.3"])
    #expect(blocks.map(\.text) == (1...3).map { Prose.sentence(60, seed: $0) })
  }

  @Test("A smaller head right under another comes before what stands beside the first")
  func stacked() {
    var page = PageSketch()
    let y = page.prose(60, seed: 1, x: 180, y: 100) + 10
    page.put("Issues", x: 60, y: y + 2, Look(size: 12, isBold: true))
    page.put("Enablers", x: 60, y: y + 26, Look(size: 10, isBold: true))
    page.put("One short paragraph stands here.", x: 180, y: y)
    let next = page.prose(60, seed: 2, x: 180, y: y + 22) + 10
    page.prose(60, seed: 3, x: 180, y: next)
    #expect(
      Document.of(page).texts.dropFirst().prefix(3) == [
        "Issues", "Enablers", "One short paragraph stands here.",
      ])
  }

  @Test("A head in the margin that the page's end cuts is one")
  func cutHead() {
    var first = PageSketch(1)
    let y = first.prose(60, seed: 1, x: 180, y: 600) + 10
    first.put(lines: ["Do the makers of", "plans know the"], x: 60, y: y, .bold)
    first.prose(20, seed: 2, x: 180, y: y)
    var second = PageSketch(2)
    second.put("people they plan for?", x: 60, y: 100, .bold)
    second.prose(60, seed: 3, x: 180, y: 100)
    #expect(
      Document.of(first, second).texts(.heading) == [
        "Do the makers of plans know the people they plan for?"
      ])
  }

  @Test("Heads in the margin are no column of a table with the text beside them")
  func noTable() {
    var page = PageSketch()
    var y = page.prose(100, seed: 1, x: 180, y: 100) + 10
    for (head, number) in zip(["Ferries", "Boats", "Rafts"], 1...) {
      page.put(head, x: 60, y: y, .bold)
      page.put("\(number).", x: 180, y: y)
      y = page.put(lines: ["count all of them each", "night of the winter"], x: 200, y: y)
    }
    let document = Document.of(page)
    #expect(document.tables.isEmpty)
    #expect(document.texts(.heading) == ["Ferries", "Boats", "Rafts"])
  }

  @Test("A figure's caption in the margin is no heading")
  func caption() {
    let document = Document.of(page(["Figure 1: Boats", "in the harbour"]))
    #expect(document.texts(.heading).isEmpty)
    #expect(document.texts.contains("Boats in the harbour"))
  }

  @Test("Small words in the margin above the baseline of a title are no part of it")
  func smallWords() {
    var page = PageSketch()
    page.put("Closing words", x: 72, y: 100, .chapter)
    page.put("of a service", x: 30, y: 96, Look(size: 7))
    page.prose(60, seed: 1, y: 130)
    #expect(Document.of(page).texts(.heading) == ["Closing words"])
  }

  @Test("Somebody's words in a wide margin at the right part no text that they stand beside")
  func rightMargin() {
    var page = PageSketch()
    let quoted = ["\u{201C}We never saw", "the lamp lit", "after dusk.\u{201D}"]
    let y = page.prose(60, seed: 1, y: 100, to: 400) + 10
    page.put(lines: quoted, x: 430, y: y + 5, .bold)
    let next = page.prose(60, seed: 2, y: y, to: 400) + 10
    page.prose(60, seed: 3, y: next, to: 400)
    let document = Document.of(page)
    #expect(document.texts(.quote) == [quoted.joined(separator: " ")])
    #expect(document.texts(.paragraph) == (1...3).map { Prose.sentence(60, seed: $0) })
  }
}
