import ReportModel
import Testing

@Suite struct TableCellTests {
  private func table(_ spans: [TableSpan]) -> TableRecord {
    TableRecord(
      provenance: Provenance(rule: "test"), headerRows: 1,
      rows: [["Standard", "Rating", ""], ["Staff", "Good", "Good"], ["", "Poor", ""]],
      spans: spans)
  }

  @Test func withoutSpansEveryPositionIsACell() {
    let cells = table([]).cells
    #expect(cells.count == 9)
    #expect(cells.filter(\.isHeader).map(\.text) == ["Standard", "Rating", ""])
    #expect(cells.last?.row == 2)
    #expect(cells.last?.column == 2)
    #expect(cells.allSatisfy { $0.rowSpan == 1 && $0.columnSpan == 1 })
  }

  @Test func positionsUnderASpanAreNoCells() {
    let cells = table([
      TableSpan(row: 0, column: 1, rowSpan: 1, columnSpan: 2),
      TableSpan(row: 1, column: 0, rowSpan: 2, columnSpan: 1),
    ]).cells
    #expect(cells.map(\.text) == ["Standard", "Rating", "Staff", "Good", "Good", "Poor", ""])
    #expect(cells.map(\.columnSpan) == [1, 2, 1, 1, 1, 1, 1])
    #expect(cells.map(\.rowSpan) == [1, 1, 2, 1, 1, 1, 1])
  }

  @Test func aSpanWithoutExtentCoversNothing() {
    #expect(
      table([TableSpan(row: 0, column: 0, rowSpan: 0, columnSpan: -1)]).cells.count == 9)
  }
}
