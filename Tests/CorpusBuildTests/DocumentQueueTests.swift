import Testing

@testable import CorpusBuild

@Suite("The queue of documents")
struct DocumentQueueTests {
  @Test("Documents come in order, and an end")
  func order() async {
    let queue = DocumentQueue()
    await queue.add(2)
    await queue.close()
    let first = await queue.turn()
    let second = await queue.turn()
    #expect(first?.index == 0)
    #expect(second?.index == 1)
    if let first { await queue.finish(first) }
    if let second { await queue.finish(second) }
    #expect(await queue.turn() == nil)
  }

  @Test("What is read once more comes after the others, and alone")
  func alone() async throws {
    let queue = DocumentQueue()
    await queue.add(3)
    await queue.close()
    let lost = try #require(await queue.turn())
    let second = try #require(await queue.turn())
    await queue.retry(lost)
    let third = try #require(await queue.turn())
    #expect(third.index == 2)
    // One of the two that wait gets it; the other has to wait for its end.
    let wait = { @Sendable () -> DocumentQueue.Turn? in
      guard let turn = await queue.turn() else { return nil }
      await queue.finish(turn)
      return turn
    }
    let waiting = Task { await wait() }
    let alsoWaiting = Task { await wait() }
    await queue.finish(second)
    await queue.finish(third)
    let turns = [await waiting.value, await alsoWaiting.value]
    #expect(turns.compactMap { $0?.attempt } == [2])
    #expect(turns.compactMap { $0?.index } == [0])
  }

  @Test("No document runs further ahead of the first open one than the window")
  func window() async throws {
    let queue = DocumentQueue(window: 2)
    await queue.add(3)
    await queue.close()
    let first = try #require(await queue.turn())
    let second = try #require(await queue.turn())
    await queue.finish(second)
    let third = Task { await queue.turn()?.index }
    await queue.finish(first)
    #expect(await third.value == 2)
  }

  @Test("Who waits is let go when the queue is stopped")
  func stopping() async throws {
    let queue = DocumentQueue()
    let waiting = Task { await queue.turn() }
    await queue.stop()
    #expect(await waiting.value == nil)
  }
}
