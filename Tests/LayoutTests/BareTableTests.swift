import PDFReading
import Testing

@testable import Layout

@Suite("Tables of wrapped cells that nothing is drawn for")
struct BareTableTests {
  private let cell = Look(size: 9)
  private let bold = Look(size: 9, isBold: true)

  /// Rows of cells at some places, lines parted by bars; returns the foot.
  @discardableResult
  private func put(
    _ rows: [[String]], xs: [Double], on page: inout PageSketch, y: Double, header: Bool = true
  ) -> Double {
    var y = y
    for (number, row) in rows.enumerated() {
      let wrapped = row.map { $0.split(separator: "|").map(String.init) }
      for (column, lines) in wrapped.enumerated() {
        page.put(
          lines: lines, x: xs[column], y: y, header && number == 0 ? bold : cell, leading: 1.25)
      }
      y += 11.25 * Double(max(1, wrapped.map(\.count).max() ?? 1)) + 5
    }
    return y
  }

  private func page(_ number: Int = 1) -> PageSketch {
    var page = PageSketch(number)
    page.prose(60, seed: number, y: 100)
    return page
  }

  @Test("Numbered texts side by side, of different lengths")
  func sideBySide() {
    var sketch = page()
    let rows = [
      ["Helps", "", "Hinders", ""],
      [
        "1.", "Staff came in time|and were kind to all|who had to wait", "1.",
        "Rooms were cold and|dark all year",
      ],
      ["2.", "Plans were clear", "2.", "Nobody had told them|of the new rules"],
      ["", "", "3.", "Keys were lost"],
    ]
    let foot = put(rows, xs: [76, 90, 190, 204], on: &sketch, y: 220)
    sketch.prose(60, seed: 2, y: foot + 20)
    let document = Document.of(sketch)
    #expect(
      document.tables.map(\.texts) == [
        rows.map { $0.map { $0.replacing("|", with: " ") } }
      ])
    #expect(document.texts(.paragraph) == [1, 2].map { Prose.sentence(60, seed: $0) })
  }

  @Test("Long texts side by side under bold headings")
  func headedTexts() {
    let rows = [
      ["Helps", "Hinders"],
      [
        "Boats were counted every day, and all of|them were known by name and by harbour",
        "Ropes were old, and hardly any of them|had been mended in time for the winter",
      ],
      [
        "The keeper knew all crews that came into|the harbour at night and where they went",
        "Lamps were lit too late on most days and|put out too early in the morning again",
      ],
      [
        "All piers were swept before the season,|and nobody had to wait for a mooring",
        "Nobody had told the pilots of the new|rules, which changed three times a year",
      ],
    ]
    var sketch = page()
    let foot = put(rows, xs: [76, 300], on: &sketch, y: 220)
    sketch.prose(60, seed: 2, y: foot + 20)
    let texts = rows.map { $0.map { $0.replacing("|", with: " ") } }
    #expect(Document.of(sketch).tables.map(\.texts) == [texts])
  }

  @Test("A raised mark alone beneath a row is read over")
  func mark() {
    let rows = [
      ["Boats were counted every day", "Ropes were old"],
      ["The keeper knew all", "Lamps were lit"],
    ]
    var lines: [Line] = []
    for (number, row) in rows.enumerated() {
      let y = 220 + 11.25 * Double(number)
      lines += zip([76.0, 300], row).map { .sketch($1, x: $0, y: y, row: number, cell) }
    }
    var raised = Line.sketch("4", x: 76, y: 242.5, row: 2, cell).words
    raised[0].isSuperscript = true
    lines.append(Line(page: 1, row: 2, words: raised, styles: [cell.style]))
    let sheet = PageSheet(
      number: 1, label: nil, width: 595, height: 842, lines: lines,
      graphics: PageSketch().graphics, glyphCount: 80)
    let finder = BareTableFinder(
      sheet: sheet, styles: [cell.style],
      assembler: TextAssembler(styles: [cell.style], vocabulary: HyphenVocabulary()),
      measure: TypeMeasure(bodySize: 11, leading: 14), right: 523)
    #expect(finder.tables(Array(lines.indices)).isEmpty)
  }

  @Test("Two tables right under each other, with columns of their own")
  func neighbours() {
    var sketch = page()
    let first = [
      ["Unit", "Grade", "Staff"], ["North|and coast", "Good", "Twelve"], ["South", "Fair", "Nine"],
    ]
    let second = [
      ["Team", "Head", "Place"], ["Red", "Ann", "Hall"], ["Blue|and green", "Bo", "Barn"],
    ]
    let foot = put(first, xs: [76, 200, 300], on: &sketch, y: 220)
    put(second, xs: [76, 230, 340], on: &sketch, y: foot + 8)
    #expect(
      Document.of(sketch).tables.map(\.texts)
        == [first, second].map { rows in
          rows.map { $0.map { $0.replacing("|", with: " ") } }
        })
  }

  @Test("A list of numbered items is no table")
  func list() {
    var sketch = page()
    put(
      [
        ["1.", "Staff came in time|and were kind"], ["2.", "Plans were clear"],
        ["3.", "Keys were lost"],
      ],
      xs: [76, 100], on: &sketch, y: 220, header: false)
    #expect(Document.of(sketch).tables.isEmpty)
  }

  @Test("Cells run beneath headings set to the middle of their columns")
  func centredHeadings() {
    var sketch = PageSketch()
    let rows = [
      ["Lamps and|their oil", "Records are kept for ten|years and then burnt", "Office of review"],
      ["A first draft", "Keepers report each spring|on what was bought", "Not yet begun"],
      ["Wind", "Meadows above the pier", "Marshes below the first|dune are surveyed twice"],
      ["Corn", "Boats are counted at dawn", "Marshes beyond the last|dune are surveyed once"],
      ["Nets", "Ropes are sold each May", "Marshes below the second|dune are not surveyed"],
      ["Tides", "Not yet begun", "Keepers report each year|on what was sold"],
    ]
    for (text, x) in zip(["Need", "Office", "Date"], [76.0, 230, 390]) {
      sketch.put(text, x: x, y: 100, cell)
    }
    let foot = put(rows, xs: [76, 180, 340], on: &sketch, y: 116, header: false)
    sketch.prose(60, seed: 2, y: foot + 20, cell)
    #expect(
      Document.of(sketch).tables.map(\.texts) == [
        [["Need", "Office", "Date"]] + rows.map { $0.map { $0.replacing("|", with: " ") } }
      ])
  }
}
