import TestSupport
import Testing

@testable import Evaluation

@Suite(
  "Agreement with the independent scorer",
  .enabled(if: IndependentScorer.isAvailable, IndependentScorer.requirement))
struct CrossCheckTests {
  @Test("Every number is the same for reports with errors of all kinds", arguments: 1...4)
  func perturbedReports(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    var perturbation = ReportPerturbation(seed: seed)
    var pairs: [(gold: String, report: String)] = []
    var scores: [ReportScore] = []
    for gold in try GoldFile.files(in: "\(Repository.corpus)/gold") {
      let records = try JSONFile.read(gold.recordsPath)
      let report = perturbation.report(from: records)
      let path = try folder.write(JSONWriter.write(report), "\(gold.name).json")
      pairs.append((gold: gold.recordsPath, report: path))
      scores.append(ReportScorer.score(name: gold.name, report: report, gold: records))
    }
    let expected = try IndependentScorer.scores(of: pairs)
    let found = EvaluationResult(reports: scores).jsonValue
    let differences =
      Self.differences(expected["aggregate"], found["aggregate"], at: "aggregate")
      + Self.differences(expected["each"], found["each"], at: "each")
    #expect(differences.isEmpty)
    // Errors of this size must show: else the comparison would prove nothing.
    let worst = scores.flatMap(\.kinds).map(\.f1).min() ?? 1
    #expect(worst < 0.9)
    #expect(expected["each"]?.elements.count == pairs.count)
  }

  /// Where two results differ: numbers to the last bit, lists in the part that both have, since
  /// the independent scorer cuts its own.
  private static func differences(
    _ expected: JSONValue?, _ found: JSONValue?, at place: String
  ) -> [String] {
    switch (expected, found) {
    // Shown in the words of the program, not compared.
    case _ where place.hasSuffix("metadata.missing"): []
    case (.object(let members)?, _):
      members.sorted { $0.key < $1.key }.flatMap {
        differences($0.value, found?[$0.key], at: "\(place).\($0.key)")
      }
    case (.array(let elements)?, .array(let others)?):
      elements.enumerated().flatMap { index, element in
        differences(
          element, index < others.count ? others[index] : nil, at: "\(place)[\(index)]")
      }
    default:
      if let first = expected?.double, let second = found?.double {
        first == second ? [] : ["\(place): \(first) is not \(second)"]
      } else {
        expected == found ? [] : ["\(place): \(expected ?? .null) is not \(found ?? .null)"]
      }
    }
  }

  @Test("Texts are normalised alike, character by character", arguments: ["norm", "loose"])
  func normalisation(function: String) throws {
    // Assigned characters outside the large blocks of ideographs, between two letters. Those
    // assigned after Unicode 14 are left out, which a Python of the day may not know.
    let blocks: [ClosedRange<UInt32>] = [
      0...0x33FF, 0xF900...0xFFFF, 0x1D400...0x1D7FF, 0x1F100...0x1F1FF,
    ]
    let texts = blocks.joined().compactMap(Unicode.Scalar.init)
      .filter { $0.properties.age.map { $0.major <= 14 } ?? false }
      .map { "a\($0)b e\($0)" }
    let expected = try IndependentScorer.results(of: function, for: texts)
    #expect(expected.count == texts.count)
    for (text, expected) in zip(texts, expected) {
      let plain = PlainText(text)
      let found = function == "norm" ? plain.bytes : Self.utf8(LooseText(plain))
      #expect(
        found == Array(expected.utf8),
        "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
    }
  }

  private static func utf8(_ text: LooseText) -> [UInt8] {
    text.characters.flatMap { Array(String(Unicode.Scalar($0)).utf8) }
  }
}
