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

  @Test(
    "A failure says the stage in which the worker was, whatever ended it",
    arguments: [
      ("opening-crash", BuildStage.reading, "opened the PDF", 0),
      ("page-exit", .reading, "read page 1 of 1", 1),
      ("pagelayout-crash", .layout, "laid out page 1 of 1", 1),
      ("layout-kill", .layout, "joined the pages", 0),
      ("parsing-hang", .parsing, "recognised the records", 0),
      ("writing-half", .writing, "handed over", 0), ("rubbish", .writing, "makes no sense", 0),
    ])
  func stage(fault: String, stage: BuildStage, words: String, page: Int) async throws {
    let (summary, _) = try await build(fault, timeout: fault.hasSuffix("hang") ? 2 : 60)
    let failure = try #require(summary.failures.first)
    #expect(summary.failures.count == 1)
    #expect(failure.stage == stage)
    #expect(failure.page ?? 0 == page)
    #expect(
      try home.text("out/build.json").contains("\"stage\": \"\(stage.rawValue)\""))
    #expect(failure.message.contains(words), "\(failure.message)")
  }

  @Test("What broke a limit is tried again by force, with another limit or another content only")
  func brokenLimits() async throws {
    let first = try await build("hang", timeout: 1)
    #expect(first.lost.count == 1)
    let output = try home.output()
    let second = try await build("hang", timeout: 1)
    #expect(second.lost.isEmpty)
    #expect(second.summary.readCount == 0)
    #expect(second.summary.failures == first.summary.failures)
    #expect(second.summary.failures.first?.message.contains("--force") == true)
    #expect(try home.output() == output)
    #expect(try await build("hang", timeout: 2).summary.readCount == 1)
    #expect(try await build("hang", timeout: 2).summary.readCount == 0)
    var settings = try home.settings(timeout: 2)
    settings.isForced = true
    #expect(try await CorpusBuilder(settings: settings).build().readCount == 4)
  }

  @Test("A document whose worker crashed may have had bad luck: the next build tries it")
  func crashIsTriedAgain() async throws {
    _ = try await build("crash")
    #expect(try await build("crash").lost.count == 1)
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

  @Test("Workers that are killed before they are ready are started again, some times")
  func killedStarts() async throws {
    try home.write(SmallPDF(lines: "Words.").bytes, "corpus/a.pdf")
    var settings = try home.settings(jobs: 1)
    let starts = "\(home.path)/starts"
    let path = try home.write(
      """
      #!/bin/sh
      echo >> \(starts)
      [ $(wc -l < \(starts)) -gt 4 ] || kill -KILL $$
      exec \(settings.workers.program) "$@"
      """, "program")
    chmod(path, 0o755)
    settings.workers.program = path
    #expect(try await CorpusBuilder(settings: settings).build().reportCount == 1)
    #expect(try home.text("starts").count == 5)
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
