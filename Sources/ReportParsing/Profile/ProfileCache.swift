import Synchronization

/// What a set of profiles has read so far, shared by its copies and by threads.
final class ProfileCache: Sendable {
  private struct State {
    var heads: [Int: ProfileHead] = [:]
    var profiles: [Int: Profile] = [:]
    var index: EvidenceIndex?
  }

  private let state = Mutex(State())

  func head(at index: Int) -> ProfileHead? { state.withLock { $0.heads[index] } }

  func keep(_ head: ProfileHead, at index: Int) { state.withLock { $0.heads[index] = head } }

  func profile(at index: Int) -> Profile? { state.withLock { $0.profiles[index] } }

  func keep(_ profile: Profile, at index: Int) {
    state.withLock { $0.profiles[index] = profile }
  }

  /// The index of all evidence, made at its first use.
  func index(_ make: () -> EvidenceIndex) -> EvidenceIndex {
    if let index = state.withLock({ $0.index }) { return index }
    let index = make()
    state.withLock { $0.index = index }
    return index
  }
}
