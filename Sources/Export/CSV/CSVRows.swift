public import ReportModel

/// Rows that describe their own columns → the bytes of a CSV file.
public enum CSVRows {
  /// A header line and a line for each row; the header alone where there is none.
  public static func bytes<Row: FieldWriting>(of rows: [Row]) -> [UInt8] {
    header(of: Row.self) + lines(of: rows)
  }

  /// The header line.
  public static func header<Row: FieldWriting>(of row: Row.Type) -> [UInt8] {
    var writer = CSVWriter()
    for column in Row.fieldSchemas { writer.field(column.key) }
    writer.endLine()
    return writer.take()
  }

  /// A line for each row, to follow the header or other lines.
  public static func lines<Row: FieldWriting>(of rows: [Row]) -> [UInt8] {
    var writer = CSVWriter()
    for row in rows {
      row.writeFields(to: &writer)
      writer.endLine()
    }
    return writer.take()
  }

  /// Lines of texts, nil for what is not known.
  public static func bytes(header: [String], _ lines: [[String?]]) -> [UInt8] {
    var writer = CSVWriter()
    for column in header { writer.field(column) }
    writer.endLine()
    for line in lines {
      for value in line { writer.put("", value) }
      writer.endLine()
    }
    return writer.take()
  }
}
