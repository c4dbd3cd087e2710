import Testing

@testable import Layout

@Suite("Words cut at line ends")
struct HyphenTests {
  /// The text of two full lines, after a page line that writes some words whole.
  private func joined(_ first: String, _ second: String, elsewhere: String = "") -> String? {
    var page = PageSketch()
    page.put(lines: [first, second], y: 100)
    if !elsewhere.isEmpty { page.put(elsewhere, y: 300) }
    return Document.of(page).blocks.first?.text
  }

  @Test("A word cut by a hyphen is whole again")
  func healed() {
    #expect(
      joined("People began their rehabili-", "tation in the second month of the year")
        == "People began their rehabilitation in the second month of the year")
  }

  @Test("A hyphen that the report writes inside lines is kept")
  func keptAsSeen() {
    #expect(
      joined(
        "The service runs a multi-", "agency panel in every town", elsewhere: "A multi-agency idea")
        == "The service runs a multi-agency panel in every town")
  }

  @Test("A word that the report writes whole is healed, though both halves are words")
  func healedAsSeen() {
    #expect(
      joined(
        "Please turn the work-", "shop lights off at night",
        elsewhere: "The work, a workshop, a shop.")
        == "Please turn the workshop lights off at night")
  }

  @Test("Two words of their own keep their hyphen")
  func ownWords() {
    #expect(
      joined(
        "They had a rights-", "based view of it all day", elsewhere: "Their rights are based here")
        == "They had a rights-based view of it all day")
  }

  @Test("An earlier hyphen in the compound keeps the one at the line's end")
  func compound() {
    #expect(
      joined("They met their people face-to-", "face as often as they could")
        == "They met their people face-to-face as often as they could")
  }

  @Test("A hyphen before a capital or a figure is kept")
  func beforeCapital() {
    #expect(
      joined("It was an Anglo-", "Norman house before the war began")
        == "It was an Anglo-Norman house before the war began")
    #expect(
      joined("They counted the years 2019-", "2020 among the best of all")
        == "They counted the years 2019-2020 among the best of all")
  }

  @Test("A soft hyphen goes, at a line's end and inside a line")
  func softHyphen() {
    #expect(
      joined("The whole of the large organ\u{AD}", "isation knew its plan by he\u{AD}art")
        == "The whole of the large organisation knew its plan by heart")
  }

  @Test(
    "A first half that is a word too is healed where the second never stands alone")
  func learnsNoHalves() {
    #expect(
      joined("They were looking for-", "ward to the end of it", elsewhere: "It was for them")
        == "They were looking forward to the end of it")
  }

  @Test(
    "A hyphen (U+2010) heals as the ASCII one does")
  func unicodeHyphen() {
    #expect(
      joined("People began their rehabili\u{2010}", "tation in the second month of the year")
        == "People began their rehabilitation in the second month of the year")
  }

  @Test("No space after a slash at a line's end")
  func slash() {
    #expect(
      joined("Ask the manager and/", "or the head of the unit today")
        == "Ask the manager and/or the head of the unit today")
  }

  @Test("A closed dash stays closed, an open one stays open")
  func dash() {
    #expect(
      joined("All of this took the years 2019–", "2020 and a bit of the next")
        == "All of this took the years 2019–2020 and a bit of the next")
    #expect(
      joined("It came to a good end –", "as we had been told it would be")
        == "It came to a good end – as we had been told it would be")
  }

  @Test("A number cut without a hyphen is whole where the report writes it whole elsewhere")
  func number() {
    #expect(
      joined(
        "It was decided in the year 2016/201", "7 by all of them", elsewhere: "In 2016/2017 too")
        == "It was decided in the year 2016/2017 by all of them")
    #expect(
      joined("It was decided by the group of 2016", "7 of them had been away")
        == "It was decided by the group of 2016 7 of them had been away")
  }

  @Test("A word cut by the end of a page is whole again")
  func overPages() {
    var first = PageSketch(1)
    first.prose(60, seed: 1, y: 100)
    first.put("At last the people in the whole long line of houses began their rehabili-", y: 700)
    var second = PageSketch(2)
    let y = second.put(lines: ["tation in the second month of the year."], y: 100)
    second.prose(60, seed: 2, y: y + 30)
    let texts = Document.of(first, second).texts
    #expect(
      texts.contains { $0.hasSuffix("began their rehabilitation in the second month of the year.") }
    )
  }

  @Test(
    "Soft hyphens of a font that has no others and draws them within lines are hyphens",
    arguments: [
      (["pick\u{AD}up", "well\u{AD}kept", "half\u{AD}day"], "", true),
      (["pick\u{AD}up", "well\u{AD}kept"], "", false),
      (["pick\u{AD}up", "well\u{AD}kept", "half\u{AD}day"], " one-off", false),
    ])
  func drawnSoftHyphens(_ words: [String], _ rest: String, areHyphens: Bool) {
    var page = PageSketch()
    page.put("They have " + words.joined(separator: " ") + rest, y: 100)
    let expected = areHyphens ? "-" : ""
    #expect(
      Document.of(page).blocks.map(\.text) == [
        ("They have " + words.joined(separator: " ")).replacing("\u{AD}", with: expected) + rest
      ])
  }
}
