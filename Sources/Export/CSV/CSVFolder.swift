public import ReportModel

/// The files of `csv/` on disk, written report by report.
public struct CSVFolder: ~Copyable {
  private var tables = CSVTables()
  private var files: [String: OutputFile] = [:]

  /// So much may wait in memory before it is written.
  private static let waitingLimit = 1 << 20

  /// Makes all files with their header lines, in a folder that exists.
  public init(path: String) throws(ExportError) {
    for file in CSVFile.all {
      files[file.name] = try OutputFile(path: "\(path)/\(file.name)")
    }
  }

  /// Adds the lines of a report to every file.
  public mutating func append(_ report: Report) throws(ExportError) {
    tables.append(report)
    if tables.waitingBytes > Self.waitingLimit { try flush() }
  }

  /// Adds lines that were made before: a block for each of `CSVFile.all`, in its order.
  public mutating func append(rows blocks: [ArraySlice<UInt8>]) throws(ExportError) {
    tables.append(rows: blocks)
    if tables.waitingBytes > Self.waitingLimit { try flush() }
  }

  /// Writes what waits and closes the files.
  public consuming func finish() throws(ExportError) {
    try flush()
    for file in files.values { try file.close() }
  }

  private mutating func flush() throws(ExportError) {
    let files = files
    try tables.drain { (file, bytes) throws(ExportError) in
      try files[file.name]?.write(bytes)
    }
  }
}
