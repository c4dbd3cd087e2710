internal import FoundationEssentials
internal import Subprocess
internal import Synchronization

/// The parent's end of the line to one worker.
struct WorkerConnection: ~Copyable {
  typealias Process = Execution<CustomWriteInput, SequenceOutput, FileDescriptorOutput>

  private let process: Process
  private let settings: WorkerSettings
  private var buffers: SubprocessOutputSequence.Iterator
  /// The buffer read last, and how much of it has been used.
  private var buffer: [UInt8] = []
  private var used = 0
  /// Whether the worker has been ended, though its last answer may have come.
  private(set) var isSpent = false

  /// What a worker answered.
  enum Answer: Sendable {
    /// Parts of a frame.
    case parts([[UInt8]])
    /// It took too long.
    case timeout
    /// What it wrote makes no sense.
    case garbled
    /// It is no more.
    case ended
  }

  /// Takes hold of a worker that has been started.
  init(_ process: Process, settings: WorkerSettings) {
    self.process = process
    self.settings = settings
    buffers = process.standardOutput.makeAsyncIterator()
  }

  /// Sends a frame and waits for the answer, no longer than so many seconds. Ends the worker where it does
  /// not answer as it should.
  mutating func ask(
    _ kind: Wire.Kind, _ parts: [[UInt8]], expecting expected: Wire.Kind, seconds: Int
  ) async -> Answer {
    let hasRunOut = Flag()
    let process = process
    let clock = Task {
      guard (try? await Task.sleep(for: .seconds(seconds))) != nil else { return }
      hasRunOut.raise()
      try? process.send(signal: .kill)
    }
    defer { clock.cancel() }
    let answer = await exchange(kind, parts, expecting: expected)
    if hasRunOut.isRaised {
      isSpent = true
      // An answer that was there before the worker was ended is an answer: the clock may have been seen
      // late on a machine with too much to do.
      if case .parts = answer { return answer }
      return .timeout
    }
    if case .garbled = answer { try? process.send(signal: .kill) }
    return answer
  }

  private mutating func exchange(
    _ kind: Wire.Kind, _ parts: [[UInt8]], expecting expected: Wire.Kind
  ) async -> Answer {
    guard await send(kind, parts) else { return .ended }
    guard let head = await read(Wire.headSize) else { return .ended }
    // Nothing that a worker has room for is larger than its memory.
    guard let known = Wire.read(head, limit: settings.memory), known.kind == expected else {
      return .garbled
    }
    var answer: [[UInt8]] = []
    for length in known.lengths {
      guard let part = await read(length) else { return .ended }
      answer.append(part)
    }
    return used == buffer.count ? .parts(answer) : .garbled
  }

  private func send(_ kind: Wire.Kind, _ parts: [[UInt8]]) async -> Bool {
    let writer = process.standardInputWriter
    for piece in [Wire.head(kind, lengths: parts.map(\.count))] + parts where !piece.isEmpty {
      guard let written = try? await writer.write(piece), written == piece.count else {
        return false
      }
    }
    return true
  }

  private mutating func read(_ count: Int) async -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    while bytes.count < count {
      if used == buffer.count {
        guard let next = try? await buffers.next(isolation: nil) else { return nil }
        buffer = next.withUnsafeBytes { Array($0) }
        used = 0
      }
      let length = min(buffer.count - used, count - bytes.count)
      bytes.append(contentsOf: buffer[used..<used + length])
      used += length
    }
    return bytes
  }
}

/// Something that happens once and is seen from elsewhere.
final class Flag: Sendable {
  private let state = Mutex(false)

  /// Whether it has happened.
  var isRaised: Bool { state.withLock { $0 } }

  /// It happens.
  func raise() { state.withLock { $0 = true } }
}
