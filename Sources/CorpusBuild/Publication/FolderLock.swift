internal import CLinux
internal import Glibc

/// A folder that only one process writes to at a time.
///
/// The lock is on the folder itself (`flock`), so it leaves no file behind and ends with the process.
struct FolderLock: ~Copyable {
  private let descriptor: Int32

  /// Why a folder cannot be had.
  enum Refusal: Error {
    /// Another process has it.
    case isTaken
    /// The system's cause.
    case failed(Int32)
  }

  /// Locks the folder of this path, which exists.
  init(_ path: String) throws(Refusal) {
    let opened = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard opened >= 0 else { throw .failed(errno) }
    // File systems without locks (ENOLCK) are used without.
    if flock(opened, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      close(opened)
      throw .isTaken
    }
    var held = stat()
    var named = stat()
    // The one who had it before may have moved it away in the meantime.
    guard fstat(opened, &held) == 0, lstat(path, &named) == 0, held.st_ino == named.st_ino,
      held.st_dev == named.st_dev
    else {
      close(opened)
      throw .isTaken
    }
    descriptor = opened
  }

  deinit {
    // A process that is just being started has the descriptor too, until it runs: closing alone would leave it the lock.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Waits until all that was written to the folder's file system is on the disk; returns the cause
  /// where that fails.
  borrowing func synchronise() -> Int32? { syncfs(descriptor) == 0 ? nil : errno }
}
