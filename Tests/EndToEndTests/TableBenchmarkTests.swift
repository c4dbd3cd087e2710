import CorpusBuild
import Evaluation
import Export
import Foundation
import Layout
import Testing

@Suite("Tables of any document against the competition's truth")
struct TableBenchmarkTests {
  private static let benchmark = TableBenchmark.competition

  @Test("Relations of neighbours: blanks are counted, a spanning cell once")
  func relations() {
    let cells = [
      TableBenchmark.Cell(rows: 0...0, columns: 0...1, text: "Staff in post"),
      TableBenchmark.Cell(rows: 1...1, columns: 0...0, text: "men"),
      TableBenchmark.Cell(rows: 1...1, columns: 2...2, text: "All"),
    ]
    let down = TableBenchmark.Relation(first: "STAFFINPOST", second: "MEN", axis: 1, blanks: 0)
    let right = TableBenchmark.Relation(first: "MEN", second: "ALL", axis: 0, blanks: 1)
    #expect(TableBenchmark.relations(cells) == [down: 1, right: 1])
  }

  @Test(
    "Scores of the competition's documents are the baseline's",
    .enabled(
      if: !benchmark.names.isEmpty,
      "skipped: no documents of the competition in ../shared/tables/icdar2013"))
  func ratchet() throws {
    var table = ScoreTable(values: [:])
    for name in Self.benchmark.names {
      table.values[name] = try Self.benchmark.scores(
        of: name, tables: tables(of: "\(Self.benchmark.folder)/\(name).pdf"))
    }
    let outcome = try ScoreRatchet(file: ReportSet.tableBaseline).check(table)
    #expect(outcome.isSuccess, "\(outcome)")
  }

  private func tables(of path: String) throws -> [TableBenchmark.Table] {
    let document = try DocumentReader().read(FilePath(path)).document
    let heights = Dictionary(
      document.pages.map { ($0.number, $0.height) }, uniquingKeysWith: { first, _ in first })
    return ExtractedTable.tables(of: document) { _ in 0 }.flatMap { table in
      table.regions.enumerated().map { number, region in
        let (box, height) = (region.box, heights[region.page] ?? 0)
        let cells = table.grid.cells.map { cell in
          TableBenchmark.Cell(
            rows: cell.row...(cell.row + cell.rowSpan - 1),
            columns: cell.column...(cell.column + cell.columnSpan - 1), text: cell.content.text)
        }
        return TableBenchmark.Table(
          page: region.page, box: [box.x0, height - box.y1, box.x1, height - box.y0],
          cells: number == 0 ? cells : [])
      }
    }
  }
}
