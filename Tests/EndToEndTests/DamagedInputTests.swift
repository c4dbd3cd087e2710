import Export
import Foundation
import ReportModel
import TestSupport
import Testing

/// Each case is a process of its own: what crashes is then one failed case, not the whole run.
@Suite("Damaged files")
struct DamagedInputTests {
  private static func bytes() throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: ReportSet.specimens.path(of: "core-eastmarch-2021"))))
  }

  @Test(
    "A file cut short gives a report or one clear line",
    arguments: [0, 0.0001, 0.002, 0.1, 0.35, 0.6, 0.85, 0.97, 0.999])
  func cut(share: Double) throws {
    let whole = try Self.bytes()
    try expectAnswer(Array(whole.prefix(Int(Double(whole.count) * share))))
  }

  @Test(
    "A file with bytes changed gives a report or one clear line",
    arguments: [1, 30, 1000], [UInt64(1), 2, 3])
  func changed(count: Int, seed: UInt64) throws {
    var bytes = try Self.bytes()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<count {
      let index = Int.random(in: bytes.indices, using: &generator)
      bytes[index] ^= UInt8.random(in: 1...255, using: &generator)
    }
    try expectAnswer(bytes)
  }

  private func expectAnswer(_ bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(bytes, "damaged.pdf")
    let result = try WinnowProcess.run("parse", file)
    switch result.status {
    case 0:
      let report = try Report(json: Array(result.output.utf8))
      #expect(report.source.pages >= 1)
    case 3:
      #expect(result.output.isEmpty)
      #expect(result.messages.hasPrefix("winnow parse: error: \(file): "))
      #expect(result.messages.split(separator: "\n").count == 1)
    default: Issue.record("status \(result.status): \(result.messages)")
    }
  }
}
