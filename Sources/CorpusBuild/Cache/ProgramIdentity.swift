internal import Crypto
internal import Glibc

/// What tells this program, with the libraries that it reads PDFs by, from any other version: a result
/// kept from an earlier run is good only for the same.
///
/// The program itself is known by the number that the linker made of its content (its build ID), or
/// where it has none by its hash; libraries by path, size and time.
enum ProgramIdentity {
  /// As a short text; the same for every run of the same program. Libraries that are loaded later, for a
  /// workbook say, do not matter to what is read.
  static func text() -> String { known }

  private static let known = made()

  private static func made() -> String {
    var hash = SHA256()
    for library in libraries() { hash.update(data: Array(library.utf8)) }
    let known = buildID() ?? programHash() ?? "unknown"
    hash.update(data: Array(known.utf8))
    let digest = FileFingerprint.hexadecimal(hash.finalize())
    return "\(WinnowVersion.current)-\(digest.prefix(16))"
  }

  /// Libraries that are loaded, each with size and time.
  private static func libraries() -> [String] {
    guard let maps = fopen("/proc/self/maps", "re") else { return [] }
    defer { fclose(maps) }
    var paths: Set<String> = []
    var line: UnsafeMutablePointer<CChar>?
    var room = 0
    defer { free(line) }
    while getline(&line, &room, maps) > 0, let text = line {
      let words = String(cString: text)
      guard let slash = words.firstIndex(of: "/"), words.contains(".so") else { continue }
      paths.insert(String(words[slash...].prefix { $0 != "\n" }))
    }
    return paths.sorted().map { path in
      let stamp = FileStamp(path)
      return "\(path) \(stamp?.bytes ?? 0) \(stamp?.modified ?? 0)\n"
    }
  }

  private static func programHash() -> String? {
    (try? FingerprintedFile(FilePath("/proc/self/exe")))?.fingerprint.sha256
  }

  /// The build ID in the program's file (ELF, 64 bits): a note of the type NT_GNU_BUILD_ID.
  private static func buildID() -> String? {
    let file = FilePath("/proc/self/exe").open()
    let head = bytes(of: file.number, count: 64, at: 0)
    guard head.count == 64, head.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2]) else { return nil }
    let (table, size, count) = (number(head, 32, 8), number(head, 54, 2), number(head, 56, 2))
    for index in 0..<count {
      let entry = bytes(of: file.number, count: size, at: table + index * size)
      // PT_NOTE
      guard entry.count == size, size >= 56, number(entry, 0, 4) == 4 else { continue }
      let notes = bytes(
        of: file.number, count: min(number(entry, 32, 8), 1 << 16), at: number(entry, 8, 8))
      if let identity = buildID(in: notes) { return identity }
    }
    _ = consume file
    return nil
  }

  private static func buildID(in notes: [UInt8]) -> String? {
    var place = 0
    while place + 12 <= notes.count {
      let (name, length) = (number(notes, place, 4), number(notes, place + 4, 4))
      let type = number(notes, place + 8, 4)
      let content = place + 12 + (name + 3) & ~3
      guard content + length <= notes.count else { return nil }
      if type == 3, notes[(place + 12)...].starts(with: Array("GNU\0".utf8)) {
        return notes[content..<content + length].map { String($0, radix: 16) }.joined(
          separator: ".")
      }
      place = content + (length + 3) & ~3
    }
    return nil
  }

  private static func bytes(of file: Int32, count: Int, at place: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, pread(file, buffer.baseAddress, count, off_t(place)))
    }
  }

  private static func number(_ bytes: [UInt8], _ place: Int, _ size: Int) -> Int {
    (0..<size).reduce(0) { $0 | Int(truncatingIfNeeded: UInt64(bytes[place + $1]) << (8 * $1)) }
  }
}
