import Testing

@testable import Layout

@Suite("Rows that nothing but their numbers parts")
struct NumberedRowsTests {
  private let xs = [72.0, 96, 290, 314, 523]
  private let cell = Look(size: 9)

  /// Headings between two rules, numbered texts in two columns beneath them, and rules between the columns.
  private func page(_ left: [[String]], _ right: [[String]]) -> PageSketch {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    for y in [200.0, 216, 320] { page.rule(y) }
    page.put("What helps", x: xs[0] + 3, y: 211, Look(size: 9, isBold: true))
    page.put("What does not", x: xs[2] + 3, y: 211, Look(size: 9, isBold: true))
    page.upright(xs[2], from: 200, to: 320)
    for x in [xs[1], xs[3]] { page.upright(x, from: 216, to: 320) }
    for (column, texts) in [left, right].enumerated() {
      var y = 228.0
      for (number, lines) in texts.enumerated() {
        page.put("\(number + 1).", x: xs[2 * column] + 3, y: y, cell)
        page.put(lines: lines, x: xs[2 * column + 1] + 3, y: y, cell, leading: 11 / 9)
        y += 25
      }
    }
    page.prose(60, seed: 2, y: 350)
    return page
  }

  @Test("Rows begin at the numbers of the column that has the most")
  func rows() {
    let table = Document.of(
      page(
        [
          ["Boats were counted", "every day"], ["Ropes were mended", "by all"], ["Lamps were lit"],
        ],
        [["Nobody had told them", "of the tide"]])
    ).tables.first
    #expect(
      table?.texts == [
        ["What helps", "", "What does not", ""],
        ["1.", "Boats were counted every day", "1.", "Nobody had told them of the tide"],
        ["2.", "Ropes were mended by all", "", ""], ["3.", "Lamps were lit", "", ""],
      ])
  }

  private func pieces(_ texts: [(column: Int, text: String, y: Double)]) -> [NumberedRows.Piece] {
    texts.map { ($0.column, .sketch($0.text, x: 72 + 100 * Double($0.column), y: $0.y)) }
  }

  @Test("Numbers of two columns that are not in step are lists in a row's cells")
  func lists() {
    #expect(
      NumberedRows.seams(
        of: pieces([
          (0, "1.", 100), (1, "Boats", 100), (0, "2.", 126), (1, "Ropes", 126), (2, "1.", 100),
          (3, "Lamps", 100), (2, "2.", 113), (3, "Bells", 113),
        ])
      ).isEmpty)
  }

  @Test("Numbers in the middle of their rows do not tell where these begin")
  func centred() {
    #expect(
      NumberedRows.seams(
        of: pieces([
          (1, "Boats were", 100), (0, "1.", 113), (1, "counted", 113), (1, "daily", 126),
          (1, "Ropes were", 146), (0, "2.", 159), (1, "mended", 159), (1, "by all", 172),
        ])
      ).isEmpty)
    #expect(
      NumberedRows.seams(
        of: pieces([
          (0, "1.", 100), (1, "Boats", 100), (1, "Ropes were", 120), (0, "2.", 133),
          (1, "mended", 133), (1, "by all", 146),
        ])
      ).isEmpty)
  }

  @Test("Figures are no numbers of rows")
  func figures() {
    #expect(
      NumberedRows.seams(
        of: pieces([(0, "12", 100), (1, "Boats", 100), (0, "14", 113), (1, "Ropes", 113)])
      ).isEmpty)
  }

  @Test("A single heading over all columns, under a rule of the table's width, is a row")
  func singleHeading() {
    let texts = ["Boats were counted", "Ropes were mended", "Lamps were lit"]
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    for y in [200.0, 216, 262] { page.rule(y) }
    page.upright(xs[1], from: 216, to: 262)
    page.put("What helps", x: xs[0] + 3, y: 211, Look(size: 9, isBold: true))
    for (number, text) in texts.enumerated() {
      page.put("\(number + 1).", x: xs[0] + 3, y: 227 + 15 * Double(number), cell)
      page.put(text, x: xs[1] + 3, y: 227 + 15 * Double(number), cell)
    }
    page.prose(60, seed: 2, y: 300)
    #expect(
      Document.of(page).tables.map(\.texts) == [
        [["What helps", ""]] + texts.enumerated().map { ["\($0.offset + 1).", $0.element] }
      ])
  }

  @Test("Labels wrapped between the figures of two rows go with the nearer")
  func wrappedLabels() {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    for y in [200.0, 216, 296] { page.rule(y) }
    for x in [300.0, 400] { page.upright(x, from: 200, to: 296) }
    let bold = Look(size: 9, isBold: true)
    for (x, text) in [(75.0, "Question"), (303, "Last year"), (403, "This year")] {
      page.put(text, x: x, y: 211, bold)
    }
    let rows = [
      (["Were boats counted in", "good time?"], "71%", "83%"),
      (["Were ropes mended by", "all crews?"], "64%", "91%"), (["Were lamps lit?"], "12%", "15%"),
    ]
    var y = 227.0
    for (lines, before, now) in rows {
      page.put(before, x: 303, y: y, cell)
      page.put(now, x: 403, y: y, cell)
      y = page.put(lines: lines, x: 75, y: y, cell, leading: 11 / 9) + 4
    }
    page.prose(60, seed: 2, y: 330)
    #expect(
      Document.of(page).tables.map { Array($0.texts.dropFirst()) } == [
        rows.map { [$0.0.joined(separator: " "), $0.1, $0.2] }
      ])
  }

  @Test("A heading that begins well left of the numbers leaves the edge where none of it stands")
  func headingLeftOfNumbers() {
    let rows = [["Boats were counted", "Nobody knew"], ["Ropes were mended", "It rained"]]
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    for y in [200.0, 216, 262] { page.rule(y) }
    page.put("Helps", x: 76, y: 211, cell)
    page.put("Hinders", x: 225, y: 211, cell)
    for (number, texts) in rows.enumerated() {
      let y = 228 + 16 * Double(number)
      page.put("\(number + 1).", x: 76, y: y, cell)
      page.put(texts[0], x: 110, y: y, cell)
      page.put("\(number + 1).", x: 248, y: y, cell)
      page.put(texts[1], x: 273, y: y, cell)
    }
    page.prose(60, seed: 2, y: 300)
    #expect(
      Document.of(page).tables.map { $0.texts.first } == [["Helps", "", "Hinders", ""]])
  }

  @Test("A heading that ends nearly where the text behind the numbers begins leaves these a column")
  func headingOverNumbers() {
    let rows = [
      ["Boats were counted", "Nobody had told them"], ["Ropes were mended", "It rained"],
    ]
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    for y in [200.0, 216, 262] { page.rule(y) }
    page.put("Helps", x: 76, y: 211, cell)
    page.put("Hinders", x: 296, y: 211, cell)
    for (number, texts) in rows.enumerated() {
      let y = 228 + 16 * Double(number)
      page.put("\(number + 1).", x: 76, y: y, cell)
      page.put(texts[0], x: 110, y: y, cell)
      page.put("\(number + 1).", x: 304, y: y, cell)
      page.put(texts[1], x: 329, y: y, cell)
    }
    page.prose(60, seed: 2, y: 300)
    #expect(
      Document.of(page).tables.map(\.texts) == [
        [
          ["Helps", "", "Hinders", ""], ["1.", rows[0][0], "1.", rows[0][1]],
          ["2.", rows[1][0], "2.", rows[1][1]],
        ]
      ])
  }
}
