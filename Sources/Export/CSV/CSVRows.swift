public import ReportModel

/// Rows that describe their own columns → the bytes of a CSV file.
public enum CSVRows {
  /// A header line and a line for each row; the header alone where there is none.
  public static func bytes<Row: FieldWriting>(of rows: [Row]) -> [UInt8] {
    var bytes: [UInt8] = []
    write(rows) { bytes += $0 }
    return bytes
  }

  /// The same, part by part: a table of all reports takes no more memory than some thousand rows of it.
  public static func write<Row: FieldWriting, Failure: Error>(
    _ rows: [Row], to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = CSVWriter()
    for column in Row.fieldSchemas { writer.field(column.key) }
    writer.endLine()
    for (number, row) in rows.enumerated() {
      row.writeFields(to: &writer)
      writer.endLine()
      if number % rowsOfPart == rowsOfPart - 1 { try sink(writer.take()) }
    }
    try sink(writer.take())
  }

  /// How many rows go out together.
  static let rowsOfPart = 4096

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
