internal import Glibc
public import Layout
public import ReportParsing

/// Finds the profiles that a caller names.
public enum ProfileLoader {
  /// The profiles that come with the program and those of files and folders given, among which each
  /// report's is chosen; with `fixed`, the name of one of them or a YAML file, that one for all reports.
  public static func profiles(
    fixed: String? = nil, adding places: [String] = []
  ) throws(BuildError) -> ProfileSet {
    var sources: [ProfileSource] = []
    for place in places { sources += try self.sources(at: place) }
    let given = sources
    return try telling { () throws(ProfileError) in
      try ProfileSet(adding: given)
    }.fixed(to: fixed, adding: given)
  }

  /// The profile for a document, and why it is the one.
  public static func choice(for document: Document, among profiles: ProfileSet) throws(BuildError)
    -> ProfileChoice
  {
    try telling { () throws(ProfileError) in try profiles.choose(for: document) }
  }

  /// Reads a profile's file; nothing of it is judged.
  public static func source(_ path: String) throws(BuildError) -> ProfileSource {
    ProfileSource(file: path, bytes: try ProfileFile.bytes(of: path))
  }

  /// The file, or the YAML files of the folder in the order of their names.
  private static func sources(at place: String) throws(BuildError) -> [ProfileSource] {
    guard let names = ProfileFile.names(inFolder: place) else { return [try source(place)] }
    guard !names.isEmpty else {
      throw BuildError(
        code: .badProfile, file: place,
        message: "has no profile: no file there ends in .yaml or .yml")
    }
    var sources: [ProfileSource] = []
    for name in names { sources.append(try source("\(place)/\(name)")) }
    return sources
  }

  /// Tells an error in a profile as one of the build.
  public static func telling<Value>(_ body: () throws(ProfileError) -> Value) throws(BuildError)
    -> Value
  {
    do { return try body() } catch {
      throw BuildError(
        code: .badProfile, file: error.file, message: "line \(error.line): \(error.message)")
    }
  }
}

extension ProfileSet {
  /// The same set with one profile for all reports: by the name of one of them, or a YAML file.
  fileprivate func fixed(to name: String?, adding given: [ProfileSource]) throws(BuildError)
    -> ProfileSet
  {
    guard let name else { return self }
    let isKnown = try ProfileLoader.telling { () throws(ProfileError) in try contains(name) }
    if isKnown {
      return try ProfileLoader.telling { () throws(ProfileError) in
        try ProfileSet(adding: given, fixed: name)
      }
    }
    guard ProfileFile.exists(name) else {
      let known = try ProfileLoader.telling { () throws(ProfileError) in try names }
      throw BuildError(
        code: .badProfile, file: name,
        message: "is neither a profile (\(known.joined(separator: ", "))) nor a file that can be "
          + "read; `winnow profiles` lists them")
    }
    let source = try ProfileLoader.source(name)
    return try ProfileLoader.telling { () throws(ProfileError) in
      let ownName = try ProfileSet.name(of: source)
      return try ProfileSet(adding: [source] + given, fixed: ownName)
    }
  }
}
