internal import Glibc

/// Files and folders that hold profiles.
enum ProfileFile {
  /// Whether there is something to read at a path.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The bytes of a file, which must be UTF-8.
  static func bytes(of path: String) throws(BuildError) -> [UInt8] {
    guard let file = fopen(path, "re") else {
      throw BuildError(
        code: .badProfile, file: path, message: "cannot be read: \(systemReason())")
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = fread(&part, 1, part.count, file)
      if count == 0 { break }
      bytes.append(contentsOf: part[..<count])
    }
    guard ferror(file) == 0, String(validating: bytes, as: UTF8.self) != nil else {
      throw BuildError(
        code: .badProfile, file: path, message: "is no profile: a profile is a YAML file in UTF-8")
    }
    return bytes
  }

  /// Names of the YAML files in a folder, sorted; nil where the path is no folder.
  static func names(inFolder path: String) -> [String]? {
    FolderEntry.names(in: FilePath(path))?.map { String(decoding: $0, as: UTF8.self) }
      .filter { !$0.hasPrefix(".") && ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) }
  }
}
