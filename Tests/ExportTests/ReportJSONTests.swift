import Foundation
import ReportModel
import Testing

@testable import Export

@Suite struct ReportJSONTests {
  @Test func isAsRecorded() throws {
    try Golden.expect(SampleReport.make().json(), "report.json")
    try Golden.expect(SampleReport.empty.json(), "empty.json")
  }

  @Test func readsBackAsItWas() throws {
    let report = SampleReport.make()
    #expect(try Report(json: report.json()) == written(report))
    #expect(try Report(json: SampleReport.empty.json()) == SampleReport.empty)
  }

  /// What stays of a report when confidence is written in thousandths.
  private func written(_ report: Report) -> Report {
    var report = report
    for index in report.diagnostics.indices {
      let confidence = report.diagnostics[index].provenance.writtenConfidence
      report.diagnostics[index].provenance.confidence = confidence
    }
    return report
  }

  @Test func saysTheSameAsTheEncoder() throws {
    let report = SampleReport.make()
    let encoded = try JSONSerialization.jsonObject(with: JSONEncoder().encode(report))
    let written = try JSONSerialization.jsonObject(with: Data(report.json()))
    #expect(encoded as? NSDictionary == written as? NSDictionary)
    #expect((written as? NSDictionary)?.count == 17)
  }

  @Test func keysStandInTheOrderOfTheContract() {
    let text = String(decoding: SampleReport.make().json(), as: UTF8.self)
    var position = text.startIndex
    for field in Report.fieldSchemas {
      let range = text.range(of: "\n  \"\(field.key)\": ", range: position..<text.endIndex)
      #expect(range != nil, "\(field.key) is missing or too early")
      position = range?.upperBound ?? position
    }
  }

  @Test func anotherVersionIsRefused() {
    let text = String(decoding: SampleReport.empty.json(), as: UTF8.self)
    let other = text.replacing("\"schema_version\": \"1\"", with: "\"schema_version\": \"2\"")
    #expect(throws: ExportError.self) { try Report(json: Array(other.utf8)) }
  }

  @Test(arguments: [
    ("{", "not a report"), ("{}", "schema_version is missing"),
    (
      #"{"schema_version": "1", "id": "a", "source": {"file": "a"}, "metadata": {}, "#
        + #""tables": [{"rows": [[1]]}]}"#, "tables[0].rows[0][0]"
    ),
    (
      #"{"schema_version": "1", "id": "a", "source": {"file": "a"}, "metadata": {}, "#
        + #""quotes": [{"text": "a", "regions": [{"page": 1, "bbox": [1, 2]}]}]}"#,
      "quotes[0].regions[0]: bbox needs 4 numbers"
    ),
  ])
  func whatIsWrongIsNamed(_ text: String, message: String) throws {
    let error = try #require(throws: ExportError.self) {
      try Report(json: Array(text.utf8), file: "a.json")
    }
    #expect(error.code == .unreadable)
    #expect(error.description.hasPrefix("a.json: "))
    #expect(error.message.contains(message), "\(error.message)")
  }

  @Test func leftOutFieldsAreUnknown() throws {
    let text = #"""
      {"schema_version": "1", "id": "a", "source": {"file": "a"}, "metadata": {},
       "recommendations": [{"text": "improve"}]}
      """#
    let report = try Report(json: Array(text.utf8))
    #expect(
      report.recommendations
        == [Recommendation(provenance: Provenance(rule: ""), text: "improve")])
  }
}
