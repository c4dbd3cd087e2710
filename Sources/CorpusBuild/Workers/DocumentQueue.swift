/// Documents that wait to be read, handed out one at a time.
///
/// A document that cost its worker is handed out once more, alone: when nothing else is being read.
actor DocumentQueue {
  /// A document's turn.
  struct Turn: Sendable {
    /// Its number, counted from 0 in the order of adding.
    var index: Int
    /// 1, or 2 where it has cost a worker.
    var attempt: Int
  }

  /// How far ahead of the first that is not done others may be handed out.
  private let window: Int
  private var added = 0
  private var isClosed = false
  private var isStopped = false
  private var next = 0
  private var retries: [Int] = []
  private var underWay: Set<Int> = []
  private var isAlone = false
  private var firstOpen = 0
  private var done: Set<Int> = []
  private var waiting: [CheckedContinuation<Turn?, Never>] = []

  /// Makes a queue without documents.
  init(window: Int = .max) { self.window = window }

  /// Adds documents at the end.
  func add(_ count: Int) {
    added += count
    wake()
  }

  /// No more will be added.
  func close() {
    isClosed = true
    wake()
  }

  /// No more turns are given out, whatever waits.
  func stop() {
    isStopped = true
    wake()
  }

  /// The next turn; waits where there is none yet, nil where there will be none.
  func turn() async -> Turn? {
    switch choose() {
    case .turn(let turn): return turn
    case .end: return nil
    case .wait: return await withCheckedContinuation { waiting.append($0) }
    }
  }

  /// A document is done.
  func finish(_ turn: Turn) {
    leave(turn)
    done.insert(turn.index)
    while done.remove(firstOpen) != nil { firstOpen += 1 }
    wake()
  }

  /// A document cost its worker and shall be read once more.
  func retry(_ turn: Turn) {
    leave(turn)
    retries.append(turn.index)
    wake()
  }

  private func leave(_ turn: Turn) {
    underWay.remove(turn.index)
    isAlone = false
  }

  private enum Choice {
    case turn(Turn)
    case wait
    case end
  }

  private func choose() -> Choice {
    guard !isStopped else { return .end }
    guard !isAlone else { return .wait }
    if next < added, next - firstOpen < window {
      let turn = Turn(index: next, attempt: 1)
      next += 1
      underWay.insert(turn.index)
      return .turn(turn)
    }
    if !retries.isEmpty {
      guard underWay.isEmpty else { return .wait }
      let turn = Turn(index: retries.removeFirst(), attempt: 2)
      underWay.insert(turn.index)
      isAlone = true
      return .turn(turn)
    }
    // What is under way may yet have to be read again.
    return isClosed && next == added && underWay.isEmpty ? .end : .wait
  }

  private func wake() {
    while !waiting.isEmpty {
      switch choose() {
      case .wait: return
      case .turn(let turn): waiting.removeFirst().resume(returning: turn)
      case .end: waiting.removeFirst().resume(returning: nil)
      }
    }
  }
}
