import Foundation
import TestSupport
import Testing

@testable import CorpusBuild

@Suite("Lines of results and parts of a corpus")
struct ResultsTests {
  private let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
    for name in ["a", "b, \"c\"", "sub/a", "sub/d"] {
      try home.write(
        SmallPDF(lines: "Words of \(name).", "“More” words").bytes, "corpus/\(name).pdf")
    }
    try home.write("<html>", "corpus/page.pdf")
    try home.write(SmallPDF(lines: "Words of a.", "“More” words").bytes, "corpus/twice.pdf")
  }

  private func build(
    _ output: String, _ change: (inout BuildSettings) -> Void = { _ in }
  ) async throws -> BuildSummary {
    var settings = try home.settings(output: output)
    change(&settings)
    return try await CorpusBuilder(settings: settings).build()
  }

  @Test("Every number of workers gives the same bytes")
  func jobs() async throws {
    _ = try await build("1") { $0.workers.jobs = 1 }
    _ = try await build("2") { $0.workers.jobs = 2 }
    _ = try await build("3") { $0.workers.jobs = 3 }
    #expect(try home.output("1") == home.output("2"))
    #expect(try home.output("1") == home.output("3"))
  }

  @Test("Parts together are the whole; each file is in one part")
  func parts() async throws {
    let names = (0..<500).map { "folder/file \($0).pdf" }
    let shards = (1...7).compactMap { Shard(number: $0, count: 7) }
    let counts = shards.map { shard in names.count { shard.contains($0) } }
    #expect(counts.reduce(0, +) == names.count)
    #expect(counts.allSatisfy { $0 > 40 })
    #expect(names.allSatisfy { name in shards.count { $0.contains(name) } == 1 })
    #expect(Shard("3/7") == shards[2])
    #expect(["0/7", "8/7", "1", "a/b", "1/2/3", "-1/2"].allSatisfy { Shard($0) == nil })
  }

  @Test("An output put together of parts' lines is that of a plain build")
  func assembled() async throws {
    let plain = try await build("plain")
    for number in 1...3 {
      _ = try await build("") {
        $0.resultsFile = "\(home.path)/lines/\(number).jsonl"
        $0.shard = Shard(number: number, count: 3) ?? Shard()
      }
    }
    let assembled = try await build("assembled") {
      $0.corpus = "\(home.path)/lines"
      $0.isFromResults = true
    }
    #expect(try home.output("assembled") == home.output("plain"))
    #expect(assembled.inputs == plain.inputs)
    #expect(assembled.failures == plain.failures)
  }

  @Test("Lines that are none are told of with their place")
  func badLines() async throws {
    try home.write("\n{\"file\": \"a.pdf\", \"status\": \"read\"}\n", "lines/part-00000")
    let error = await #expect(throws: BuildError.self) {
      try await build("out") {
        $0.corpus = "\(home.path)/lines"
        $0.isFromResults = true
      }
    }
    #expect(error?.code == .badResults)
    #expect(error?.message.hasPrefix("line 2 ") == true)
    #expect(!home.has("out"))
  }
}
