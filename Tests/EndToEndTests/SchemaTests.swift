import Export
import Foundation
import TestSupport
import Testing

@Suite("JSON of real parses against the schema")
struct SchemaTests {
  @Test(
    "Every specimen's JSON is valid, a broken one is not",
    .enabled(if: PythonSchema.isAvailable, Comment(rawValue: PythonSchema.isMissing)))
  func valid() throws {
    let folder = try TemporaryFolder()
    let schema = try folder.write(ReportSchema.json(), "report.schema.json")
    let files = try ParsedReports.specimens().map { name, parsed in
      try folder.write(parsed.report.json(), "\(name).json")
    }
    #expect(files.count == ReportSet.specimens.names.count)
    #expect(try PythonSchema.violations(schema: schema, files: files) == "")
    let broken = try folder.write(#"{"schema_version": "1"}"#, "broken.json")
    #expect(try PythonSchema.violations(schema: schema, files: [broken]).contains("required"))
  }
}
