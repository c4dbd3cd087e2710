public import Comparison
internal import Export
internal import GRDB
public import ReportModel

/// Writes `winnow.sqlite`, report by report, so that memory does not grow with the corpus.
///
/// One transaction without a journal: the file is of use only when it is whole, and a build that
/// fails throws it away. Nothing in it tells a time, so that the same reports in the same order give
/// the same bytes.
public final class DatabaseWriter {
  /// "WNNW": by which `file` and others know the file.
  static let applicationID = 0x574E_4E57
  /// Version of the tables, in `PRAGMA user_version`.
  static let schemaNumber = 1

  private let path: String
  private let queue: DatabaseQueue
  /// Running number of the last record.
  private var lastRecord = 0
  /// Whether all reports are there.
  private var hasAllReports = false

  /// Makes the database; no file may stand there.
  public init(path: String) throws(DatabaseFailure) {
    self.path = path
    do {
      queue = try DatabaseQueue(path: path, configuration: Self.configuration)
      try queue.inDatabase { database in
        try database.execute(sql: "BEGIN")
        for table in DataTable.all {
          try database.execute(sql: TableDefinition(table: table).creation)
        }
        try database.execute(sql: ListTable.providersCreation)
        for list in Self.lists { try database.execute(sql: list.creation) }
      }
    } catch {
      throw Self.failure(error, path)
    }
  }

  /// Adds a report with all its records.
  public func append(_ report: Report) throws(DatabaseFailure) {
    do {
      let first = lastRecord
      lastRecord = try queue.inDatabase { database in
        var lines = ReportLines(database: database, reportID: report.id, lastRecord: first)
        try lines.append(report)
        return lines.lastRecord
      }
    } catch {
      throw Self.failure(error, path)
    }
  }

  /// Adds the tables across reports.
  public func append(_ comparison: ComparisonTables) throws(DatabaseFailure) {
    do {
      try queue.inDatabase { database in
        var lines = ComparisonLines(database: database)
        try comparison.visitTables(&lines)
      }
    } catch {
      throw Self.failure(error, path)
    }
  }

  /// Adds rows to a table across reports.
  public func append<Row: FieldWriting>(
    _ rows: [Row], to table: String
  ) throws(DatabaseFailure) {
    do {
      try queue.inDatabase { database in
        var lines = ComparisonLines(database: database)
        try lines.visit(table, summary: "", rows)
      }
    } catch {
      throw Self.failure(error, path)
    }
  }

  /// Says that all reports are there: makes the indexes of their tables and the full-text index. What is
  /// known across reports may come before or after.
  public func finishReports() throws(DatabaseFailure) {
    guard !hasAllReports else { return }
    hasAllReports = true
    do {
      try queue.inDatabase { database in
        for table in DataTable.records {
          for index in TableDefinition(table: table).indexes { try database.execute(sql: index) }
        }
        for index in Self.lists.compactMap(\.index) { try database.execute(sql: index) }
        try database.execute(sql: SearchIndex.view)
        try database.execute(sql: SearchIndex.creation)
        for step in SearchIndex.filling { try database.execute(sql: step) }
      }
    } catch {
      throw Self.failure(error, path)
    }
  }

  /// Makes what is missing of indexes and views, and closes the file.
  public func finish() throws(DatabaseFailure) {
    try finishReports()
    do {
      try queue.inDatabase { database in
        for table in DataTable.comparison {
          for index in TableDefinition(table: table).indexes { try database.execute(sql: index) }
        }
        for view in Views.all { try database.execute(sql: view) }
        // What the planner of queries knows about the tables, so that joins begin at the right end.
        try database.execute(sql: "ANALYZE")
        try database.execute(sql: "PRAGMA application_id = \(Self.applicationID)")
        try database.execute(sql: "PRAGMA user_version = \(Self.schemaNumber)")
        try database.execute(sql: "COMMIT")
      }
      try queue.close()
    } catch {
      throw Self.failure(error, path)
    }
  }

  /// The tables of single values of lists.
  static let lists = Report.recordSchemas.flatMap {
    ListTable.lists(of: $0.kind, fields: $0.fields)
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    // The transaction stays open from the first report to the last.
    configuration.allowsUnsafeTransactions = true
    // Reports may come before what they refer to; that all references hold is for tests to see.
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA page_size = 4096;
          PRAGMA journal_mode = OFF;
          PRAGMA synchronous = OFF;
          PRAGMA locking_mode = EXCLUSIVE;
          PRAGMA cache_size = -32000
          """)
    }
    return configuration
  }

  private static func failure(_ error: any Error, _ path: String) -> DatabaseFailure {
    let isFull = (error as? DatabaseError)?.resultCode == .SQLITE_FULL
    let reason = isFull ? "No space left on device" : DatabaseFailure.reason(error)
    return DatabaseFailure(code: .writeFailed, file: path, message: "writing stopped: \(reason)")
  }
}
