import CorpusBuild

/// Tells of what failed, the same way in every command: "winnow parse: error: file.pdf: page 3: message".
enum Failures {
  /// One line on standard error.
  static func tell(_ command: String, _ failure: some CustomStringConvertible) {
    StandardError.write("winnow \(command): error: \(failure)")
  }
}

/// Runs the body; a failure is told on standard error, after `prepare` has made room for it, and ends
/// the command with the status that says that nothing could be done.
func tellingFailures<Result>(
  _ command: String, before prepare: () -> Void = {}, _ body: () throws(BuildError) -> Result
) throws -> Result {
  do {
    return try body()
  } catch {
    prepare()
    Failures.tell(command, error)
    throw ExitStatus.nothingDone.exitCode
  }
}

/// The same for a body that waits.
func tellingFailures<Result>(
  _ command: String, before prepare: () -> Void = {},
  _ body: () async throws(BuildError) -> Result
) async throws -> Result {
  do {
    return try await body()
  } catch {
    prepare()
    Failures.tell(command, error)
    throw ExitStatus.nothingDone.exitCode
  }
}
