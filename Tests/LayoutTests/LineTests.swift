import PDFReading
import Testing

@testable import Layout

@Suite("Lines and raised marks")
struct LineTests {
  private func lines(of page: PageSketch) -> [Line] {
    let settings = LayoutSettings()
    let words = WordBuilder(settings: settings).words(
      of: page.content, styleMap: Array(page.styles.indices))
    return LineBuilder(settings: settings).lines(of: words, page: 1, styles: page.styles)
  }

  @Test("A raised mark is set aside with the place where it stood")
  func mark() throws {
    var page = PageSketch()
    page.put("Staff were proud of it^{3} and said so.", y: 100)
    let content = try #require(Document.of(page).blocks.first).content
    #expect(content.text == "Staff were proud of it and said so.")
    #expect(content.marks == [FootnoteMark(marker: "3", offset: 22, page: 1)])
  }

  @Test("A raised mark between a word and its full stop leaves both together")
  func markBeforeStop() throws {
    var page = PageSketch()
    page.put("Staff were proud^{12}. They said so.", y: 100)
    let content = try #require(Document.of(page).blocks.first).content
    #expect(content.text == "Staff were proud. They said so.")
    #expect(content.marks.map(\.marker) == ["12"])
  }

  @Test("One wide figure somewhere makes no marks of the others, which are as wide as usual")
  func wideFigure() throws {
    var sketch = PageSketch()
    sketch.put("In all, 2 of 12 were seen in room 1.2 and 2 of 22 in room 2.2", y: 100)
    sketch.put("2", y: 800, .body, PageSketch.Setting(advance: 0.8))
    let line = try #require(Document.of(sketch).blocks.first)
    #expect(line.text == "In all, 2 of 12 were seen in room 1.2 and 2 of 22 in room 2.2")
    #expect(line.content.marks.isEmpty)
  }

  @Test("A superior figure of the font itself is a mark: only its advance is narrower")
  func superiorFigure() throws {
    var page = PageSketch()
    page.put("In 2015 there were 112 of them.", y: 80)
    var x = page.put("Staff were proud of it.", y: 100)
    x = page.put("12", x: x, y: 100, .body, PageSketch.Setting(advance: 0.3))
    page.put("They said so.", x: x + 2.5, y: 100)
    let blocks = Document.of(page).blocks
    let content = try #require(blocks.last).content
    #expect(content.text.hasSuffix("Staff were proud of it. They said so."))
    #expect(content.marks.map(\.marker) == ["12"])
  }

  @Test("The room behind a note's superior figure counts as part of it, and it is a mark still")
  func roomBehindSuperiorFigure() {
    var page = PageSketch()
    page.put("In 2015 there were 112 of them.", y: 80)
    var x = page.put("Staff were proud.", y: 100)
    page.put("1", x: x, y: 100, .body, PageSketch.Setting(advance: 0.33))
    x = page.put("1", x: 80, y: 770, .small, PageSketch.Setting(advance: 0.385))
    page.put("Those of the pier alone.", x: x, y: 770, .small)
    let document = Document.of(page)
    #expect(document.footnotes.map(\.marker) == ["1"])
    #expect(document.footnotes.map(\.content.text) == ["Those of the pier alone."])
  }

  @Test(
    "A superior figure is told by the font's letters or by its other figures where there is no full one",
    arguments: ["Boats at the pier", "BOATS AT THE PIER", "Pier 2 and its boats"])
  func superiorFigureOfHeading(_ heading: String) throws {
    var page = PageSketch()
    let x = page.put(heading, y: 80, .section)
    page.put("4", x: x, y: 80, .section, PageSketch.Setting(advance: 0.3))
    page.put("All of them were seen.", y: 100)
    page.put("Behind them lie the nets.", y: 114)
    let content = try #require(Document.of(page).blocks.first).content
    #expect(content.text == heading)
    #expect(content.marks.map(\.marker) == ["4"])
  }

  @Test(
    "A figure hardly narrower than the letters or the other figures of its font is none, nor is a one",
    arguments: [
      [("E", 0.5), ("e", 0.35), ("4", 0.3)], [("E", 0.4), ("e", 0.5), ("4", 0.3)],
      [("e", 0.5), ("1", 0.3)], [("2", 0.8), ("4", 0.5)],
    ])
  func fullFigure(_ letters: [(text: String, advance: Double)]) throws {
    var page = PageSketch()
    var x = PageSketch.left
    for letter in letters {
      x = page.put(
        letter.text, x: x, y: 80, .section, PageSketch.Setting(advance: letter.advance))
    }
    var widths = FigureWidths()
    widths.learn(page.content)
    let figure = try #require(page.content.glyphs.last)
    #expect(!widths.isNarrow(figure, page.content.styles[Int(figure.style)]))
  }

