import Testing

@testable import Layout

@Suite("Quotes")
struct QuoteTests {
  private let words = "“They listened to me from the very first day that I came.”"

  private func page(_ look: Look, x: Double, text: String? = nil) -> PageSketch {
    var page = PageSketch()
    var y = page.prose(60, seed: 1, y: 100) + 8
    y = page.paragraph(text ?? words, x: x, y: y, to: PageSketch.right - 40, look) + 8
    page.prose(60, seed: 2, y: y)
    return page
  }

  /// Lines right below each other between two paragraphs.
  private func page(of lines: [String], x: Double) -> PageSketch {
    var page = PageSketch()
    let foot = page.prose(60, seed: 1, y: 100)
    page.put(lines: lines, x: x, y: foot + 8)
    page.prose(60, seed: 2, y: foot + 60)
    return page
  }

  @Test("Indented words in quotation marks are a quote")
  func indented() {
    let document = Document.of(page(.body, x: 110))
    #expect(document.blocks.map(\.kind) == [.paragraph, .quote, .paragraph])
    #expect(document.texts(.quote) == [words])
  }

  @Test("A sentence that ends with a line, before the right edge of a quotation, does not end it")
  func sentenceInside() {
    let lines = [
      "“They have listened to me from the very first day that I came here.",
      "Nobody has ever had the time to do that, neither before nor after it",
      "was over.”",
    ]
    #expect(Document.of(page(of: lines, x: 120)).texts(.quote) == [lines.joined(separator: " ")])
  }

  @Test("Quotations right below each other are each one, also where their last lines are full")
  func quotationsBelow() {
    let lines = [
      "“They have listened to me from the very first day that I came here, and",
      "nobody has ever had as much time as they had for it, neither before.”",
      "“I was asked the same by four officers and then by a fifth in spring.”",
    ]
    #expect(
      Document.of(page(of: lines, x: 168)).texts(.quote) == [
        lines[0...1].joined(separator: " "), lines[2],
      ])
  }

  @Test("A numbered paragraph right below a quotation is none of it")
  func numberBelow() {
    var page = PageSketch()
    let foot = page.prose(60, seed: 1, y: 100)
    page.put(
      "“I was asked the same by four officers and then by a fifth in spring.”", x: 170, y: foot + 8)
    page.put("3.7", y: foot + 22)
    let rest = "Ropes were an afterthought. Nine of the 30 people had been given none."
    page.put(rest, x: 104, y: foot + 22)
    page.prose(60, seed: 2, y: foot + 60)
    #expect(Document.of(page).texts(.listItem) == [rest])
  }

  @Test("Words in italics and quotation marks are a quote at the margin too")
  func italic() {
    #expect(Document.of(page(.italic, x: 72)).texts(.quote) == [words])
  }

  @Test("Quotation marks at the margin in plain text make no quote")
  func plain() {
    #expect(Document.of(page(.body, x: 72)).texts(.quote).isEmpty)
  }

  @Test("Indented text without quotation marks is no quote")
  func unquoted() {
    let text = "They listened to everybody from the very first day."
    #expect(Document.of(page(.body, x: 110, text: text)).texts(.quote).isEmpty)
  }

  @Test("A quoted word at a paragraph's start makes no quote of it")
  func quotedWord() {
    let text = "“Good” was the word that they used for the whole of the service at the time."
    #expect(Document.of(page(.body, x: 110, text: text)).texts(.quote).isEmpty)
  }

  @Test("Straight and single marks count as well", arguments: ["\"", "'"])
  func straight(mark: String) {
    let text = mark + "They listened to me from the first day." + mark
    #expect(Document.of(page(.body, x: 110, text: text)).texts(.quote) == [text])
  }
}
