internal import Export
internal import ReportModel

/// The SQL of a table that holds the lines of a CSV file, column by column under the same names.
struct TableDefinition {
  let table: DataTable

  /// Whether its lines are records, which have a running number and a first page beside the columns
  /// of the CSV file.
  var holdsRecords: Bool { table.primaryKey == ["id"] }

  /// Names of the columns in the order in which values are bound.
  var columns: [String] {
    table.columns.map(\.key) + (holdsRecords ? ["first_page", "record"] : [])
  }

  /// Makes the table.
  ///
  /// Plain column types in place of `STRICT` tables, which SQLite before 3.37 cannot open.
  var creation: String {
    var parts = table.columns.map(definition)
    if holdsRecords {
      parts.append("first_page INTEGER")
      // Declared, so that the number stays the record's own when a user vacuums the file: the
      // full-text index holds on to it.
      parts.append("record INTEGER PRIMARY KEY")
    } else if table.primaryKey.count > 1 {
      parts.append("PRIMARY KEY (\(table.primaryKey.map(quoted).joined(separator: ", ")))")
    }
    for reference in table.references {
      parts.append(
        "FOREIGN KEY (\(quoted(reference.column))) REFERENCES "
          + "\(quoted(reference.table)) (\(quoted(reference.key)))")
    }
    // A key of several columns is long: it shall not stand in the table and in an index.
    let form = table.primaryKey.count > 1 ? " WITHOUT ROWID" : ""
    return "CREATE TABLE \(quoted(table.name)) (\n  \(parts.joined(separator: ",\n  "))\n)\(form)"
  }

  /// Adds a line.
  var insertion: String {
    let names = columns.map(quoted).joined(separator: ", ")
    let places = repeatElement("?", count: columns.count).joined(separator: ", ")
    return "INSERT INTO \(quoted(table.name)) (\(names)) VALUES (\(places))"
  }

  /// Indexes on what is joined by. Records are joined to their section, not sections to records; and
  /// an index of a table without row numbers repeats its long key, which is worth it only for other
  /// records.
  var indexes: [String] {
    let columns = table.references.filter {
      $0.column != table.primaryKey.first && $0.column != "section_id"
        && (table.primaryKey.count <= 1 || $0.table != "reports")
    }.map(\.column)
    return (columns + (Self.sought[table.name] ?? [])).map {
      "CREATE INDEX \(quoted("\(table.name)_by_\($0)")) ON \(quoted(table.name)) (\(quoted($0)))"
    }
  }

  /// Columns that questions often begin from, beside the references.
  private static let sought = [
    "reports": ["published"], "provider_scores": ["provider_id"], "providers": ["provider_id"],
    "themes": ["record_id", "theme"],
  ]

  private func definition(_ column: FieldSchema) -> String {
    var words = [quoted(column.key), column.type.sqlType]
    if table.primaryKey == [column.key] {
      words.append(holdsRecords ? "NOT NULL UNIQUE" : "NOT NULL PRIMARY KEY")
    } else if !column.isNullable {
      words.append("NOT NULL")
    }
    return words.joined(separator: " ")
  }
}

/// A name in SQL: some columns are called as words of the language are ("values").
func quoted(_ name: String) -> String {
  "\"\(name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
}

extension FieldType {
  /// The type of a column; truth values are 0 and 1.
  fileprivate var sqlType: String {
    switch self {
    case .integer, .boolean: "INTEGER"
    case .number: "REAL"
    default: "TEXT"
    }
  }
}
