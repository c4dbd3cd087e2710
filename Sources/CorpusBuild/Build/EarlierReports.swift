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

  /// Compares a report of the new output with the earlier one of its name.
  mutating func compare(_ name: String, _ json: [UInt8]) {
    guard unseen.remove(name) != nil else {
      changes.added.append(name)
      return
    }
    if content(of: name, count: json.count) == json {
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

  /// The bytes of an earlier report; one more than `count` at most, which is enough to see a difference.
  private func content(of name: String, count: Int) -> [UInt8]? {
    guard let file = fopen("\(folder)/\(name).json", "re") else { return nil }
    defer { fclose(file) }
    return [UInt8](unsafeUninitializedCapacity: count + 1) { buffer, filled in
      filled = fread(buffer.baseAddress, 1, count + 1, file)
    }
  }
}
