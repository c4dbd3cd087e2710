internal import Comparison
public import Export
internal import ReportModel

extension DataTable {
  /// The tables of `comparison/`, in the order of the output.
  public static let comparison: [DataTable] = {
    var collector = TableCollector()
    ComparisonTables().visitTables(&collector)
    return collector.tables
  }()

  /// Every table of the output, those of `csv/` first.
  public static var all: [DataTable] { records + comparison }
}

/// Collects the descriptions of the tables. None has a key: what they find is theirs to say, and a pair
/// found twice shall not cost a build.
private struct TableCollector: ComparisonTableVisitor {
  var tables: [DataTable] = []

  mutating func visit<Row: FieldWriting>(_ name: String, summary: String, _ rows: [Row]) {
    tables.append(
      DataTable(
        name: name, folder: "comparison", summary: summary, columns: Row.fieldSchemas,
        primaryKey: []))
  }
}