  @Test("A proportional one is narrower than other figures, and none that is superior")
  func proportionalOne() throws {
    var page = PageSketch()
    var x = page.put("Pier 24 of H", y: 80)
    x = page.put("1", x: x, y: 80, .body, PageSketch.Setting(advance: 0.29))
    x = page.put("N", x: x, y: 80)
    page.put("1", x: x, y: 80, .body, PageSketch.Setting(advance: 0.29))
    #expect(try #require(Document.of(page).blocks.first).content.text == "Pier 24 of H1N1")
  }

  @Test("A mark as large as the small capitals that it stands high behind is a mark")
  func markBehindSmallCapitals() throws {
    var page = PageSketch()
    let x = page.put("NETS AT THE PIER", y: 80, .small)
    page.put("4", x: x, y: 80 - 0.5 * Look.small.size, .small)
    page.put("All of them were seen.", y: 100)
    let content = try #require(Document.of(page).blocks.first).content
    #expect(content.text == "NETS AT THE PIER")
    #expect(content.marks.map(\.marker) == ["4"])
  }

  @Test(
    "A figure as large as the letters is no mark a little raised, off them or behind a figure",
    arguments: [
      ("NETS AT THE PIER", 0.2, 0.0), ("NETS AT THE PIER", 0.5, 0.2), ("PIER 12", 0.5, 0),
    ])
  func noMarkBehindSmallCapitals(_ text: String, rise: Double, gap: Double) {
    let size = Look.small.size
    var page = PageSketch()
    let x = page.put(text, y: 80, .small)
    page.put("4", x: x + gap * size, y: 80 - rise * size, .small)
    page.put("All of them were seen.", y: 100)
    #expect(Document.of(page).blocks.flatMap(\.content.marks).isEmpty)
  }

  @Test(
    "A much narrower figure behind a number is a mark",
    arguments: [("2019", ""), ("75%", ","), ("2018–19", "")])
  func superiorFigureBehindNumber(_ number: String, _ next: String) throws {
    var page = PageSketch()
    page.put("In 2015 there were 627 of them.", y: 80)
    var x = page.put("Spending in \(number)", y: 100)
    x = page.put("6", x: x, y: 100, .body, PageSketch.Setting(advance: 0.3))
    if !next.isEmpty { page.put(next, x: x, y: 100) }
    let content = try #require(Document.of(page).blocks.last).content
    #expect(content.text.hasSuffix("Spending in \(number)\(next)"))
    #expect(content.marks.map(\.marker) == ["6"])
  }

  @Test(
    "A figure of the number itself is none: a one, a little narrower, before more, behind other signs",
    arguments: [
      ("2019", "1", 0.3, ""), ("2019", "6", 0.36, ""), ("2019", "6", 0.3, "0"),

      ("B12", "6", 0.3, ""),
    ])
  func figureOfNumber(_ number: String, _ figure: String, _ advance: Double, _ next: String) throws
  {
    var page = PageSketch()
    page.put("In 2015 there were 627 of them.", y: 80)
    var x = page.put("Spending in \(number)", y: 100)
    x = page.put(figure, x: x, y: 100, .body, PageSketch.Setting(advance: advance))
    if !next.isEmpty { page.put(next, x: x, y: 100) }
    let content = try #require(Document.of(page).blocks.last).content
    #expect(content.text.hasSuffix("\(number)\(figure)\(next)"))
  }

  @Test("Superior figures in brackets are one mark with these", arguments: ["()", "[]"])
  func superiorFigureInBrackets(_ brackets: String) throws {
    var page = PageSketch()
    page.put("In 2015 there were 112 of them.", y: 80)
    var x = page.put("Staff were proud" + brackets.prefix(1), y: 100)
    x = page.put("12", x: x, y: 100, .body, PageSketch.Setting(advance: 0.3))
    page.put(brackets.suffix(1) + ", they said.", x: x, y: 100)
    let content = try #require(Document.of(page).blocks.last).content
    #expect(content.text.hasSuffix("Staff were proud, they said."))
    #expect(content.marks.map(\.marker) == ["12"])
  }

