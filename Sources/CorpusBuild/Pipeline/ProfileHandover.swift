internal import Crypto
internal import ReportParsing

/// A set of profiles in a form that can be handed to another process.
struct ProfileHandover: Codable, Sendable {
  /// A profile's file.
  struct File: Codable, Sendable {
    var file: String
    var text: String
  }

  /// Those that were given besides those of the program.
  var given: [File]
  /// Name of the one for all reports; nil where each one's is chosen.
  var fixed: String?

  init(_ profiles: ProfileSet) {
    given = profiles.given.map {
      File(file: $0.file, text: String(decoding: $0.bytes, as: UTF8.self))
    }
    fixed = profiles.fixedName
  }

  /// The set.
  func load() throws(BuildError) -> ProfileSet {
    let sources = given.map { ProfileSource(file: $0.file, bytes: Array($0.text.utf8)) }
    return try ProfileLoader.telling { () throws(ProfileError) in
      try ProfileSet(adding: sources, fixed: fixed)
    }
  }
}
