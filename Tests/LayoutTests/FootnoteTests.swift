import Testing

@testable import Layout

@Suite("Footnotes")
struct FootnoteTests {
  /// Running text with marks, and room for notes.
  private func page(_ number: Int = 1, marks: [String] = ["1", "2"]) -> PageSketch {
    var page = PageSketch(number)
    page.prose(100, seed: number, y: 100)
    let text = marks.map { "They said it.^{\($0)}" }.joined(separator: " ")
    page.put(text + " And so it was.", y: 300)
    return page
  }

  @Test("Small print with raised marks")
  func raised() {
    var sketch = page()
    sketch.put(
      lines: ["^{1} A first note.", "^{2} A second note", "that has two lines."], y: 740, .small)
    let document = Document.of(sketch)
    #expect(document.footnotes.map(\.marker) == ["1", "2"])
    #expect(
      document.footnotes.map(\.content.text) == [
        "A first note.", "A second note that has two lines.",
      ])
    #expect(document.footnotes.map(\.anchorPages) == [[1], [1]])
    #expect(
      document.texts == [
        Prose.sentence(100, seed: 1), "They said it. They said it. And so it was.",
      ])
    #expect(document.blocks.last?.content.marks.map(\.marker) == ["1", "2"])
  }

  @Test("Numbers as large as the note that count on with raised marks are marks too")
  func someRaised() {
    var sketch = page(marks: ["1", "3"])
    sketch.put(
      lines: [
        "1 A first note.", "2 A second note.", "^{3} A third note of all", "12 piers named here.",
        "^{4} A fourth note.",
      ], y: 700, .small)
    #expect(
      Document.of(sketch).footnotes.map(\.content.text) == [
        "A first note.", "A second note.", "A third note of all 12 piers named here.",
        "A fourth note.",
      ])
  }

  @Test("A number in brackets right before a note's first word", arguments: ["()", "[]"])
  func bracketed(_ brackets: String) {
    var sketch = page()
    sketch.rule(728, to: 216)
    let (open, close) = (brackets.prefix(1), brackets.suffix(1))
    let notes = ["\(open)1\(close)A first note.", "\(open)2\(close)A second note."]
    sketch.put(lines: notes, y: 740, .small)
    let document = Document.of(sketch)
    #expect(document.footnotes.map(\.marker) == ["1", "2"])
    #expect(document.footnotes.map(\.content.text) == ["A first note.", "A second note."])
  }

  @Test("Rows of a table in small print at a page's foot are no notes")
  func rows() {
    var sketch = page(marks: ["1"])
    for (row, y) in [740.0, 752, 764].enumerated() {
      sketch.put("\(row + 1). Boats and piers", x: 72, y: y, .small)
      sketch.put("Good", x: 400, y: y, .small)
    }
    #expect(Document.of(sketch).footnotes.isEmpty)
  }

  @Test("Small print with plain marks under a rule")
  func plainUnderRule() {
    var sketch = page()
    sketch.rule(728, to: 216)
    sketch.put(lines: ["1 A first note.", "2 A second note."], y: 740, .small)
    let document = Document.of(sketch)
    #expect(document.footnotes.map(\.marker) == ["1", "2"])
    #expect(document.footnotes.map(\.content.text) == ["A first note.", "A second note."])
  }

  @Test("Small print with plain marks that the text refers to, without a rule")
  func plainReferred() {
    var sketch = page()
    sketch.put(lines: ["1 A first note.", "2 A second note."], y: 740, .small)
    #expect(
      Document.of(sketch).footnotes.map(\.content.text) == ["A first note.", "A second note."])
  }

  @Test("Notes as large as the text, under a rule")
  func bodySized() {
    var sketch = page()
    sketch.rule(726, to: 216)
    sketch.put(lines: ["1 A first note.", "2 A second note."], y: 740)
    #expect(
      Document.of(sketch).footnotes.map(\.content.text) == ["A first note.", "A second note."])
  }

  @Test("A numbered heading under a table's last rule is no note")
  func headingUnderTable() {
    var sketch = page(marks: [])
    for y in [400.0, 420, 440] { sketch.rule(y) }
    for x in [PageSketch.left, 300, PageSketch.right] { sketch.upright(x, from: 400, to: 440) }
    for (row, y) in [414.0, 434].enumerated() {
      sketch.put("Left \(row)", x: 80, y: y)
      sketch.put("Right \(row)", x: 310, y: y)
    }
    sketch.put("6. Keeping people safe", y: 458, .section)
    sketch.prose(40, seed: 9, y: 480)
    #expect(Document.of(sketch).footnotes.isEmpty)
  }

  @Test("Asterisks and daggers")
  func symbols() {
    var sketch = page(marks: ["*", "†"])
    sketch.put(lines: ["^{*} A first note.", "^{†} A second note."], y: 740, .small)
    #expect(Document.of(sketch).footnotes.map(\.marker) == ["*", "†"])
  }

  @Test("A figure that opens a line of a note is no mark")
  func figureInNote() {
    var sketch = page(marks: ["1"])
    sketch.put(
      lines: ["^{1} A note on the year and its", "12 months, and what came of it."], y: 740, .small)
    let notes = Document.of(sketch).footnotes
    #expect(
      notes.map(\.content.text) == ["A note on the year and its 12 months, and what came of it."])
  }

  @Test("Where marks are raised, a plain figure is no mark even if it is the next number")
  func nextFigureInNote() {
    var sketch = page(marks: ["1"])
    sketch.put(
      lines: ["^{1} A note on the time between, which was", "2 months, and what came of it."],
      y: 740, .small)
    #expect(
      Document.of(sketch).footnotes.map(\.content.text)
        == ["A note on the time between, which was 2 months, and what came of it."])
  }

  @Test("Small print at a page's head is no rest of a note far beneath it")
  func smallHeading() {
    var first = PageSketch(1)
    first.prose(60, seed: 1, y: 100)
    first.put("They said it.^{1}", y: 300)
    first.put("^{1} A first note.", y: 780, .small)
    var second = PageSketch(2)
    second.put("2.4. Looking back", y: 80, Look(size: 8.5, isBold: true))
    second.table(
      [["Unit", "Grade"], ["North", "Good^{2}"], ["South", "Fair"]], xs: [72, 300, 523], top: 90)
    second.put("^{2} A second note.", y: 780, .small)
    let document = Document.of(first, second)
    #expect(document.footnotes.map(\.content.text) == ["A first note.", "A second note."])
  }

  @Test("A note cut by the page's end goes on at the next page's foot")
  func continued() {
    var first = page(1, marks: ["1"])
    first.rule(728, to: 216)
    first.put(lines: ["^{1} A note that is long and", "therefore goes on to the"], y: 740, .small)
    var second = page(2, marks: ["2"])
    second.rule(728, to: 216)
    second.put(lines: ["foot of the next page.", "^{2} Another note."], y: 740, .small)
    let document = Document.of(first, second)
    #expect(document.footnotes.map(\.marker) == ["1", "2"])
    #expect(
      document.footnotes.map(\.content.text) == [
        "A note that is long and therefore goes on to the foot of the next page.", "Another note.",
      ])
    #expect(document.footnotes.first?.regions.map(\.page) == [1, 2])
    #expect(document.texts.contains { $0.contains("foot of the next") } == false)
  }

  @Test("Numbers go on from page to page, and each note knows where it is referred to")
  func pages() {
    let all = (1...4).map { number in
      var sketch = page(number, marks: [String(number)])
      sketch.put("^{\(number)} \(Prose.sentence(4, seed: 10 + number))", y: 750, .small)
      return sketch
    }
    let document = Document.of(all)
    #expect(document.footnotes.map(\.marker) == ["1", "2", "3", "4"])
    #expect(document.footnotes.map(\.anchorPages) == [[1], [2], [3], [4]])
  }

  @Test("Address lines in small print are no notes")
  func address() {
    var sketch = page(marks: [])
    sketch.put(lines: ["The Inspectorate", "12 Long Street", "Anytown AB1 2CD"], y: 740, .small)
    let document = Document.of(sketch)
    #expect(document.footnotes.isEmpty)
    #expect(document.texts.joined(separator: " ").contains("12 Long Street"))
  }

  @Test("A page number under the notes is neither note nor text")
  func pageNumber() {
    let all = (1...4).map { number in
      var sketch = page(number, marks: [String(number)])
      sketch.put("^{\(number)} \(Prose.sentence(4, seed: 10 + number))", y: 750, .small)
      sketch.put(String(number), x: 295, y: 810, .small)
      return sketch
    }
    let document = Document.of(all)
    #expect(document.footnotes.map(\.content.text) == (11...14).map { Prose.sentence(4, seed: $0) })
    #expect(document.furniture.map(\.text) == ["1", "2", "3", "4"])
  }

  @Test(
    "The same short note on many pages is a note")
  func repeatedNote() {
    let all = (1...5).map { number in
      var sketch = page(number, marks: [String(number)])
      sketch.put("^{\(number)} Ibid.", y: 750, .small)
      return sketch
    }
    #expect(Document.of(all).footnotes.map(\.content.text) == Array(repeating: "Ibid.", count: 5))
  }

  @Test("Notes under each of two columns")
  func columns() {
    var sketch = PageSketch()
    for (index, x) in [72.0, 310].enumerated() {
      let right = x + 213
      let y = sketch.prose(70, seed: index + 1, x: x, y: 100, to: right)
      sketch.put("They said it.^{\(index + 1)}", x: x, y: y + 8)
      sketch.put("^{\(index + 1)} A note in a column.", x: x, y: 750, .small)
    }
    let document = Document.of(sketch)
    #expect(document.footnotes.map(\.marker) == ["1", "2"])
    #expect(
      document.footnotes.map(\.content.text) == ["A note in a column.", "A note in a column."])
  }

  @Test(
    "Notes at a chapter's end stand above the next chapter, high on a page too",
    arguments: [200.0, 500])
  func chapterEnd(top: Double) {
    var sketch = PageSketch(1)
    sketch.prose(20, seed: 1, y: 100)
    sketch.put("They said it.^{1} And so it was.^{2}", y: top - 40)
    sketch.rule(top, to: 216)
    sketch.put(
      lines: ["^{1} A first note.", "^{2} A second note", "that has two lines."], y: top + 14,
      .small)
    sketch.put("Closing words", y: top + 75, .section)
    sketch.prose(60, seed: 2, y: top + 95)
    let document = Document.of(sketch)
    #expect(
      document.footnotes.map(\.content.text) == [
        "A first note.", "A second note that has two lines.",
      ])
    #expect(document.texts(.heading) == ["Closing words"])
    #expect(document.texts.last == Prose.sentence(60, seed: 2))
  }

  @Test("A number that only a table's cell refers to is a note's, without a rule above it")
  func referredInTable() {
    var sketch = PageSketch(1)
    sketch.prose(60, seed: 1, y: 100)
    sketch.table(
      [["What", "Count"], ["Boats^{4}", "12"], ["Ropes", "9"]], xs: [72, 300, 523], top: 220)
    sketch.prose(60, seed: 2, y: 320)
    sketch.put("4. Without those that were let go.", y: 760, .small)
    let document = Document.of(sketch)
    #expect(document.footnotes.map(\.marker) == ["4"])
    #expect(document.blocks(.listItem).isEmpty)
  }

  @Test("A numbered list under a heading's rule is no note")
  func headingRule() {
    var page = PageSketch()
    page.prose(100, seed: 1, y: 100)
    page.put("What is asked", y: 500, .section)
    page.rule(508)
    for (index, text) in ["mend the boats", "ring the bell"].enumerated() {
      page.put("\(index + 1).", y: 530 + 16 * Double(index))
      page.put(text, x: 92, y: 530 + 16 * Double(index))
    }
    let document = Document.of(page)
    #expect(document.footnotes.isEmpty)
    #expect(document.blocks(.listItem).map(\.text) == ["mend the boats", "ring the bell"])
  }

  @Test("A rule with a sentence right beneath it is none of the notes after that")
  func leadInUnderRule() {
    var page = PageSketch()
    page.prose(100, seed: 1, y: 100)
    page.put("What is asked", x: 250, y: 500, .section)
    page.rule(508, to: 140)
    page.put("The crews should:", y: 521)
    for (index, text) in ["mend the boats", "ring the bell"].enumerated() {
      page.put("\(index + 1).", x: 84, y: 534 + 13 * Double(index))
      page.put(text, x: 102, y: 534 + 13 * Double(index))
    }
    let document = Document.of(page)
    #expect(document.footnotes.isEmpty)
    #expect(document.blocks(.listItem).map(\.text) == ["mend the boats", "ring the bell"])
  }

  @Test("Notes end where the caption of a table stands beneath them, in larger letters")
  func aboveCaption() {
    var sketch = page(marks: ["1"])
    sketch.rule(600, to: 200)
    sketch.put("^{1} A first note.", y: 614, Look(size: 7.5))
    sketch.put("Table 2: What was mended", y: 650, Look(size: 9.2))
    sketch.table(
      [["Boats", "Nine"], ["Ropes", "Four"], ["Lamps", "Two"]], xs: [72, 300, 523], top: 662,
      Look(size: 9.2))
    let document = Document.of(sketch)
    #expect(document.footnotes.map(\.content.text) == ["A first note."])
    #expect(document.texts(.caption) == ["What was mended"])
  }

  @Test(
    "The rest of a note that the page's end has cut needs no other note beneath it, but its rule",
    arguments: [("foot of the next page.", true), ("Source: the harbour's books", false)])
  func restAlone(_ foot: String, _ isRest: Bool) {
    var first = page(marks: ["1"])
    first.rule(726, to: 200)
    first.put(lines: ["^{1} A note that is long and", "therefore goes on to the"], y: 740, .small)
    var second = PageSketch(2)
    second.prose(100, seed: 2, y: 100)
    second.rule(744, to: 200)
    second.put(foot, y: 758, .small)
    #expect(
      Document.of(first, second).footnotes.map(\.content.text) == [
        "A note that is long and therefore goes on to the" + (isRest ? " " + foot : "")
      ])
  }
}