  @Test("Superior figures in brackets are a mark at letters of another font too")
  func superiorFigureInOtherFont() throws {
    var page = PageSketch()
    page.put("In 2015 there were 112 of them.", y: 80)
    var x = page.put("Staff were proud", y: 100, .bold)
    x = page.put("(", x: x, y: 100)
    x = page.put("12", x: x, y: 100, .body, PageSketch.Setting(advance: 0.3))
    page.put(")", x: x, y: 100)
    let content = try #require(Document.of(page).blocks.last).content
    #expect(content.text.hasSuffix("Staff were proud"))
    #expect(content.marks.map(\.marker) == ["12"])
  }

  @Test("Narrow figures that stand alone are figures")
  func narrowFigure() throws {
    var page = PageSketch()
    page.put("In 2015 there were 112 of them.", y: 80)
    let x = page.put("Staff were proud of ", y: 100)
    page.put("12", x: x, y: 100, .body, PageSketch.Setting(advance: 0.3))
    let content = try #require(Document.of(page).blocks.last).content
    #expect(content.text.hasSuffix("Staff were proud of 12"))
    #expect(content.marks.isEmpty)
  }

  @Test("A raised mark in brackets, and two marks in one", arguments: ["(4)": "4", "4,5": "4,5"])
  func raised(_ printed: String, _ marker: String) throws {
    var page = PageSketch()
    page.put("Staff were proud.^{\(printed)} They said so.", y: 100)
    let content = try #require(Document.of(page).blocks.first).content
    #expect(content.text == "Staff were proud. They said so.")
    #expect(content.marks.map(\.marker) == [marker])
  }

  @Test("The raised letters of an ordinal are text")
  func ordinal() throws {
    var page = PageSketch()
    page.put("On the 2^{nd} of May", y: 100)
    let content = try #require(Document.of(page).blocks.first).content
    #expect(content.text == "On the 2nd of May")
    #expect(content.marks.isEmpty)
  }

  @Test("A raised mark does not raise its line's box")
  func markBox() throws {
    var page = PageSketch()
    page.put("Staff were proud of it^{3}", y: 100)
    let line = try #require(lines(of: page).first)
    #expect(abs(line.box.y0 - (100 - 0.905 * 11)) < 0.01)
    #expect(abs(line.box.y1 - (100 + 0.212 * 11)) < 0.01)
    #expect(line.words.last?.isSuperscript == true)
  }

  @Test("Small text at the foot of large text is no mark")
  func smallOnBaseline() throws {
    var page = PageSketch()
    let x = page.put("Score ", y: 100, Look(size: 16))
    page.put("12", x: x, y: 100, Look(size: 9))
    let words = lines(of: page).flatMap(\.words)
    #expect(words.filter { $0.isSuperscript }.isEmpty)
    #expect(words.map(\.text) == ["Score", "12"])
  }

  @Test("Baselines that differ by a hair are one line")
  func unevenBaseline() {
    var page = PageSketch()
    let x = page.put("A line that ", y: 100)
    page.put("wavers a little", x: x, y: 101)
    #expect(lines(of: page).map(\.text) == ["A line that wavers a little"])
  }

  @Test("Text on the next line is not pulled up, however tight the leading")
  func tightLeading() {
    var page = PageSketch()
    page.put(lines: ["One line", "and the next"], y: 100, leading: 0.95)
    #expect(lines(of: page).map(\.text) == ["One line", "and the next"])
  }

  @Test("A gap as wide as between cells cuts the row in two lines of one row")
  func cellGap() {
    var page = PageSketch()
    page.put("Name of unit", x: 72, y: 100)
    page.put("Score given", x: 240, y: 100)
    let found = lines(of: page)
    #expect(found.map(\.text) == ["Name of unit", "Score given"])
    #expect(Set(found.map(\.row)).count == 1)
  }

  @Test("Wide but even spaces of a loose justified line do not cut it")
  func looseLine() {
    var page = PageSketch()
    page.put("a loose line of justified text", y: 100, .body, .init(space: 1.1))
    #expect(lines(of: page).map(\.text) == ["a loose line of justified text"])
  }

  @Test("Lines come from the top and then from the left, whatever was drawn first")
  func order() {
    var page = PageSketch()
    page.put("third", x: 72, y: 130)
    page.put("second", x: 300, y: 100)
    page.put("first", x: 72, y: 100)
    #expect(lines(of: page).map(\.text) == ["first", "second", "third"])
  }
}
