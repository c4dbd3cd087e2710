internal import Glibc

/// Tells whether two files hold the same bytes, a piece at a time.
enum FileComparison {
  /// Whether both can be read and are the same. Two names of one file are not read at all.
  static func isSame(_ first: String, _ second: String) -> Bool {
    let one = FilePath(first).open()
    let two = FilePath(second).open()
    guard one.number >= 0, two.number >= 0 else { return false }
    var (oneStatus, twoStatus) = (stat(), stat())
    guard fstat(one.number, &oneStatus) == 0, fstat(two.number, &twoStatus) == 0 else {
      return false
    }
    if oneStatus.st_dev == twoStatus.st_dev, oneStatus.st_ino == twoStatus.st_ino { return true }
    guard oneStatus.st_size == twoStatus.st_size else { return false }
    let room = 1 << 16
    return withUnsafeTemporaryAllocation(byteCount: 2 * room, alignment: 16) { buffer in
      guard let start = buffer.baseAddress else { return false }
      while true {
        let count = fill(one.number, start, room)
        guard count >= 0, fill(two.number, start + room, room) == count else { return false }
        if count == 0 { return true }
        guard memcmp(start, start + room, count) == 0 else { return false }
      }
    }
  }

  /// Reads until the room is full or the file ends; -1 where that fails.
  private static func fill(_ file: Int32, _ start: UnsafeMutableRawPointer, _ room: Int) -> Int {
    var filled = 0
    while filled < room {
      let count = read(file, start + filled, room - filled)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return -1 }
      if count == 0 { break }
      filled += count
    }
    return filled
  }
}
