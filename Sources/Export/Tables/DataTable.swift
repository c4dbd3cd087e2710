public import ReportModel

/// One table of the output, as CSV file, as table of the database, as sheet of a workbook and as
/// resource of the Data Package: one description for all four, so that they cannot disagree.
public struct DataTable: Hashable, Sendable {
  /// A column whose values stand in a column of another table.
  public struct Reference: Hashable, Sendable {
    /// The column.
    public var column: String
    /// The other table.
    public var table: String
    /// The column there.
    public var key: String

    /// Makes a reference.
    public init(column: String, table: String, key: String) {
      self.column = column
      self.table = table
      self.key = key
    }
  }

  /// Its name: "recommendations".
  public var name: String
  /// Folder of the CSV file in the output.
  public var folder: String
  /// What it holds, as one line for the reader of the data.
  public var summary: String
  /// Its columns, in order.
  public var columns: [FieldSchema]
  /// The columns that tell a line from all others; none where no such columns can be named.
  public var primaryKey: [String]
  /// Columns that name lines of other tables.
  public var references: [Reference]

  /// Path of the CSV file in the output.
  public var path: String { "\(folder)/\(name).csv" }

  /// Describes a table. References follow from the names of its columns.
  public init(
    name: String, folder: String, summary: String, columns: [FieldSchema], primaryKey: [String]
  ) {
    self.name = name
    self.folder = folder
    self.summary = summary
    self.columns = columns
    self.primaryKey = primaryKey
    references = columns.compactMap { Self.reference($0.key, in: name) }
  }

  /// What a column of this name refers to.
  private static func reference(_ column: String, in table: String) -> Reference? {
    let target: (table: String, key: String)
    switch column {
    case "report_id", "earlier_report_id", "later_report_id": target = ("reports", "report_id")
    case "section_id", "parent_id": target = ("sections", "id")
    case "table_id": target = ("tables", "id")
    case "earlier_id", "later_id": target = ("recommendations", "id")
    default: return nil
    }
    if target == (table, column) { return nil }
    return Reference(column: column, table: target.table, key: target.key)
  }
}

extension DataTable {
  /// The tables of `csv/`, in the order of the output.
  public static let records: [DataTable] = CSVFile.all.map { file in
    let name = String(file.name.dropLast(".csv".count))
    let key =
      switch name {
      case "reports": ["report_id"]
      case "table_cells": ["table_id", "row", "column"]
      default: ["id"]
      }
    return DataTable(
      name: name, folder: "csv", summary: file.summary, columns: file.columns, primaryKey: key)
  }
}
