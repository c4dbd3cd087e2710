import FoundationEssentials

/// Reads and writes whole files, with errors that name them.
enum JSONFile {
  /// The value in a file.
  static func read(_ path: String) throws(EvaluationError) -> JSONValue {
    do {
      return try JSONReader.read(Array(try bytes(path)))
    } catch let error as JSONReader.Failure {
      throw EvaluationError(
        code: .notJSON, file: path,
        message: "not JSON: line \(error.line) lacks \(error.expectation)")
    } catch let error as EvaluationError {
      throw error
    } catch {
      throw EvaluationError(code: .notReadable, file: path, message: "\(error)")
    }
  }

  /// The text in a file; bytes that are not UTF-8 are replaced.
  static func text(_ path: String) throws(EvaluationError) -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// Replaces a file's content.
  static func write(_ text: String, to path: String) throws(EvaluationError) {
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw EvaluationError(
        code: .notReadable, file: path,
        message: "cannot be written: see that the folder exists and may be written to")
    }
  }

  /// Names of the files in a folder, sorted.
  static func names(in folder: String) throws(EvaluationError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw EvaluationError(
        code: .notReadable, file: folder, message: "no such folder, or it may not be read")
    }
  }

  /// Whether there is a file or folder of that name.
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  private static func bytes(_ path: String) throws(EvaluationError) -> Data {
    do {
      return try Data(contentsOf: URL(filePath: path))
    } catch {
      throw EvaluationError(
        code: .notReadable, file: path,
        message: "cannot be read: see that it is a file and may be read")
    }
  }
}
