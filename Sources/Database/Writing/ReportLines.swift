internal import Export
internal import GRDB
internal import ReportModel

/// Writes the lines of one report into all tables.
struct ReportLines: RecordVisitor {
  private let database: Database
  private let reportID: String
  /// Running number of the last record written.
  private(set) var lastRecord: Int
  private var row = RowValues()
  /// The first trouble met; a visitor of records does not throw.
  private var trouble: (any Error)?

  init(database: Database, reportID: String, lastRecord: Int) {
    self.database = database
    self.reportID = reportID
    self.lastRecord = lastRecord
  }

  /// Writes the report, its records and the cells of its tables.
  mutating func append(_ report: Report) throws {
    row.clear()
    row.put("report_id", reportID)
    report.metadata.writeFields(to: &row)
    report.source.writeFields(to: &row)
    try Insertions.table("reports").execute(row.values, in: database)
    for (position, provider) in row.providers.enumerated() {
      try database.cachedStatement(sql: ListTable.providersInsertion).execute(
        arguments: [reportID, position, provider.id, provider.name, provider.kind.rawValue])
    }
    report.visitRecords(&self)
    if let trouble { throw trouble }
    for table in report.tables { try append(table) }
  }

  mutating func visit<Kind: ReportModel.Record>(_ records: [Kind]) {
    guard trouble == nil, !records.isEmpty else { return }
    do { try append(records) } catch { trouble = error }
  }

  private mutating func append<Kind: ReportModel.Record>(_ records: [Kind]) throws {
    let statement = try Insertions.table(Kind.kind.rawValue).statement(in: database)
    let lists = try Insertions.lists(of: Kind.kind).map { list in
      (key: list.key, statement: try database.cachedStatement(sql: list.insertion))
    }
    for record in records {
      let provenance = record.provenance
      row.clear()
      row.put("report_id", reportID)
      row.put("id", provenance.id)
      record.writeOwnFields(to: &row)
      let ownLists = row.lists
      row.put("section_id", provenance.sectionID)
      row.put("pages", provenance.pages)
      row.put("regions", provenance.regions)
      row.put("confidence", provenance.writtenConfidence)
      row.put("rule", provenance.rule)
      row.put("first_page", provenance.pages.first)
      lastRecord += 1
      row.put("record", lastRecord)
      try statement.execute(arguments: StatementArguments(row.values))
      for list in lists {
        for values in ownLists where values.key == list.key {
          for (position, value) in values.values.enumerated() {
            try list.statement.execute(arguments: [provenance.id, position, value])
          }
        }
      }
    }
  }

  private mutating func append(_ table: ReportModel.TableRecord) throws {
    let statement = try Insertions.table("table_cells").statement(in: database)
    for cell in table.cells {
      row.clear()
      CSVTables.writeFields(of: cell, table: table.id, report: reportID, to: &row)
      try statement.execute(arguments: StatementArguments(row.values))
    }
  }
}

/// The statements that add lines, made once.
private enum Insertions {
  struct Insertion {
    var sql: String

    func statement(in database: Database) throws -> Statement {
      try database.cachedStatement(sql: sql)
    }

    func execute(_ values: [(any DatabaseValueConvertible)?], in database: Database) throws {
      try statement(in: database).execute(arguments: StatementArguments(values))
    }
  }

  static func table(_ name: String) -> Insertion { Insertion(sql: sql[name] ?? "") }

  static func lists(of kind: RecordKind) -> [ListTable] { listsOfKind[kind.rawValue] ?? [] }

  private static let sql = Dictionary(
    uniqueKeysWithValues: DataTable.records.map {
      ($0.name, TableDefinition(table: $0).insertion)
    })

  private static let listsOfKind = Dictionary(grouping: DatabaseWriter.lists, by: \.parent)
}
