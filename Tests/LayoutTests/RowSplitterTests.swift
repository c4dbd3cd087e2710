import Testing

@testable import Layout

@Suite("RowSplitter")
struct RowSplitterTests {
  /// Rows of (baseline, texts by column), wrapped lines with an empty text in the other columns.
  private func rows(_ lines: [(y: Double, texts: [String])]) -> [[String]] {
    let xs = [72.0, 220, 400]
    let pieces = lines.enumerated().flatMap { row, line in
      line.texts.enumerated().filter { !$0.element.isEmpty }.map {
        (column: $0.offset, line: Line.sketch($0.element, x: xs[$0.offset], y: line.y, row: row))
      }
    }
    return RowSplitter.rows(of: pieces, columnCount: 3, leading: 13.75, limits: [215, 395, 523]).map
    {
      $0.map(\.line.text)
    }
  }

  @Test("Wider gaps part rows, wrapped lines stay")
  func gaps() {
    #expect(
      rows([
        (100, ["North", "Good work", "12"]), (113, ["", "by all", ""]),
        (133, ["South", "Fair work", "9"]), (146, ["", "by most", ""]),
      ]) == [["North", "Good work", "12", "by all"], ["South", "Fair work", "9", "by most"]])
  }

  @Test("Figures that end wrapped texts stand under no figures of their column, and are no rows")
  func wrappedFigures() {
    #expect(
      rows([
        (100, ["Vocational", "$15,380", "31 U.S.C."]), (112.5, ["Education", "", "281"]),
        (137, ["Public Library", "$393", "36 U.S.C."]), (149.5, ["Services", "", "1925"]),
        (174, ["Summer Food", "$4,443", "40 U.S.C."]), (186.5, ["Service", "", "1714"]),
      ]).map { $0.count } == [5, 5, 5])
  }

  @Test(
    "In a column of running text what comes to the text's end is wrapped, also before a capital letter"
  )
  func running() {
    let lines = [
      ("2,517", "people under"), ("", "supervision for"), ("", "Wales in a year"),
      ("-31%", "difference between"), ("", "forecast on which"), ("", "Wales had relied"),
    ]
    let wrapped = lines.enumerated().map { (y: 100 + 12.5 * Double($0), texts: [$1.0, $1.1, ""]) }
    #expect(rows(wrapped).map(\.count) == [4, 4])
    let names = ["Adam Brook", "Carol Dale", "Frances Green", "Harold Ives"]
    let listed = names.enumerated().map {
      (y: 100 + 12.5 * Double($0), texts: [$0 == 0 ? "Inspectors" : "", $1, ""])
    }
    #expect(rows(listed).map(\.count) == [2, 1, 1, 1])
  }

  @Test("Lines of another column at other heights do not make wrapped lines closer than they are")
  func offset() {
    #expect(
      rows([
        (100, ["North", "Good work", ""]), (110, ["", "", "12"]), (114, ["", "by all", ""]),
        (133, ["South", "Fair work", "9"]), (147, ["and East", "by most", ""]),
      ]) == [
        ["North", "Good work", "12", "by all"], ["South", "Fair work", "9", "and East", "by most"],
      ])
  }

  @Test("With even gaps a row starts where the first column has text beside another's")
  func even() {
    #expect(
      rows([
        (100, ["North", "Good work done by all of the", "12"]), (113, ["", "staff", ""]),
        (126, ["South", "Fair work", "9"]),
      ]) == [
        ["North", "Good work done by all of the", "12", "staff"], ["South", "Fair work", "9"],
      ])
  }

  @Test("Figures as close as wrapped lines are rows, whatever room a rule under the headings takes")
  func tightFigures() {
    let rows = RowSplitter.rows(
      of: [
        (100, ["Question", "Before", "Now"]), (118, ["Were lamps lit?", "12%", "15%"]),
        (131, ["Were the lamps of", "18%", "19%"]), (144, ["the harbour mended?"]),
        (157, ["Did all of the keepers know of it?"]), (170, ["Were boats counted?", "3%", "5%"]),
        (183, ["Were ropes mended?", "7%", "8%"]), (196, ["Were nets dried?", "9%", "4%"]),
      ].enumerated().flatMap { row, line in
        line.1.enumerated().map {
          (
            column: $0.offset,
            line: Line.sketch($0.element, x: [72.0, 220, 400][$0.offset], y: line.0, row: row)
          )
        }
      }, columnCount: 3, leading: 13.75, limits: [215, 395, 523], separators: [106])
    #expect(
      rows.map { $0.map(\.line.text) } == [
        ["Question", "Before", "Now"], ["Were lamps lit?", "12%", "15%"],
        ["Were the lamps of", "18%", "19%", "the harbour mended?"],
        ["Did all of the keepers know of it?"], ["Were boats counted?", "3%", "5%"],
        ["Were ropes mended?", "7%", "8%"], ["Were nets dried?", "9%", "4%"],
      ])
  }

  @Test("One text row is one row, none is none")
  func few() {
    #expect(rows([(100, ["North", "Good", "12"])]).count == 1)
    #expect(rows([]).isEmpty)
  }

  @Test("A little more room between rows tells them where no gap lies between the two kinds")
  func clearGaps() {
    #expect(
      rows([
        (100, ["Boats that put", "They go out.", ""]), (110, ["To sea", "All of them", ""]),
        (121.8, ["Ropes", "They hold.", ""]), (133.6, ["Nets", "Often wet", ""]),
      ]).map { $0[0] } == ["Boats that put", "Ropes", "Nets"])
  }

  @Test("A small letter goes on with text set ragged, though its word had room")
  func smallLetter() {
    #expect(
      rows([
        (100, ["1.", "Plans are made", ""]), (113, ["2.", "Groups met", ""]),
        (126, ["", "in three towns.", ""]),
      ]) == [["1.", "Plans are made"], ["2.", "Groups met", "in three towns."]])
  }
}
