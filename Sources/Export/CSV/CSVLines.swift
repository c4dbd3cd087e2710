/// Lines of texts as the bytes of a CSV file.
public enum CSVLines {
  /// A header line and the lines; nil is what is not known.
  public static func bytes(header: [String], _ lines: [[String?]]) -> [UInt8] {
    var writer = CSVWriter()
    for column in header { writer.field(column) }
    writer.endLine()
    for line in lines {
      for value in line {
        if let value { writer.field(value) } else { writer.emptyField() }
      }
      writer.endLine()
    }
    return writer.take()
  }
}
