internal import Glibc

/// The folder that a caller names for the output.
enum OutputFolder {
  /// The path with links resolved, so that a link to a folder stays one.
  static func resolve(_ output: String) throws(BuildError) -> String {
    var path = output
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    if let real = realPath(path) {
      path = real
    } else {
      let parent = FolderTree.parent(of: path)
      path = "\(realPath(parent) ?? parent)/\(FolderTree.name(of: path))"
    }
    let name = FolderTree.name(of: path)
    guard !name.isEmpty, name != ".", name != ".." else {
      throw BuildError(
        code: .notWritable, file: output, message: "cannot be an output; name a folder of its own")
    }
    return path
  }

  /// Refuses what is no folder, and folders that hold other things than an output: they would be
  /// moved about.
  static func check(_ target: String, name: String) throws(BuildError) {
    let path = FilePath(target)
    switch FolderEntry.kind(of: path) {
    case .missing(let cause):
      guard cause == ENOENT || cause == ENOTDIR else { throw unwritable(name, cause) }
      return
    case .file, .other:
      throw BuildError(
        code: .notWritable, file: name,
        message: "is not a folder; name a folder for the output, which need not exist")
    case .folder: break
    }
    guard let entries = FolderEntry.names(in: path) else { throw unwritable(name, errno) }
    guard !isOutput(target) else { return }
    let foreign = entries.first {
      $0.first != UInt8(ascii: ".") && !$0.elementsEqual("README.md".utf8)
    }
    guard let foreign else { return }
    throw BuildError(
      code: .foreignFolder, file: name,
      message:
        "holds other things (\(PrintableName.text(FilePath(bytes: foreign).text))) and no build.json "
        + "of an earlier build; name another folder, or empty this one")
  }

  /// Why an output cannot be written.
  static func unwritable(_ name: String, _ cause: Int32) -> BuildError {
    BuildError(
      code: .notWritable, file: name,
      message: "cannot be written: \(systemReason(cause)); change its permissions, make room or "
        + "name another folder with --output")
  }

  /// The end of a message about an output that an earlier build has written.
  static func untouched(_ target: String) -> String {
    FolderTree.exists(target) ? "; the earlier output is untouched" : ""
  }

  /// Whether an earlier build has written the folder.
  private static func isOutput(_ target: String) -> Bool {
    guard let file = fopen("\(target)/build.json", "re") else { return false }
    defer { fclose(file) }
    var start = [UInt8](repeating: 0, count: 256)
    let count = fread(&start, 1, start.count, file)
    return String(decoding: start.prefix(count), as: UTF8.self).contains("\"winnow_version\"")
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
