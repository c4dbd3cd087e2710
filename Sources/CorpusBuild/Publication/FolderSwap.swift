internal import CLinux
internal import Glibc

/// Puts a finished folder in the place of another.
enum FolderSwap {
  /// What stands at the old place's end.
  enum Outcome: Equatable {
    /// There was nothing before.
    case placed
    /// The earlier folder now has this path.
    case replaced(earlier: String)
    /// Nothing has changed, for this cause.
    case failed(Int32)
  }

  /// Where the earlier folder waits while two renames are needed.
  static func waitingPath(for staging: String) -> String { "\(staging)-earlier" }

  /// Puts `staging` in the place of `target`: with one rename, which no reader can see half done.
  ///
  /// Where the file system cannot exchange names (`canExchange` false stands for that in tests), the
  /// earlier folder is renamed away first, and back if the new one cannot be put in its place.
  static func replace(_ target: String, with staging: String, canExchange: Bool = true) -> Outcome {
    guard FolderTree.exists(target) else {
      return rename(staging, target) == 0 ? .placed : .failed(errno)
    }
    if canExchange {
      if renameat2(AT_FDCWD, staging, AT_FDCWD, target, WINNOW_RENAME_EXCHANGE) == 0 {
        return .replaced(earlier: staging)
      }
      guard errno == EINVAL || errno == ENOSYS || errno == ENOTSUP else { return .failed(errno) }
    }
    let waiting = waitingPath(for: staging)
    FolderTree.remove(waiting)
    guard rename(target, waiting) == 0 else { return .failed(errno) }
    guard rename(staging, target) == 0 else {
      let cause = errno
      rename(waiting, target)
      return .failed(cause)
    }
    return .replaced(earlier: waiting)
  }

  /// Puts an earlier folder back that a build left waiting when it was stopped between two renames.
  static func recover(_ target: String, from staging: String) {
    guard !FolderTree.exists(target) else { return }
    rename(waitingPath(for: staging), target)
  }
}
