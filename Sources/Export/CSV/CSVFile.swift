public import ReportModel

/// One of the files of `csv/`.
public struct CSVFile: Hashable, Sendable {
  /// Name without directory.
  public var name: String
  /// What it holds, as one line for the reader of the data.
  public var summary: String
  /// Its columns, in order.
  public var columns: [FieldSchema]

  /// Every file, in order: reports, a file for each kind of record, cells of tables.
  public static let all: [CSVFile] =
    [reports] + Report.recordSchemas.map(records) + [tableCells]

  /// One line a report: what it says of itself, and its file.
  static let reports = CSVFile(
    name: "reports.csv", summary: "reports with their metadata and source files",
    columns: [reportID] + Metadata.fieldSchemas.flatMap(columns) + Source.fieldSchemas)

  /// One line a cell.
  static let tableCells = CSVFile(
    name: "table_cells.csv", summary: "cells of the tables, one a line",
    columns: [
      reportID, FieldSchema("table_id", .string, "table that it stands in"),
      FieldSchema("row", .integer(minimum: 0), "row of its first position, from 0"),
      FieldSchema("column", .integer(minimum: 0), "column of its first position, from 0"),
      FieldSchema("row_span", .integer(minimum: 1), "number of rows covered"),
      FieldSchema("column_span", .integer(minimum: 1), "number of columns covered"),
      FieldSchema("is_header", .boolean, "whether it stands in a heading row"),
      FieldSchema("text", .string, "its text"),
      FieldSchema(
        "number", .number(range: nil), nullable: true, "its number, where it is one number"),
      FieldSchema(
        "unit", .choice(of: MeasurementUnit.self), nullable: true, "unit printed with the number"),
    ])

  /// One line a record: the report, the record's name, its own fields, then the rest of its
  /// provenance.
  private static func records(_ schema: (kind: RecordKind, fields: [FieldSchema])) -> CSVFile {
    let provenance = Provenance.fieldSchemas
    let own = schema.fields.dropFirst(provenance.count)
    return CSVFile(
      name: "\(schema.kind.rawValue).csv", summary: schema.kind.summary,
      columns: [reportID, provenance[0]] + own + provenance.dropFirst())
  }

  private static let reportID = FieldSchema("report_id", .string, "report that it stands in")

  /// The columns that a field makes.
  private static func columns(_ field: FieldSchema) -> [FieldSchema] {
    field.key == "providers" ? providerColumns : [field]
  }

  /// Organisations inspected: one list for each of their fields, in the same order.
  private static let providerColumns = [
    FieldSchema("provider_ids", .strings, "names in the registry of the organisations inspected"),
    FieldSchema("provider_names", .strings, "organisations inspected, as printed"),
    FieldSchema("provider_kinds", .strings, "what the organisations inspected are"),
  ]
}
