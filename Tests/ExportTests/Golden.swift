import Foundation
import Testing

/// Files with the output as it should be, in `Tests/Golden/Export`.
///
/// With `WINNOW_RECORD_GOLDEN=1` in the environment the files are written anew, and every test that
/// wrote one fails: a changed file is never taken for a passed test.
enum Golden {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Golden/Export")

  private static var isRecording: Bool {
    ProcessInfo.processInfo.environment["WINNOW_RECORD_GOLDEN"] == "1"
  }

  /// Expects the bytes of the file of this name.
  static func expect(
    _ bytes: [UInt8], _ name: String, at location: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    if isRecording {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
      Issue.record("recorded \(name)", sourceLocation: location)
      return
    }
    let expected = try [UInt8](Data(contentsOf: file))
    guard expected != bytes else { return }
    let lines = zip(lines(expected), lines(bytes)).enumerated()
    let difference = lines.first { $0.element.0 != $0.element.1 }
    Issue.record(
      """
      \(name) differs at line \((difference?.offset ?? -1) + 1)
      expected: \(difference?.element.0 ?? "\(expected.count) bytes")
      written:  \(difference?.element.1 ?? "\(bytes.count) bytes")
      """, sourceLocation: location)
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
