/// A body that inspects and publishes.
public struct Inspectorate: Sendable {
  /// Its name as the output writes it.
  public var name: String
  /// Short name for report ids: "hmip".
  public var code: String
  /// Names that it goes by in print.
  public var phrases: PhraseSet

  /// Keys: `name`, `code`, `phrases`.
  init(_ reader: ProfileReader) throws(ProfileError) {
    try reader.allow("name", "code", "phrases")
    name = try reader.required("name").string()
    let codeReader = try reader.required("code")
    code = try codeReader.string()
    guard code.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }) else {
      throw codeReader.error(.badValue, "a code is of small letters and digits, not `\(code)`")
    }
    phrases = PhraseSet(of: [name] + (try reader.strings("phrases")))
  }
}
