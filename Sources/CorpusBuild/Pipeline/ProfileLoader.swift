internal import Glibc
public import ReportParsing

/// Finds the profile that a caller names.
public enum ProfileLoader {
  /// Name of the profile for reports on probation in England and Wales.
  public static let probation = "hmi-probation"

  /// The profile of a name known here, or of a YAML file.
  public static func profile(_ name: String) throws(BuildError) -> Profile {
    try profile(name, yaml: name == probation ? nil : text(of: name))
  }

  /// The profile of a name known here, or of the text of a YAML file.
  static func profile(_ name: String, yaml: String?) throws(BuildError) -> Profile {
    do {
      return try yaml.map { text throws in try Profile(yaml: text, file: name) }
        ?? Profile.probation()
    } catch let error as ProfileError {
      throw BuildError(
        code: .badProfile, file: error.file, message: "line \(error.line): \(error.message)")
    } catch {
      throw BuildError(code: .badProfile, file: name, message: "\(error)")
    }
  }

  /// The text of a profile's file.
  static func text(of path: String) throws(BuildError) -> String {
    guard let file = fopen(path, "re") else {
      throw BuildError(
        code: .badProfile, file: path,
        message: "is neither the name of a profile (\(probation)) nor a file that can be read: "
          + systemReason())
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = fread(&part, 1, part.count, file)
      if count == 0 { break }
      bytes.append(contentsOf: part[..<count])
    }
    guard ferror(file) == 0, let text = String(validating: bytes, as: UTF8.self) else {
      throw BuildError(
        code: .badProfile, file: path, message: "is no profile: a profile is a YAML file in UTF-8")
    }
    return text
  }
}
