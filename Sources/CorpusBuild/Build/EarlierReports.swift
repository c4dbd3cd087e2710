internal import Glibc

/// The reports of the output that a build is going to replace, to tell what has changed.
struct EarlierReports {
  private let folder: String
  /// Names of the reports that have not been seen in the new output.
  private var unseen: Set<String> = []
  /// What is known so far; `removed` only at the end.
  private(set) var changes = BuildSummary.Changes()

  /// Looks into an output; one that does not exist has no reports.
  init(output: String) {
    folder = "\(output)/reports"
    for entry in FolderEntry.names(in: FilePath(folder)) ?? [] {
      let name = FilePath(bytes: entry).text
      if name.hasSuffix(".json") { unseen.insert(String(name.dropLast(5))) }
    }
  }

  /// Compares a report of the new output, in a file of its own, with the earlier one of its name.
  mutating func compare(_ name: String, _ path: String) {
    guard unseen.remove(name) != nil else {
      changes.added.append(name)
      return
    }
    if isSame("\(folder)/\(name).json", path) {
      changes.unchanged += 1
    } else {
      changes.altered.append(name)
    }
  }

  /// The changes once all reports have been compared, sorted.
  consuming func finish() -> BuildSummary.Changes {
    changes.removed = unseen.sorted()
    changes.added.sort()
    changes.altered.sort()
    return changes
  }

  /// Whether two files hold the same, which is certain where they are one file.
  private func isSame(_ old: String, _ new: String) -> Bool {
    var (before, after) = (stat(), stat())
    guard stat(old, &before) == 0, stat(new, &after) == 0, before.st_size == after.st_size else {
      return false
    }
    if before.st_ino == after.st_ino, before.st_dev == after.st_dev { return true }
    guard let bytes = FileContent.read(old) else { return false }
    return bytes == FileContent.read(new)
  }
}
