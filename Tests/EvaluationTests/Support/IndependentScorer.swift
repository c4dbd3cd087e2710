import Foundation
import TestSupport
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
    && Python.has("rapidfuzz")

  /// The scores of pairs of gold and report files.
  static func scores(of pairs: [(gold: String, report: String)]) throws
    -> JSONValue
  {
    let arguments = pairs.map { "\($0.gold)=\($0.report)" }
    return try .json(
      try run(["\(self.folder)/score.py", "--json", "--pairs"] + arguments))
  }

  /// What its function of that name makes of texts.
  static func results(of function: String, for texts: [String]) throws
    -> [String]
  {
    let folder = try TemporaryFolder()
    let input = try folder.write(
      JSONWriter.write(.array(texts.map(JSONValue.string))), "texts.json")
    let script = """
      import json, sys
      sys.path.insert(0, sys.argv[1])
      sys.dont_write_bytecode = True
      import score
      print(json.dumps([getattr(score, sys.argv[2])(t) for t in json.load(open(sys.argv[3]))]))
      """
    let output = try run(["-c", script, self.folder, function, input])
    return try JSONValue.json(output).elements.compactMap(\.text)
  }

  private static func run(_ arguments: [String]) throws -> String {
    let result = try Python.run(arguments)
    guard result.status == 0 else { throw Failure(messages: result.messages) }
    return result.output
  }

  struct Failure: Error { var messages: String }
}
