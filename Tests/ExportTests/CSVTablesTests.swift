import Foundation
import ReportModel
import Testing

@testable import Export

@Suite struct CSVTablesTests {
  /// All files of some reports, by name.
  private func files(_ reports: [Report]) -> [String: [UInt8]] {
    var tables = CSVTables()
    var files: [String: [UInt8]] = [:]
    for report in reports {
      tables.append(report)
      tables.drain { files[$0.name, default: []] += $1 }
    }
    return files
  }

  @Test func isAsRecorded() throws {
    let files = files([SampleReport.make(), SampleReport.empty])
    for file in CSVFile.all {
      let bytes = try #require(files[file.name])
      try Golden.expect(bytes, "csv/\(file.name)")
    }
  }

  @Test func everyLineHasEveryColumn() throws {
    let files = files([SampleReport.make(), SampleReport.empty])
    #expect(files.count == CSVFile.all.count)
    for file in CSVFile.all {
      let bytes = try #require(files[file.name])
      let rows = try #require(CSVReader.read(bytes), "\(file.name)")
      #expect(rows.first == file.columns.map(\.key), "\(file.name)")
      #expect(rows.count > 2)
      for row in rows { #expect(row.count == file.columns.count, "\(file.name)") }
      #expect(Set(file.columns.map(\.key)).count == file.columns.count, "\(file.name)")
    }
  }

  @Test func thereIsAFileForEveryKind() {
    #expect(
      CSVFile.all.map(\.name)
        == ["reports.csv"] + RecordKind.allCases.map { "\($0.rawValue).csv" } + ["table_cells.csv"])
  }

  @Test func columnsBeginWithTheReportAndEndWithProvenance() throws {
    let file = try #require(CSVFile.all.first { $0.name == "quotes.csv" })
    #expect(
      file.columns.map(\.key) == [
        "report_id", "id", "text", "speaker", "section_id", "pages", "regions", "confidence",
        "rule",
      ])
  }

  @Test func listsAreJoined() throws {
    let rows = try rows("recommendations.csv")
    #expect(rows[0]["addressees"] == "CRC; NPS")
    #expect(rows[0]["pages"] == "8; 29")
    #expect(rows[0]["regions"] == "8 72 90.5 523.28 120.12; 29 72 90.5 523.28 120.12")
    #expect(rows[0]["repeated"] == "true")
    #expect(rows[0]["text"] == "agree one procedure:\n\nwho books, \"when\", and how")
    #expect(rows[1]["text"] == "=improve plans")
    #expect(rows[1]["lead_in"] == "")
    #expect(rows[1]["addressees"] == "")
    let table = try self.rows("tables.csv")[0]
    #expect(table["spans"] == "0 0 2 1; 0 1 1 2")
    #expect(table["rows"]?.split(separator: "\n").last == "Staff \"in post\"\t1,297.15\t")
  }

  @Test func providersAreThreeLists() throws {
    let rows = try rows("reports.csv")
    #expect(rows[0]["provider_ids"] == "norland-crc; ")
    #expect(rows[0]["provider_names"] == "Norland, Eastmarch CRC; NPS Northern")
    #expect(rows[0]["provider_kinds"] == "CRC; NPS")
    #expect(rows[1]["report_id"] == "empty")
    #expect(rows[1]["provider_names"] == "")
  }

  @Test func cellsCarryTheirNumbers() throws {
    let cells = try rows("table_cells.csv")
    #expect(cells.count == 13)
    func values(_ row: Int) -> [[String?]] {
      cells.filter { $0["row"] == "\(row)" }.map { [$0["text"], $0["number"], $0["unit"]] }
    }
    #expect(values(0) == [["Provider", "", ""], ["Year to March", "", ""]])
    #expect(
      values(2) == [
        ["Norland, CRC", "", ""], ["£64,118,900", "64118900", "gbp"], ["+4%", "4", "percent"],
      ])
    #expect(values(3) == [["Wait", "", ""], ["26 weeks", "26", "weeks"], ["n/a", "", ""]])
    #expect(values(4)[1] == ["1,297.15", "1297.15", ""])
    #expect(cells.map { $0["is_header"] }.filter { $0 == "true" }.count == 4)
    #expect(cells[0]["row_span"] == "2")
    #expect(cells[1]["column_span"] == "2")
    #expect(cells[0]["table_id"] == "sample-2018-03-norland/tables/2")
  }

  @Test func whatIsTakenDoesNotStay() {
    var tables = CSVTables()
    tables.append(SampleReport.make())
    let once = tables.waitingBytes
    #expect(once > 0)
    tables.drain { _, _ in }
    #expect(tables.waitingBytes == 0)
    tables.append(SampleReport.make())
    #expect(tables.waitingBytes > 0)
    // The second time without header lines.
    #expect(tables.waitingBytes < once)
  }

  /// The lines of a file, each field under its column.
  private func rows(_ name: String) throws -> [[String: String]] {
    let bytes = try #require(files([SampleReport.make(), SampleReport.empty])[name])
    let rows = try #require(CSVReader.read(bytes))
    return rows.dropFirst().map { row in
      Dictionary(uniqueKeysWithValues: zip(rows[0], row))
    }
  }
}
