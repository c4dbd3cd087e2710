import Yams

/// A place in a profile's YAML: reads typed values below it, and names the line in every error.
struct ProfileReader {
  let node: Node
  let file: String
  /// Keys from the top, for messages: "recommendations.lead_ins".
  let path: String

  var line: Int { node.mark?.line ?? 1 }

  /// Parses YAML whose top is a mapping.
  ///
  /// The basic resolver leaves scalars as they are: the default one compiles regular expressions to guess
  /// types, which costs more than the parsing.
  init(yaml: String, file: String) throws(ProfileError) {
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml, .basic)
    } catch {
      throw ProfileReader.syntaxError(error, file: file)
    }
    guard let root, case .mapping = root else {
      throw ProfileError(
        code: .notYAML, file: file, line: 1, message: "a profile is a mapping of keys to values")
    }
    self.init(node: root, file: file, path: "")
  }

  private init(node: Node, file: String, path: String) {
    self.node = node
    self.file = file
    self.path = path
  }

  /// An error at this place.
  func error(_ code: ProfileError.Code, _ message: String) -> ProfileError {
    ProfileError(code: code, file: file, line: line, message: message)
  }

  /// Refuses keys that are not known, so that a misspelt key is not silently ignored.
  func allow(_ keys: String...) throws(ProfileError) {
    guard case .mapping(let mapping) = node else {
      throw error(.wrongType, "`\(path)` must be a mapping")
    }
    var seen: Set<String> = []
    for (key, _) in mapping {
      let name = key.scalar?.string ?? ""
      let place = ProfileReader(node: key, file: file, path: path)
      guard keys.contains(name) else {
        let known = keys.sorted().joined(separator: ", ")
        let inside = path.isEmpty ? "the profile" : "`\(path)`"
        throw place.error(.unknownKey, "unknown key `\(name)` in \(inside); known: \(known)")
      }
      guard seen.insert(name).inserted else {
        throw place.error(.badValue, "key `\(name)` stands twice")
      }
    }
  }

  /// The value of a key, nil where it is absent.
  func optional(_ key: String) -> ProfileReader? {
    guard case .mapping(let mapping) = node else { return nil }
    for (name, value) in mapping where name.scalar?.string == key {
      return ProfileReader(node: value, file: file, path: path.isEmpty ? key : "\(path).\(key)")
    }
    return nil
  }

  /// The value of a key that must be there.
  func required(_ key: String) throws(ProfileError) -> ProfileReader {
    guard let value = optional(key) else {
      throw error(.missingKey, "`\(path.isEmpty ? "profile" : path)` needs the key `\(key)`")
    }
    return value
  }

  /// The elements of a list.
  func elements() throws(ProfileError) -> [ProfileReader] {
    guard case .sequence(let sequence) = node else {
      throw error(.wrongType, "`\(path)` must be a list")
    }
    return sequence.map { ProfileReader(node: $0, file: file, path: path) }
  }

  /// The keys of a mapping with their values.
  func pairs() throws(ProfileError) -> [(key: String, value: ProfileReader)] {
    guard case .mapping(let mapping) = node else {
      throw error(.wrongType, "`\(path)` must be a mapping")
    }
    return mapping.map { key, value in
      let name = key.scalar?.string ?? ""
      return (name, ProfileReader(node: value, file: file, path: "\(path).\(name)"))
    }
  }

  /// A text that is not blank.
  func string() throws(ProfileError) -> String {
    guard case .scalar(let scalar) = node else {
      throw error(.wrongType, "`\(path)` must be a text")
    }
    guard !scalar.string.isEmpty else { throw error(.badValue, "`\(path)` is empty") }
    return scalar.string
  }

  /// A value of a closed set.
  func choice<Choice>(_ type: Choice.Type = Choice.self) throws(ProfileError) -> Choice
  where Choice: CaseIterable & RawRepresentable, Choice.RawValue == String {
    let name = try string()
    guard let value = Choice(rawValue: name) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw error(.badValue, "`\(path)` cannot be `\(name)`; possible: \(known)")
    }
    return value
  }

  /// Texts of a list; a lone text is a list of one.
  func strings() throws(ProfileError) -> [String] {
    if case .scalar = node { return [try string()] }
    var result: [String] = []
    for element in try elements() { result.append(try element.string()) }
    return result
  }

  /// Texts under a key, none where it is absent.
  func strings(_ key: String) throws(ProfileError) -> [String] {
    try optional(key)?.strings() ?? []
  }

  /// Phrases under a key, none where it is absent.
  func phrases(_ key: String) throws(ProfileError) -> PhraseSet { PhraseSet(of: try strings(key)) }

  private static func syntaxError(_ error: any Error, file: String) -> ProfileError {
    var line = 1
    // Its own description shows the line under it, and errors are one line here.
    var message =
      "not valid YAML: \("\(error)".split(separator: "\n").first.map(String.init) ?? "unknown")"
    if let error = error as? YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        line = mark.line
        message = "not valid YAML: \(problem)"
      case .reader(let problem, let offset, _, let yaml):
        // Counted in characters, of which a line end is one.
        line = 1 + yaml.prefix(offset ?? 0).count { $0.isNewline }
        message = "not valid YAML: \(problem)"
      case .duplicatedKeysInMapping(let duplicates, let context):
        line = context.mark.line
        message =
          "keys that stand twice: \(duplicates.joined(separator: ", "))"
      default: break
      }
    }
    return ProfileError(code: .notYAML, file: file, line: line, message: message)
  }
}
