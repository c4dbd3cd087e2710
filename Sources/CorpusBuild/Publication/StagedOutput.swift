internal import Export
internal import Glibc

/// An output that is being written beside the one that readers see, and takes its place when it is
/// whole. If it never is, it goes, and the earlier one stays as it was.
final class StagedOutput {
  /// The output as the caller named it.
  let name: String
  /// The output with links resolved.
  let target: String
  /// Where it is written until it is whole: a hidden folder beside it.
  let staging: String
  private let lock: FolderLock
  private var isPublished = false

  /// What a build writes: an earlier build's is replaced, anything else in the folder is kept.
  private static let ownNames: Set<String> = [
    "reports", "text", "csv", "winnow.sqlite", "datapackage.json", "report.schema.json",
    "comparison", "build.json", "changes.json", "feed.xml", DataFiles.workbookName,
  ]
  /// Folders of an output.
  private static let folders = ["reports", "text", "csv", "comparison"]

  /// Makes room for a new output.
  init(_ output: String) throws(BuildError) {
    name = output
    target = try OutputFolder.resolve(output)
    try OutputFolder.check(target, name: output)
    let parent = FolderTree.parent(of: target)
    if let cause = FolderTree.make(parent) {
      throw OutputFolder.unwritable(output, cause)
    }
    staging = "\(parent)/.\(FolderTree.name(of: target)).winnow-staging"
    FolderSwap.recover(target, from: staging)
    if mkdir(staging, 0o777) != 0, errno != EEXIST {
      throw OutputFolder.unwritable(output, errno)
    }
    do {
      lock = try FolderLock(staging)
    } catch let refusal {
      switch refusal {
      case .isTaken:
        let holder = FolderLock.holder(of: staging).map { " (\($0))" } ?? ""
        throw BuildError(
          code: .busy, file: output,
          message: "another build is writing it\(holder); wait until that is done, or stop it")
      case .failed(let cause): throw OutputFolder.unwritable(output, cause)
      }
    }
    // What a build that was stopped has left.
    FolderTree.empty(staging)
    for folder in Self.folders {
      if let cause = FolderTree.make("\(staging)/\(folder)") {
        throw OutputFolder.unwritable(output, cause)
      }
    }
  }

  deinit { if !isPublished { FolderTree.remove(staging) } }

  /// Writes a file; `path` is below the output.
  func write(_ bytes: [UInt8], to path: String) throws(BuildError) {
    do {
      let file = try OutputFile(path: "\(staging)/\(path)")
      try file.write(bytes)
      try file.close()
    } catch {
      throw failure(error)
    }
  }

  /// Puts a file that exists into the output; `path` is below the output.
  func link(_ file: String, to path: String) throws(BuildError) {
    guard let cause = FileContent.link(file, as: "\(staging)/\(path)") else { return }
    throw failure(
      ExportError(
        code: .notWritable, file: "\(staging)/\(path)",
        message: "cannot be written: \(systemReason(cause))"))
  }

  /// Makes the folder that a file below the output is in.
  func makeFolder(for path: String) throws(BuildError) {
    if let cause = FolderTree.make(FolderTree.parent(of: "\(staging)/\(path)")) {
      throw OutputFolder.unwritable(name, cause)
    }
  }

  /// The trouble under the name that the caller gave the output.
  func failure(_ error: ExportError) -> BuildError {
    let prefix = "\(staging)/"
    let path = error.file.hasPrefix(prefix) ? error.file.dropFirst(prefix.count) : error.file[...]
    return BuildError(
      code: BuildError.Code(rawValue: error.code.rawValue), file: name,
      message: "\(path): \(error.message); make room or name another folder with --output"
        + OutputFolder.untouched(target))
  }

  /// Puts the output in the place of the earlier one, whose other files move over. Returns the
  /// folder that could not be removed, if there is one.
  func publish() throws(BuildError) -> String? {
    if let cause = lock.synchronise() { throw OutputFolder.unwritable(name, cause) }
    var earlier = stat()
    if stat(target, &earlier) == 0 { chmod(staging, earlier.st_mode & 0o7777) }
    // A reader of the folder never misses its README. The name in two folders is the same file.
    _ = Glibc.link("\(target)/README.md", "\(staging)/README.md")
    switch FolderSwap.replace(target, with: staging) {
    case .failed(let cause): throw OutputFolder.unwritable(name, cause)
    case .placed:
      isPublished = true
      synchroniseParent()
      return nil
    case .replaced(let earlier):
      isPublished = true
      synchroniseParent()
      return remove(earlier)
    }
  }

  /// Moves what is not the build's own from the earlier output into the new one, and removes the rest.
  private func remove(_ earlier: String) -> String? {
    // A build that has begun since then may have taken the folder for its own.
    guard let lock = try? FolderLock(earlier) else { return nil }
    let old = FilePath(earlier)
    let new = FilePath(target)
    var isKept = false
    for entry in FolderEntry.names(in: old) ?? [] {
      let name = FilePath(bytes: entry).text
      guard !Self.ownNames.contains(name) else { continue }
      let (source, destination) = (old.appending(entry), new.appending(entry))
      guard FolderEntry.kind(of: destination) == .missing(cause: ENOENT) else { continue }
      let moved = source.withSystemPath { source in
        destination.withSystemPath { rename(source, $0) }
      }
      if moved != 0 { isKept = true }
    }
    if !isKept { FolderTree.remove(earlier) }
    _ = consume lock
    return isKept ? earlier : nil
  }

  /// Makes the change of names last through a loss of power.
  private func synchroniseParent() {
    let descriptor = open(FolderTree.parent(of: target), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
