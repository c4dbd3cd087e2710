internal import Comparison
internal import Export
internal import GRDB
internal import ReportModel

/// Writes the tables across reports.
struct ComparisonLines: ComparisonTableVisitor {
  let database: Database

  mutating func visit<Row: FieldWriting>(
    _ name: String, summary: String, _ rows: [Row]
  ) throws(any Error) {
    guard let table = DataTable.comparison.first(where: { $0.name == name }) else { return }
    let statement = try database.cachedStatement(sql: TableDefinition(table: table).insertion)
    var values = RowValues()
    for row in rows {
      values.clear()
      row.writeFields(to: &values)
      try statement.execute(arguments: StatementArguments(values.values))
    }
  }
}
