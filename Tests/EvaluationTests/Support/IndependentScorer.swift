import Foundation
import Testing

@testable import Evaluation

/// The scorer in Python whose rules this module follows. It stands outside the repository and
/// needs the package rapidfuzz; where one of the two is missing, tests that use it are skipped.
enum IndependentScorer {
  static let folder = "\(Repository.shared)/tools"

  /// Why a test is skipped.
  static let requirement: Comment = "needs python3 with rapidfuzz, and ../shared/tools/score.py"

  /// Whether it can be run here.
  static let isAvailable =
    FileManager.default.fileExists(atPath: "\(folder)/score.py")
    && (try? run(["-c", "import rapidfuzz"], in: TestFolder())) != nil

  /// The scores of pairs of gold and report files.
  static func scores(of pairs: [(gold: String, report: String)], in folder: TestFolder) throws
    -> JSONValue
  {
    let arguments = pairs.map { "\($0.gold)=\($0.report)" }
    return try .json(
      try run(["\(self.folder)/score.py", "--json", "--pairs"] + arguments, in: folder))
  }

  /// What its function of that name makes of texts.
  static func results(of function: String, for texts: [String], in folder: TestFolder) throws
    -> [String]
  {
    let input = try folder.write(
      JSONWriter.write(.array(texts.map(JSONValue.string))), to: "texts.json")
    let script = """
      import json, sys
      sys.path.insert(0, sys.argv[1])
      sys.dont_write_bytecode = True
      import score
      print(json.dumps([getattr(score, sys.argv[2])(t) for t in json.load(open(sys.argv[3]))]))
      """
    let output = try run(["-c", script, self.folder, function, input], in: folder)
    return try JSONValue.json(output).elements.compactMap(\.text)
  }

  private static func run(_ arguments: [String], in folder: TestFolder) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    // Files, not pipes: a pipe that fills up would hang the scorer.
    try folder.write("", to: "output")
    try folder.write("", to: "messages")
    process.standardOutput = FileHandle(forWritingAtPath: "\(folder.path)/output")
    process.standardError = FileHandle(forWritingAtPath: "\(folder.path)/messages")
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(messages: try folder.text("messages"))
    }
    return try folder.text("output")
  }

  struct Failure: Error { var messages: String }
}
