internal import Glibc

/// Folders as wholes: made with their parents, emptied, removed.
enum FolderTree {
  /// Makes a folder and those above it that are missing; returns the cause where that fails.
  static func make(_ path: String) -> Int32? {
    if mkdir(path, 0o777) == 0 || isFolder(path) { return nil }
    let cause = errno
    guard cause == ENOENT else { return cause }
    let parent = parent(of: path)
    guard parent != path else { return cause }
    if let cause = make(parent) { return cause }
    return mkdir(path, 0o777) == 0 || isFolder(path) ? nil : errno
  }

  /// Removes what a path names, folders with all that is in them; links are not followed. Whatever
  /// cannot be removed stays.
  static func remove(_ path: String) {
    if unlink(path) == 0 || errno == ENOENT { return }
    empty(path)
    rmdir(path)
  }

  /// Removes all that is in a folder.
  static func empty(_ path: String) {
    let folder = FilePath(path)
    for name in FolderEntry.names(in: folder) ?? [] {
      remove(folder.appending(name))
    }
  }

  /// The same for names that are no UTF-8.
  private static func remove(_ path: FilePath) {
    if path.withSystemPath({ unlink($0) }) == 0 { return }
    for name in FolderEntry.names(in: path) ?? [] { remove(path.appending(name)) }
    _ = path.withSystemPath { rmdir($0) }
  }

  /// Whether a path leads to a folder.
  static func isFolder(_ path: String) -> Bool {
    if case .folder = FolderEntry.kind(of: FilePath(path)) { return true }
    return false
  }

  /// Whether there is anything of this name.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The folder that a path is in: "." for a bare name.
  static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }
}
