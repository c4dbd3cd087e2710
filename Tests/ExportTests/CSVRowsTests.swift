import ReportModel
import Testing

@testable import Export

@Suite("Rows of a CSV file")
struct CSVRowsTests {
  private struct Mooring: FieldWriting {
    var name: String

    static let fieldSchemas = [FieldSchema("name", .string, "name of the mooring")]
    func writeFields<Sink: FieldSink>(to sink: inout Sink) { sink.put("name", name) }
  }

  @Test("Parts together are the whole, and no part holds more than some thousand rows")
  func parts() {
    let rows = (0..<CSVRows.rowsOfPart * 2 + 5).map { Mooring(name: "mooring \($0)") }
    var parts: [[UInt8]] = []
    CSVRows.write(rows) { parts.append($0) }
    #expect(parts.count == 3)
    #expect(Array(parts.joined()) == CSVRows.bytes(of: rows))
    let lines = parts.map { part in part.count { $0 == UInt8(ascii: "\n") } }
    #expect(lines == [CSVRows.rowsOfPart + 1, CSVRows.rowsOfPart, 5])
    #expect(CSVRows.bytes(of: [Mooring]()) == Array("name\r\n".utf8))
  }
}
