public import Comparison
internal import Glibc

/// Makes a comparison with the vocabularies that are shipped and those that a caller names.
public enum ComparisonLoader {
  /// A comparison. `providers` is a YAML file whose entries are added to the registry or take the place of
  /// its own; `themes` is one that takes the place of the themes.
  public static func comparison(
    providers: String? = nil, themes: String? = nil
  ) throws(BuildError) -> Comparison {
    try VocabularySelection(providers: providers, themes: themes).load()
  }

  /// The text of a vocabulary's file.
  static func text(of path: String) throws(BuildError) -> String {
    guard let bytes = FileBytes.read(path) else {
      throw BuildError(
        code: .notReadable, file: path,
        message: "cannot be read: \(systemReason()); name a YAML file")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw BuildError(code: .badProfile, file: path, message: "must be a YAML file in UTF-8")
    }
    return text
  }
}

/// The content of a small file.
enum FileBytes {
  /// All bytes; nil with `errno` where the file cannot be read.
  static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&part, 1, part.count, file)
      if count == 0 { break }
      bytes.append(contentsOf: part[..<count])
    }
    return ferror(file) == 0 ? bytes : nil
  }
}
