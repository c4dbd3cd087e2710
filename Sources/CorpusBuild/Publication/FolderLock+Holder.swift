internal import Glibc

extension FolderLock {
  /// Who has the lock of a folder, in words: "process 4711, since 2026-01-31T02:00:05Z". The kernel
  /// knows it, so that no file has to be left for it; nil where it does not tell.
  static func holder(of path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0, let locks = lines(of: "/proc/locks") else { return nil }
    // "1: FLOCK  ADVISORY  WRITE 4711 fd:01:131 0 EOF"
    let inode = ":\(status.st_ino)"
    for line in locks {
      let fields = line.split(separator: " ")
      guard fields.count > 5, fields[1] == "FLOCK", fields[5].hasSuffix(inode),
        let process = Int32(fields[4]), process > 0
      else { continue }
      let since = start(of: process).map { ", since \(UniversalTime.text(seconds: $0))" } ?? ""
      return "process \(process)\(since)"
    }
    return nil
  }

  /// When a process was started, in seconds since 1970.
  private static func start(of process: Int32) -> Int? {
    guard let line = lines(of: "/proc/\(process)/stat")?.first,
      // The name, in brackets, may hold spaces.
      let fields = line.split(separator: ")").last?.split(separator: " "), fields.count > 19,
      let ticks = Int(fields[19]),
      let boot = lines(of: "/proc/stat")?.first(where: { $0.hasPrefix("btime ") })
        .flatMap({ Int($0.dropFirst(6)) })
    else { return nil }
    return boot + ticks / max(1, sysconf(Int32(_SC_CLK_TCK)))
  }

  private static func lines(of path: String) -> [Substring]? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = fread(&part, 1, part.count, file)
      if count == 0 { break }
      bytes.append(contentsOf: part[..<count])
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }
}
