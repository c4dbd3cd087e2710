import PDFReading
import Testing

@testable import Layout

@Suite("Rows told by the distances of lines in their columns")
struct ColumnPitchTests {
  private static let xs = [72.0, 200, 330]

  /// Columns of (baseline, text) → what the rows' cells say; nil where nothing tells the rows.
  private func rows(_ columns: [[(y: Double, text: String)]]) -> [[String]]? {
    ColumnPitch(pieces(columns)).map { pitch in
      pitch.rows.map { row in
        columns.indices.map { column in
          row.filter { $0.column == column }.map(\.line.text).joined(separator: " ")
        }
      }
    }
  }

  private func pieces(_ columns: [[(y: Double, text: String)]]) -> [ColumnPitch.Piece] {
    columns.enumerated().flatMap { column, lines in
      lines.map { line in
        (
          column: column,
          line: Line.sketch(line.text, x: Self.xs[column], y: line.y, row: Int(line.y * 10))
        )
      }
    }
  }

  private let texts = [
    ["Harbour of the north", "Good"], ["Boats", "Poor"], ["Ropes and their makers", "Good"],
    ["Lamps", "Fair"],
  ]

  @Test("A little more room between rows than between lines is enough")
  func tops() {
    #expect(
      rows([
        [
          (100, "Harbour of"), (112, "the north"), (125, "Boats"), (138, "Ropes and"),
          (150, "their makers"), (163, "Lamps"),
        ], [(100, "Good"), (125, "Poor"), (138, "Good"), (163, "Fair")],
      ]) == texts)
  }

  @Test("Rows may be closer than the lines of a cell")
  func closeRows() {
    #expect(
      rows([
        [
          (100, "Harbour of"), (112, "the north"), (123, "Boats"), (134, "Ropes and"),
          (146, "their makers"), (157, "Lamps"),
        ], [(100, "Good"), (123, "Poor"), (134, "Good"), (157, "Fair")],
      ]) == texts)
  }

  @Test("Cells set to the middle of their rows stand between the lines of longer ones")
  func middles() {
    #expect(
      rows([
        [
          (100, "Harbour of"), (112, "the north"), (126, "Boats"), (140, "Ropes and"),
          (152, "their makers"), (166, "Lamps"),
        ], [(106, "Good"), (126, "Poor"), (146, "Good"), (166, "Fair")],
      ]) == texts)
  }

  @Test("A cell may stand beside several rows")
  func span() {
    #expect(
      rows([
        [
          (87, "Mates"), (100, "Crews"), (113, "Pilots who"), (125, "come from"),
          (137, "the north"),
        ],
        [
          (87, "Oars"), (100, "Boats"), (113, "Lamps and"), (125, "ropes"), (138, "Anchors"),
          (151, "Nets"),
        ],
      ]) == [
        ["Mates", "Oars"], ["Crews", "Boats"],
        ["Pilots who come from the north", "Lamps and ropes"],
        ["", "Anchors"], ["", "Nets"],
      ])
  }

  @Test("One distance alone, or a third one, tells nothing")
  func unclear() {
    let even = (0..<6).map { (y: 100 + 12 * Double($0), text: "Boats") }
    #expect(rows([even, even]) == nil)
    #expect(
      rows([
        [
          (100, "Harbour of"), (112, "the north"), (125, "Boats"), (138, "Ropes and"),
          (150, "their makers"), (163, "Lamps"), (180.5, "Source"),
        ], [(100, "Good"), (125, "Poor"), (138, "Good"), (163, "Fair"), (180.5, "Crews")],
      ]) == nil)
  }

  @Test("Lines between those of other columns, all around one middle, are a single row")
  func centredRow() {
    let headings = [[(100.0, "Number of"), (112, "crews")], [(106, "Boats")]]
    #expect(ColumnPitch.isCentredRow(pieces(headings)))
    #expect(!ColumnPitch.isCentredRow(pieces([headings[0], [(100, "Boats"), (112, "Nets")]])))
    #expect(!ColumnPitch.isCentredRow(pieces([headings[0], [(109, "Boats")]])))
  }

  /// Headings and rows between three rules, with rules between the columns; the last rule, from one column to another.
  private func page(foot: ClosedRange<Int>) -> PageSketch {
    let xs = [72.0, 200, 330, 460]
    let columns = [
      ["Crews", "Pilots who|come from|the north"],
      ["Boats", "Lamps and|ropes", "Anchors", "Nets of|all kinds"],
      ["Piers", "West", "South", "East"],
    ]
    var page = PageSketch(1)
    page.prose(60, seed: 1, y: 100)
    page.rule(218, from: xs[0], to: xs[3])
    page.rule(236, from: xs[0], to: xs[3])
    for (x, text) in zip(xs, ["Crew", "Cargo", "Pier"]) {
      page.put(text, x: x + 4, y: 230, Look(size: 10, isBold: true))
    }
    let tops = [247.0, 260, 285, 298]
    for (x, column) in zip(xs, columns) {
      for (top, cell) in zip(tops, column) {
        page.put(
          lines: cell.split(separator: "|").map(String.init), x: x + 4, y: top, Look(size: 10),
          leading: 1.2)
      }
    }
    page.rule(316, from: xs[foot.lowerBound], to: xs[foot.upperBound])
    for x in xs[1...2] { page.upright(x, from: 218, to: 316) }
    page.prose(60, seed: 2, y: 360)
    return page
  }

  @Test(
    "A last rule beneath some cells alone ends the table where the rules between columns end",
    arguments: [0...3, 1...3, 1...2])
  func foot(_ foot: ClosedRange<Int>) {
    #expect(
      Document.of(page(foot: foot)).tables.map(\.texts) == [
        [
          ["Crew", "Cargo", "Pier"], ["Crews", "Boats", "Piers"],
          ["Pilots who come from the north", "Lamps and ropes", "West"], ["", "Anchors", "South"],
          ["", "Nets of all kinds", "East"],
        ]
      ])
  }
}
