internal import Export
internal import GRDB
internal import Glibc
internal import ReportModel

extension DatabaseReader {
  /// Throws where workbooks cannot be written, whatever they hold.
  public static func checkWorkbooks(file: String) throws(DatabaseFailure) {
    guard !Spreadsheet.isAvailable else { return }
    throw DatabaseFailure(
      code: .writeFailed, file: file,
      message: "needs libxlsxwriter, which is not installed; on Debian: apt-get install "
        + "libxlsxwriter-dev, then build winnow again")
  }

  /// Writes all tables as a workbook with a sheet for each: typed cells, a heading that stays in
  /// sight, filters. The file appears whole or not at all.
  public func writeWorkbook(to path: String) throws(DatabaseFailure) {
    try Self.checkWorkbooks(file: path)
    let unfinished = "\(path).\(getpid()).part"
    defer { unlink(unfinished) }
    // The library would tell of it in words of its own.
    try Self.checkWritable(unfinished, for: path)
    guard let book = Spreadsheet(path: unfinished) else {
      throw DatabaseFailure(code: .writeFailed, file: path, message: "there is no memory for it")
    }
    do {
      try queue.read { database in
        var sheets = WorkbookSheets(book: book, database: database)
        try sheets.writeContents()
        for table in DataTable.all { try sheets.write(table) }
      }
    } catch {
      _ = book.close()
      throw DatabaseFailure(
        code: .writeFailed, file: path, message: "writing stopped: \(DatabaseFailure.reason(error))"
      )
    }
    if let trouble = book.close() {
      throw DatabaseFailure(
        code: .writeFailed, file: path,
        message: "writing stopped: \(Self.withoutStop(trouble)); see that there is room for it")
    }
    guard rename(unfinished, path) == 0 else {
      throw DatabaseFailure(
        code: .writeFailed, file: path,
        message: "cannot be written: \(String(cString: strerror(errno)))")
    }
  }

  private static func checkWritable(_ unfinished: String, for path: String) throws(DatabaseFailure)
  {
    let descriptor = open(unfinished, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor < 0 else {
      Glibc.close(descriptor)
      return
    }
    throw DatabaseFailure(
      code: .writeFailed, file: path,
      message: "cannot be written: \(String(cString: strerror(errno))); see that its folder exists "
        + "and may be written to")
  }

  /// The library's sentences end in a full stop.
  private static func withoutStop(_ sentence: String) -> String {
    sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }
}

/// Writes tables of the database as sheets.
private struct WorkbookSheets {
  let book: Spreadsheet
  let database: Database

  /// The first sheet: what the others hold.
  mutating func writeContents() throws {
    var sheet = try addSheet("contents", [("sheet", 26), ("rows", 10), ("what it holds", 80)])
    for table in DataTable.all {
      let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(quoted(table.name))") ?? 0
      sheet.append([.text(table.name), .number(Double(count)), .text(table.summary)])
    }
    sheet.finish()
  }

  /// A table; what is beyond the last row of a sheet stands in a further sheet.
  mutating func write(_ table: DataTable) throws {
    let columns = table.columns.map { (heading: $0.key, width: Self.width(of: $0)) }
    let isBoolean = table.columns.map { $0.type == .boolean }
    let definition = TableDefinition(table: table)
    let names = table.columns.map { quoted($0.key) }.joined(separator: ", ")
    let order = definition.holdsRecords ? " ORDER BY record" : ""
    let rows = try Row.fetchCursor(
      database, sql: "SELECT \(names) FROM \(quoted(table.name))\(order)")
    var sheet = try addSheet(table.name, columns)
    var number = 1
    while let row = try rows.next() {
      if sheet.rowCount == Spreadsheet.Limit.rows {
        sheet.finish()
        number += 1
        sheet = try addSheet("\(table.name) \(number)", columns)
      }
      sheet.append(row.databaseValues.enumerated().map { cell($1, isBoolean: isBoolean[$0]) })
    }
    let isWhole = sheet.isWhole
    sheet.finish()
    guard isWhole else { throw Trouble.cell(table.name) }
  }

  private func addSheet(
    _ name: String, _ columns: [(heading: String, width: Double)]
  ) throws -> Spreadsheet.Sheet {
    guard let sheet = book.addSheet(name, columns: columns) else { throw Trouble.sheet(name) }
    return sheet
  }

  private func cell(_ value: DatabaseValue, isBoolean: Bool) -> Spreadsheet.Cell {
    switch value.storage {
    case .null, .blob: .empty
    case .int64(let number): isBoolean ? .boolean(number != 0) : .number(Double(number))
    case .double(let number): .number(number)
    case .string(let text): .text(cutting: text)
    }
  }

  /// Wide columns for texts that are read, narrow ones for what is filtered by.
  private static func width(of column: FieldSchema) -> Double {
    switch column.key {
    case "text", "definition", "rows", "message", "title", "caption": 70
    case "id", "report_id", "table_id", "section_id", "parent_id", "record_id": 28
    default: column.type == .string || column.type == .strings ? 22 : 12
    }
  }

  private enum Trouble: Error, CustomStringConvertible {
    case sheet(String)
    case cell(String)

    var description: String {
      switch self {
      case .sheet(let name): "the sheet \(name) cannot be made"
      case .cell(let name): "a cell of the sheet \(name) cannot be written"
      }
    }
  }
}
