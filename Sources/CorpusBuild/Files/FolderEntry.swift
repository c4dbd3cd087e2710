internal import Glibc

/// Things in a folder, and what they are.
enum FolderEntry {
  /// What a path leads to, symbolic links followed.
  enum Kind: Equatable {
    case file
    /// A folder, told from others by device and number: links can make loops.
    case folder(device: UInt, inode: UInt)
    /// A pipe, a socket, a device.
    case other
    /// Nothing, or nothing that may be looked at.
    case missing(cause: Int32)
  }

  /// What a path leads to.
  static func kind(of path: FilePath) -> Kind {
    var status = stat()
    guard path.withSystemPath({ stat($0, &status) }) == 0 else { return .missing(cause: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder(device: UInt(status.st_dev), inode: UInt(status.st_ino))
    default: return .other
    }
  }

  /// Names in a folder in the order of their bytes, "." and ".." left out; nil where it cannot be read.
  static func names(in folder: FilePath) -> [[UInt8]]? {
    guard let stream = folder.withSystemPath({ opendir($0) }) else { return nil }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { bytes in
          Array(UnsafeBufferPointer(start: bytes, count: 256).prefix { $0 != 0 })
        }
      }
      if name != [0x2E] && name != [0x2E, 0x2E] { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { return nil }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
