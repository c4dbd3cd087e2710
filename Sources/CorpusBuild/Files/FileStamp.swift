internal import Glibc

/// What tells, without reading a file, that it is the one of before.
struct FileStamp: Codable, Hashable, Sendable {
  /// Its size in bytes.
  var bytes: Int
  /// Nanoseconds since 1970 at which its content was changed last.
  var modified: Int
  /// Its number in its file system.
  var inode: UInt64

  /// The stamp of a file; nil where there is none.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(status)
  }

  /// A stamp noted before.
  init(bytes: Int, modified: Int, inode: UInt64) {
    self.bytes = bytes
    self.modified = modified
    self.inode = inode
  }

  init(_ status: stat) {
    bytes = Int(status.st_size)
    modified = Self.nanoseconds(status.st_mtim)
    inode = UInt64(status.st_ino)
  }

  /// A time of the system as one number.
  static func nanoseconds(_ time: timespec) -> Int { time.tv_sec * 1_000_000_000 + time.tv_nsec }

  /// The clock that file systems use.
  static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }
}
