internal import Database
internal import Dispatch
internal import Export
internal import ReportModel
internal import Synchronization

/// The files of an output that hold the records of all reports and say what they are:
/// `winnow.sqlite`, `feed.xml`, `datapackage.json`, `report.schema.json`, and `winnow.xlsx` where it is
/// wanted.
///
/// What is to be done to the database can be done beside the caller's own work, on a thread of its own
/// and in the order of asking: the bytes are the same either way. A failure there is thrown by a later
/// call, `finish` at the latest.
final class DataFiles: Sendable {
  /// The name of the workbook.
  static let workbookName = "winnow.xlsx"

  private struct State {
    var database: DatabaseWriter
    var feed = CorpusFeed(title: "Inspection reports")
    var origins: [DataPackage.Origin] = []
  }

  private let state: Mutex<State>
  private let trouble = Mutex<ExportError?>(nil)
  private let thread: DispatchQueue?
  /// How many pieces of tables may wait: they hold rows, where a report that waits is but a name.
  private let room = DispatchSemaphore(value: 4)
  /// So many rows are a piece.
  private static let pieceSize = 1000

  /// Begins them in an output; `isBeside` for a thread of its own.
  init(in output: StagedOutput, isBeside: Bool) throws(BuildError) {
    do {
      state = Mutex(State(database: try DatabaseWriter(path: "\(output.staging)/winnow.sqlite")))
    } catch {
      throw output.failure(ExportError(error))
    }
    thread = isBeside ? DispatchQueue(label: "winnow.database") : nil
  }

  /// Adds a report from what has been written of it. The order of reports decides the bytes of the
  /// database.
  func append(
    reportIn path: String, file: String, manifest: CorpusManifest
  ) throws(ExportError) {
    try perform { state throws(ExportError) in
      guard let bytes = FileContent.read(path) else {
        throw ExportError(
          code: .unreadable, file: path, message: "cannot be read: \(systemReason())")
      }
      let report = try Report(json: bytes, file: path)
      state.origins.append(manifest.origin(of: file, report.metadata))
      state.feed.add(report)
      try Self.telling { () throws(DatabaseFailure) in try state.database.append(report) }
    }
  }

  /// Says why no workbook can be written, before a corpus is read for it.
  static func checkWorkbook(_ output: StagedOutput) throws(BuildError) {
    do {
      try DatabaseReader.checkWorkbooks(file: "\(output.staging)/\(workbookName)")
    } catch {
      throw output.failure(ExportError(error))
    }
  }

  /// Says that all reports are there.
  func finishReports() throws(ExportError) {
    try perform { state throws(ExportError) in
      try Self.telling { () throws(DatabaseFailure) in try state.database.finishReports() }
    }
  }

  /// Adds rows to a table across reports; waits where too many wait already.
  func append<Row: FieldWriting>(_ rows: [Row], to table: String) throws(ExportError) {
    for start in stride(from: 0, to: rows.count, by: Self.pieceSize) {
      let piece = Array(rows[start..<min(rows.count, start + Self.pieceSize)])
      try perform(isLarge: true) { state throws(ExportError) in
        try Self.telling { () throws(DatabaseFailure) in try state.database.append(piece, to: table)
        }
      }
    }
  }

  /// Writes everything to its end.
  func finish(in output: StagedOutput, hasWorkbook: Bool = false) throws(BuildError) {
    do throws(ExportError) {
      try perform { state throws(ExportError) in
        try Self.telling { () throws(DatabaseFailure) in try state.database.finish() }
      }
      thread?.sync {}
      if let trouble = trouble.withLock({ $0 }) { throw trouble }
      if hasWorkbook {
        try Self.telling { () throws(DatabaseFailure) in
          try DatabaseReader(path: "\(output.staging)/winnow.sqlite")
            .writeWorkbook(to: "\(output.staging)/\(Self.workbookName)")
        }
      }
    } catch {
      throw output.failure(error)
    }
    let package = DataPackage(
      tables: DataTable.all, origins: state.withLock { $0.origins },
      version: WinnowVersion.current)
    try output.write(package.json(), to: "datapackage.json")
    try output.write(ReportSchema.json(), to: "report.schema.json")
    try output.write(state.withLock { $0.feed.xml() }, to: "feed.xml")
  }

  /// Lets go of what has been asked for and is not done, and returns when nothing is under way.
  func stop() {
    note(ExportError(code: .writeFailed, file: "winnow.sqlite", message: "writing was stopped"))
    thread?.sync {}
  }

  /// Does something now, or has it done.
  private func perform(
    isLarge: Bool = false, _ work: @escaping @Sendable (inout State) throws(ExportError) -> Void
  ) throws(ExportError) {
    if let trouble = trouble.withLock({ $0 }) { throw trouble }
    guard let thread else {
      if let trouble = run(work) { throw trouble }
      return
    }
    if isLarge { room.wait() }
    thread.async {
      defer { if isLarge { self.room.signal() } }
      // Whatever follows a failure is for nothing.
      guard self.trouble.withLock({ $0 == nil }) else { return }
      if let trouble = self.run(work) { self.note(trouble) }
    }
  }

  private static func telling(
    _ work: () throws(DatabaseFailure) -> Void
  ) throws(ExportError) {
    do { try work() } catch { throw ExportError(error) }
  }

  private func run(
    _ work: @Sendable (inout State) throws(ExportError) -> Void
  ) -> ExportError? {
    state.withLock { state in
      do throws(ExportError) {
        try work(&state)
        return nil
      } catch {
        return error
      }
    }
  }

  /// The first failure is the cause of those that follow.
  private func note(_ failure: ExportError) { trouble.withLock { $0 = $0 ?? failure } }
}

extension ExportError {
  fileprivate init(_ failure: DatabaseFailure) {
    self.init(
      code: Code(rawValue: failure.code.rawValue), file: failure.file, message: failure.message)
  }
}
