import PDFReading
import Testing

@testable import Layout

@Suite("Tables with rules around them and between their rows")
struct FramedTableTests {
  private let xs = [72.0, 190, 260, 370, 523]
  private let rows = [
    ["Kind of boat", "Read", "Crews asked", "Pilots asked"], ["Barges", "40", "61", "22"],
    ["Ferries", "28", "49", "11"], ["Tugs", "30", "43", "19"],
  ]

  @Test(
    "Text in two columns between a table and the rule over the next heading is none of its rows")
  func headingBeneath() {
    var page = PageSketch(1)
    page.prose(30, seed: 1, x: 72, y: 100, to: 290)
    page.prose(30, seed: 2, x: 310, y: 100, to: 523)
    for (number, row) in rows.enumerated() {
      let top = 280 + 16 * Double(number)
      page.rule(top, pieces: xs)
      let look = Look(size: 9, isBold: number == 0)
      for (x, text) in zip(xs, row) { page.put(text, x: x + 5, y: top + 11, look) }
    }
    page.rule(344, pieces: xs)
    for x in [72.0, 523] { page.upright(x, from: 280, to: 344) }
    page.prose(9, seed: 3, x: 72, y: 366, to: 290)
    page.prose(9, seed: 4, x: 310, y: 366, to: 523)
    page.rule(420)
    page.put("From pier to pier", x: 200, y: 440, Look(size: 14, isBold: true))
    page.prose(90, seed: 5, x: 72, y: 470, to: 290)
    page.prose(90, seed: 6, x: 310, y: 470, to: 523)
    #expect(Document.of(page).tables.map(\.texts) == [rows])
  }

  @Test("A frame around rows between which nothing is drawn is a table; one around a list is none")
  func frameAlone() {
    let terms = [
      ["Anchor", "An iron hook that holds a boat where it is"], ["Bollard", "A post on the quay"],
      ["Harbour board", "Those who say how many boats may come in"],
      ["Lamp", "A light that is lit at dusk by the keeper"], ["Tide", "The coming of the water"],
    ]
    let items = (1...5).map { ["\($0).", terms[$0 - 1][1]] }
    for rows in [terms, items] {
      var page = PageSketch(1)
      page.prose(60, seed: 1, y: 100)
      page.grid(xs: [72, 523], ys: [220, 310])
      for (number, row) in rows.enumerated() {
        for (x, text) in zip([78.0, rows == items ? 96 : 200], row) {
          page.put(text, x: x, y: 234 + 17 * Double(number), Look(size: 9))
        }
      }
      page.prose(60, seed: 2, y: 350)
      #expect(Document.of(page).tables.map(\.texts) == (rows == terms ? [terms] : []))
    }
  }

  @Test("Wrapped cells between rules are a row each, where the text is set as wide as their lines")
  func wideLeading() {
    var page = PageSketch()
    let cell = Look(size: 9)
    let rows = [
      ["", "Last|year", "This|year"],
      ["Those who come by night are|known to the keeper", "Good", "Poor"],
      ["Lamps", "Good", "Needs|work"],
    ]
    var y = page.paragraph(Prose.sentence(150, seed: 1), y: 100, leading: 1.75) + 10
    page.rule(y, from: 72, to: 523)
    for row in rows {
      let cells = row.map { $0.split(separator: "|").map(String.init) }
      for (x, lines) in zip([76.0, 300, 420], cells) {
        page.put(lines: lines, x: x, y: y + 13, cell, leading: 1.68)
      }
      let foot = y + 6 + 15.1 * Double(cells.map(\.count).max() ?? 1)
      page.rule(foot, from: 72, to: 523)
      for x in [72.0, 523] { page.upright(x, from: y, to: foot) }
      y = foot
    }
    page.paragraph(Prose.sentence(150, seed: 2), y: y + 40, leading: 1.75)
    let texts = rows.map { $0.map { $0.replacing("|", with: " ") } }
    #expect(Document.of(page).tables.map(\.texts) == [texts])
  }
}
