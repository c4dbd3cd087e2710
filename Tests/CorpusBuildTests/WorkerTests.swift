import Foundation
import Synchronization
import TestSupport
import Testing

@testable import CorpusBuild

/// Workers that are lost, by the faults that debug builds have for it.
@Suite("Workers", .serialized)
struct WorkerTests {
  private let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
    setenv("WINNOW_TEST_FAULTS", "1", 1)
  }

  /// Builds a corpus of good documents and one that makes a fault.
  private func build(_ fault: String, timeout: Int = 60, jobs: Int = 2) async throws
    -> (summary: BuildSummary, lost: [BuildError])
  {
    for name in ["a", "b", "z"] {
      try home.write(SmallPDF(lines: "Words of \(name).").bytes, "corpus/\(name).pdf")
    }
    try home.write(SmallPDF(lines: "Words of a fault.").bytes, "corpus/fault-\(fault).pdf")
    var lost: [BuildError] = []
    let settings = try home.settings(jobs: jobs, timeout: timeout)
    let summary = try await CorpusBuilder(settings: settings) { event in
      if case .lost(let error) = event { lost.append(error) }
    }.build()
    return (summary, lost)
  }

  @Test(
    "A worker that is lost costs its document, tried twice, and no other",
    arguments: [
      ("crash", "crashed", "SIGABRT"), ("stack", "crashed", "SIGSEGV"),
      ("exit", "crashed", "status 7"), ("kill", "killed", "SIGKILL"),
      ("rubbish", "garbled-result", "no sense"), ("half", "garbled-result", "no sense"),
      ("memory", "memory-limit", "512 MiB"),
    ])
  func lost(fault: String, code: String, words: String) async throws {
    let (summary, lost) = try await build(fault)
    #expect(summary.reportCount == 3)
    let failure = try #require(summary.failures.first)
    #expect(summary.failures.count == 1)
    #expect(failure.file == "fault-\(fault).pdf")
    #expect(failure.code.rawValue == code)
    #expect(failure.message.contains(words), "\(failure.message)")
    #expect(lost.map(\.file) == ["fault-\(fault).pdf"])
  }

  @Test("A worker that does not end is ended", arguments: ["hang", "loop"])
  func hang(fault: String) async throws {
    let (summary, _) = try await build(fault, timeout: 1)
    #expect(summary.reportCount == 3)
    let failure = try #require(summary.failures.first)
    #expect(failure.code == .timeLimit)
    #expect(failure.message.contains("more than 1 seconds"))
    #expect(failure.message.contains("while it took the file in"))
  }

  @Test("A document that is well at the second attempt is a report like any other")
  func once() async throws {
    let (summary, lost) = try await build("once-crash", jobs: 1)
    #expect(summary.failures.isEmpty)
    #expect(summary.reportCount == 4)
    #expect(lost.count == 1)
  }

  @Test("A worker can neither reach the network nor other files nor programs")
  func confined() async throws {
    let (summary, _) = try await build("probe")
    let failure = try #require(summary.failures.first)
    #expect(failure.message.contains("probe: nothing allowed"), "\(failure.message)")
  }

  @Test("A program that is no worker is told of, and nothing is written")
  func noWorker() async throws {
    try home.write(SmallPDF(lines: "Words.").bytes, "corpus/a.pdf")
    var settings = try home.settings()
    settings.workers.program = "/usr/bin/true"
    let error = await #expect(throws: BuildError.self) {
      try await CorpusBuilder(settings: settings).build()
    }
    #expect(error?.code == .noWorkers)
    #expect(!home.has("out"))
    settings.workers.program = "/nowhere/winnow"
    let other = await #expect(throws: BuildError.self) {
      try await CorpusBuilder(settings: settings).build()
    }
    #expect(other?.code == .noWorkers)
  }

  @Test("Without going on, the first failure ends the build and nothing is written")
  func stopping() async throws {
    try home.write(SmallPDF(lines: "Words.").bytes, "corpus/a.pdf")
    try home.write("<html>", "corpus/b.pdf")
    var settings = try home.settings()
    settings.keepsGoing = false
    let error = await #expect(throws: BuildError.self) {
      try await CorpusBuilder(settings: settings).build()
    }
    #expect(error?.code == .stopped)
    #expect(error?.message.contains("b.pdf") == true)
    #expect(!home.has("out"))
  }
}
