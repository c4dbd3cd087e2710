internal import FoundationEssentials
internal import Subprocess
internal import SystemPackage

/// What a pool is to do with one document.
enum WorkItem: Sendable {
  /// Nothing: it is settled without a worker.
  case settled
  /// Read it.
  case read(WorkRequest, content: [UInt8])
}

/// Workers that read documents side by side. One that is lost costs the document that it had, and is
/// replaced.
struct WorkerPool: Sendable {
  let settings: WorkerSettings
  let order: WorkOrder
  /// What to do with the document of a turn.
  let prepare: @Sendable (DocumentQueue.Turn) async throws -> WorkItem
  /// What came of a document: its output, or the loss of two workers.
  let finish: @Sendable (DocumentQueue.Turn, Outcome) async throws -> Void
  /// A document cost its worker and is going to be read once more.
  let willRetry: @Sendable (DocumentQueue.Turn, WorkerLoss) async -> Void

  /// What came of a document.
  enum Outcome: Sendable {
    case result(DocumentResult)
    /// The loss of the worker, and the hash of the document.
    case lost(WorkerLoss, sha256: String)
  }

  /// More losses than this at the start of workers, one after another, are no accident.
  private static let startLimit = 3
  /// Where somebody else ended them, the system for want of memory say, it may be over soon.
  private static let killedStartLimit = 10
  /// Starting takes a moment; on a machine with too much to do, several.
  private static let startSeconds = 60

  /// Reads all documents of a queue.
  func run(_ queue: DocumentQueue) async throws(BuildError) {
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<settings.jobs {
          group.addTask { try await serve(queue) }
        }
        // The first failure of a slot ends the others, which would wait for it.
        do {
          while try await group.next() != nil {}
        } catch {
          group.cancelAll()
          await queue.stop()
          throw error
        }
      }
    } catch let error as BuildError {
      throw error
    } catch {
      throw BuildError(code: .noWorkers, file: settings.program, message: "\(error)")
    }
  }
}

// MARK: - One slot

extension WorkerPool {
  /// A document that a worker is to read. A struct, since Swift 6.3 cannot optimise an asynchronous function
  /// that returns an optional tuple of these.
  private struct Job: Sendable {
    var turn: DocumentQueue.Turn
    var request: WorkRequest
    var content: [UInt8]
  }

  /// How one worker ended.
  private enum End: Sendable {
    /// There is nothing more to read, or it has read enough.
    case done
    /// It never was ready.
    case unready(WorkerConnection.Answer)
    /// It was lost with a document.
    case lost(Job, WorkerConnection.Answer)
  }

  /// Works through the queue with one worker after another.
  private func serve(_ queue: DocumentQueue) async throws {
    var failedStarts = 0
    var job = try await next(queue)
    while let first = job {
      job = nil
      guard let box = BlackBox() else {
        throw BuildError(
          code: .noWorkers, file: settings.program,
          message: "no memory can be shared with a worker: \(systemReason())")
      }
      let (end, status) = try await runWorker(box, first: first, queue)
      switch end {
      case .done: break
      case .unready(let answer):
        failedStarts += 1
        let loss = loss(answer, status, box)
        let limit = loss.isByOthers ? Self.killedStartLimit : Self.startLimit
        guard failedStarts < limit else { throw unstartable(loss) }
        if loss.isByOthers { try await Task.sleep(for: .milliseconds(100 * failedStarts)) }
        job = first
        continue
      case .lost(let job, let answer):
        let loss = loss(answer, status, box)
        let turn = job.turn
        if turn.attempt == 1 {
          await willRetry(turn, loss)
          await queue.retry(turn)
        } else {
          try await finish(turn, .lost(loss, sha256: job.request.sha256))
          await queue.finish(turn)
        }
      }
      failedStarts = 0
      job = try await next(queue)
    }
  }

  /// The next document that needs a worker.
  private func next(_ queue: DocumentQueue) async throws -> Job? {
    while let turn = await queue.turn() {
      try Task.checkCancellation()
      switch try await prepare(turn) {
      case .settled: await queue.finish(turn)
      case .read(var request, let content):
        request.attempt = turn.attempt
        return Job(turn: turn, request: request, content: content)
      }
    }
    return nil
  }

  /// Starts a worker, hands it documents until there are no more, it is lost or worn out.
  private func runWorker(
    _ box: BlackBox, first: Job, _ queue: DocumentQueue
  ) async throws -> (End, TerminationStatus) {
    let arguments = [
      "serve", "--memory", String(settings.memory), "--timeout", String(settings.timeout),
    ]
    let result = try await Subprocess.run(
      .path(SystemPackage.FilePath(settings.program)), arguments: Arguments(arguments),
      input: .inputWriter, output: .sequence,
      error: .fileDescriptor(
        FileDescriptor(rawValue: box.descriptor), closeAfterSpawningProcess: false)
    ) { process in
      // It has nothing to put in order, so it is not waited for: one whose memory is in disorder might
      // never end by itself. Of one that is ending the status stays what it is.
      defer { try? process.send(signal: .kill) }
      return try await withTaskCancellationHandler {
        try await talk(to: process, first: first, queue)
      } onCancel: {
        try? process.send(signal: .kill)
      }
    }
    return (result.closureResult, result.terminationStatus)
  }

  private func talk(
    to process: WorkerConnection.Process, first: Job, _ queue: DocumentQueue
  ) async throws -> End {
    var connection = WorkerConnection(process, settings: settings)
    let hello = await connection.ask(
      .begin, [Array(try JSONEncoder().encode(order))], expecting: .ready,
      seconds: max(settings.timeout, Self.startSeconds))
    guard case .parts(let parts) = hello,
      let greeting = try? JSONDecoder().decode(WorkerGreeting.self, from: Data(parts[0]))
    else { return .unready(hello) }
    if let trouble = greeting.trouble { throw trouble }
    var job: Job? = first
    while let current = job {
      let (turn, request) = (current.turn, current.request)
      let head = Array(try JSONEncoder().encode(request))
      let answer = await connection.ask(
        .document, [head, current.content], expecting: .result, seconds: settings.timeout)
      try Task.checkCancellation()
      guard case .parts(let parts) = answer else { return .lost(current, answer) }
      guard let result = DocumentResult(parts: parts, sha256: request.sha256) else {
        return .lost(current, .garbled)
      }
      try await finish(turn, .result(result))
      await queue.finish(turn)
      if connection.isSpent || isWornOut(result.record) { return .done }
      job = try await next(queue)
    }
    return .done
  }

  /// Whether a worker should be replaced before its limits cost a document that is not to blame.
  private func isWornOut(_ record: ResultRecord) -> Bool {
    record.addressSpace > settings.memory / 2
      || record.processorTime
        > WorkerLimits.processorSeconds(timeout: settings.timeout) * 1000 / 2
  }

  private func loss(
    _ answer: WorkerConnection.Answer, _ status: TerminationStatus, _ box: BlackBox
  ) -> WorkerLoss {
    let kind: WorkerLoss.Kind =
      switch answer {
      case .timeout: .timeout
      case .garbled: .garbled
      case .parts, .ended:
        switch status {
        case .exited(let code): .ended(signal: nil, status: code)
        case .signaled(let signal): .ended(signal: signal, status: nil)
        }
      }
    return WorkerLoss(kind: kind, trace: box.trace, settings: settings)
  }

  private func unstartable(_ loss: WorkerLoss) -> BuildError {
    var error = loss.failure(file: "worker")
    error.code = .noWorkers
    error.message = "no process that reads documents can be started: \(error.message)"
    return error
  }
}
