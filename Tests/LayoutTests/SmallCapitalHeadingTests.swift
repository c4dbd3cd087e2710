import PDFReading
import Testing

@testable import Layout

@Suite("Headings of several lines, in small capitals and over the middle")
struct SmallCapitalHeadingTests {
  private let large = Look(size: 12, isBold: true, family: "Other")
  private let small = Look(size: 8.4, isBold: true, family: "Other")

  private func page(_ draw: (inout PageSketch) -> Void) -> Document {
    PageSketch.document(above: 300, draw)
  }

  @Test("Only the first line of a heading in small capitals has a large one")
  func severalLines() {
    let document = page { page in
      page.put(
        capitals: [("W", "ho"), ("", "keeps"), ("", "the")], y: 220, large: large, small: small)
      page.put("bOats that the tOwn", y: 235, small)
      page.put("has let gO tOday", y: 250, small)
    }
    #expect(document.texts(.heading) == ["Who keeps the boats that the town has let go today"])
  }

  @Test("Signs among capitals are large in every line")
  func signsOfCapitals() {
    let document = page { page in
      page.put(
        capitals: [("W", "HO"), ("", "KEEPS"), ("-", ""), ("", "THE")], y: 220, large: large,
        small: small)
      let x = page.put("BOATS OF THE TOWN", y: 235, small)
      page.put("?", x: x, y: 235, large)
    }
    #expect(document.texts(.heading).first?.hasSuffix("BOATS OF THE TOWN?") == true)
  }

  @Test("Bold text beneath, as large as the small capitals, is none of the heading")
  func boldBeneath() {
    let document = page { page in
      page.put(
        capitals: [("R", "epair"), ("", "of"), ("B", "oats")], y: 220, large: large, small: small)
      page.put("All were mended.", y: 235, small)
    }
    #expect(document.texts(.heading).first == "Repair of Boats")
  }

  @Test("A font named for its small capitals has no others: long lines and abbreviations too")
  func named() {
    let large = Look(size: 12, family: "Other-Small-Caps")
    let small = Look(size: 8.4, family: "Other-Small-Caps")
    let document = page { page in
      let words = ["ho", "keeps", "The", "boats", "that", "the", "town", "let", "go", "to"]
      let x = page.put(
        capitals: words.enumerated().map { ($0.offset == 0 ? "W" : "", $0.element) }, y: 220,
        large: large, small: small)
      page.put("hms", x: x, y: 220, large)
    }
    #expect(document.texts(.heading) == ["Who keeps the boats that the town let go to HMS"])
  }

  @Test(
    "A long heading may have one large capital; text behind one goes on for more lines than a heading"
  )
  func longLine() {
    let (large, small) = (Look(size: 12, family: "Other"), Look(size: 8.4, family: "Other"))
    let words = ["ho", "keeps", "the", "boats", "that", "the", "town", "has", "let", "go"]
    let capitals = words.enumerated().map { ($0.offset == 0 ? "W" : "", $0.element) }
    let heading = page { page in
      page.put(capitals: capitals, y: 220, large: large, small: small)
    }
    #expect(heading.texts(.heading) == ["Who keeps the boats that the town has let go"])
    let text = page { page in
      page.put(capitals: capitals, y: 220, large: large, small: small)
      for row in 1...3 {
        page.put("since the harbour closed is not known yet", y: 220 + 11 * Double(row), small)
      }
    }
    #expect(text.texts(.heading).isEmpty)
  }

  @Test(
    "What an abbreviation is joined with is small",
    arguments: [("HMS", "-sized"), ("HMS-", "sized"), ("hms-", "siZed")])
  func joinedAbbreviation(_ abbreviation: String, _ rest: String) {
    let document = page { page in
      let x = page.put(
        capitals: [(abbreviation, rest), ("", "boats")], y: 220, large: large, small: small)
      page.put("now", x: x, y: 220, small)
    }
    #expect(document.texts(.heading) == ["HMS-sized boats now"])
    #expect(document.blocks(.heading).flatMap(\.lines).map(\.size) == [12])
  }

  @Test("An abbreviation is all large, other words all small: they are one heading")
  func abbreviation() {
    let document = page { page in
      let x = page.put("HMS", y: 220, large)
      page.put("LANTERN", x: x + 4, y: 220, small)
    }
    #expect(document.texts(.heading) == ["HMS LANTERN"])
    #expect(document.blocks(.heading).flatMap(\.lines).map(\.size) == [12])
  }

  @Test("Capitals of two sizes far apart are labels of columns, not one heading")
  func farApart() {
    let document = page { page in
      page.put("HMS", y: 220, large)
      page.put("LANTERN", x: 200, y: 220, small)
    }
    #expect(document.blocks.flatMap(\.lines).map(\.size).contains(small.size))
  }

  @Test("A long line in the look of the page's text behind a larger letter is no heading")
  func largeInitial() {
    let words = ["ho", "keeps", "the", "boats", "that", "the", "town", "has", "let", "go"]
    let document = page { page in
      page.put(
        capitals: words.enumerated().map { ($0.offset == 0 ? "W" : "", $0.element) }, y: 220,
        large: Look(size: 16), small: .body)
    }
    #expect(document.texts(.heading).isEmpty)
  }

  @Test("A centred heading's third line may begin left of its second")
  func centred() {
    let lines = [
      "Who keeps the many boats of which the towns let go at the long pier",
      "harbourmasters look for at the end of the longest winter",
      "notwithstanding all that was said of the lamps behind the pier?",
    ]
    let document = page { page in
      for (index, line) in lines.enumerated() {
        let width = Markup.width(line, .section)
        page.put(
          line, x: (PageSketch.left + PageSketch.right - width) / 2, y: 210 + 17 * Double(index),
          .section)
      }
    }
    #expect(document.texts(.heading) == [lines.joined(separator: " ")])
  }
}
