import Comparison
import Database
import Export
import Foundation
import ReportModel
import TestSupport
import Testing

@Suite("Documentation/DataDictionary.md")
struct DataDictionaryTests {
  private static let path = "\(Repository.root)/Documentation/DataDictionary.md"

  /// An example for every column: from the example report, and an invented line of each table across
  /// reports.
  private static var examples: [String: [String: String]] {
    var examples = ColumnTexts.firstLines(of: ExampleReport.make())
    var lines = ExampleLines()
    ExampleComparison.make().visitTables(&lines)
    examples.merge(lines.lines) { $1 }
    return examples
  }

  @Test("Is what `make dictionary` writes")
  func isCurrent() throws {
    let text = DataDictionary.markdown(tables: DataTable.all, examples: Self.examples)
    if ProcessInfo.processInfo.environment["WINNOW_RECORD_GOLDEN"] == "1" {
      try Data(text).write(to: URL(filePath: Self.path))
      Issue.record("recorded \(Self.path)")
      return
    }
    let written = [UInt8](try Data(contentsOf: URL(filePath: Self.path)))
    #expect(written == text, "stale; write it anew with: make dictionary")
  }

  @Test("Every field has an example, and every word of the description is there")
  func complete() {
    let examples = Self.examples
    for table in DataTable.all {
      for column in table.columns {
        #expect(examples[table.name]?[column.key]?.isEmpty == false, "\(table.name).\(column.key)")
      }
    }
  }
}

/// Takes the first line of each table across reports.
private struct ExampleLines: ComparisonTableVisitor {
  var lines: [String: [String: String]] = [:]

  mutating func visit<Row: FieldWriting>(_ name: String, summary: String, _ rows: [Row]) {
    var line = ColumnTexts()
    rows.first?.writeFields(to: &line)
    lines[name] = line.texts
  }
}
