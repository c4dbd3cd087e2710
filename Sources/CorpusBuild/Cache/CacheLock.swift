internal import Glibc

/// Keeps what builds are using from being pruned: any number of builds may share a cache, and none of
/// them while it is pruned.
final class CacheLock: Sendable {
  private let descriptor: Int32

  /// Takes part in a cache; nil where it is being pruned, or where builds use it and it is to be pruned.
  init?(_ folder: String, toPrune: Bool = false) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    let lock = (toPrune ? LOCK_EX : LOCK_SH) | LOCK_NB
    // File systems without locks (ENOLCK) are used without.
    if flock(descriptor, lock) != 0, errno == EWOULDBLOCK {
      close(descriptor)
      return nil
    }
  }

  deinit {
    // A process that is just being started has the descriptor too, until it runs: closing alone would leave it the lock.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
