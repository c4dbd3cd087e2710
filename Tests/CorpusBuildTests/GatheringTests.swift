import ReportModel
import TestSupport
import Testing

@testable import CorpusBuild

@Suite("What is gathered of a corpus")
struct GatheringTests {
  @Test("Diagnostics are told once for a content, with its first file, whichever of them was read")
  func warningsOfContent() async throws {
    let home = try TemporaryFolder()
    let (steps, continuation) = AsyncStream.makeStream(of: Gathering.Step.self)
    let names = ["a.pdf", "b.pdf"]
    let gathering = Gathering(
      names.map { CorpusFile(path: FilePath("/corpus/\($0)"), name: $0) },
      index: FileIndex(cache: home.path), steps: continuation)
    let content = FileFingerprint(sha256: "c0ffee", bytes: 4)
    #expect(await gathering.claim(1, content))
    #expect(await gathering.claim(0, content) == false)
    var record = ResultRecord(sha256: content.sha256)
    record.troubles = [
      ResultRecord.Trouble(code: "no-text-layer", severity: .warning, message: "no text", page: 2)
    ]
    let entry = CacheEntry(record: record, id: "a", file: "a.pdf")
    await gathering.settle(1, .kept(KeptDocument(entry, key: "key", isFresh: true)))
    continuation.finish()
    var warned: [String] = []
    for await step in steps {
      if case .event(.warned(let file, _)) = step { warned.append(file) }
    }
    #expect(warned == ["a.pdf"])
  }
}
