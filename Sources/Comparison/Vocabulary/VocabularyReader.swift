internal import Yams

/// A place in a vocabulary's YAML: reads typed values below it, and names the line in every error.
struct VocabularyReader {
  private let node: Node
  private let file: String
  /// Keys from the top, for messages: "providers.owners".
  private let path: String

  /// Parses YAML whose top is a mapping. Scalars stay texts: guessing types costs more than parsing.
  init(yaml: String, file: String) throws(VocabularyError) {
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml, .basic)
    } catch {
      throw Self.syntaxError(error, file: file)
    }
    guard let root, case .mapping = root else {
      throw VocabularyError(
        code: .notYAML, file: file, line: 1, message: "must be a mapping of keys to values")
    }
    self.init(node: root, file: file, path: "")
  }

  private init(node: Node, file: String, path: String) {
    self.node = node
    self.file = file
    self.path = path
  }

  /// An error at this place.
  func error(_ code: VocabularyError.Code, _ message: String) -> VocabularyError {
    VocabularyError(code: code, file: file, line: node.mark?.line ?? 1, message: message)
  }

  /// Refuses keys that are not known, so that a misspelt key is not silently ignored.
  func allow(_ keys: String...) throws(VocabularyError) {
    for (name, place) in try pairs() where !keys.contains(name) {
      let known = keys.sorted().joined(separator: ", ")
      throw place.error(.unknownKey, "unknown key `\(name)`; known: \(known)")
    }
  }

  /// The value of a key, nil where it is absent.
  func optional(_ key: String) -> VocabularyReader? {
    guard case .mapping(let mapping) = node else { return nil }
    for (name, value) in mapping where name.scalar?.string == key {
      return VocabularyReader(
        node: value, file: file, path: path.isEmpty ? key : "\(path).\(key)")
    }
    return nil
  }

  /// The value of a key that must be there.
  func required(_ key: String) throws(VocabularyError) -> VocabularyReader {
    guard let value = optional(key) else {
      throw error(.missingKey, "\(path.isEmpty ? "the file" : "`\(path)`") needs the key `\(key)`")
    }
    return value
  }

  /// The elements of a list.
  func elements() throws(VocabularyError) -> [VocabularyReader] {
    guard case .sequence(let sequence) = node else {
      throw error(.wrongType, "`\(path)` must be a list")
    }
    return sequence.map { VocabularyReader(node: $0, file: file, path: path) }
  }

  /// The keys of a mapping with their values.
  func pairs() throws(VocabularyError) -> [(key: String, value: VocabularyReader)] {
    guard case .mapping(let mapping) = node else {
      throw error(.wrongType, path.isEmpty ? "must be a mapping" : "`\(path)` must be a mapping")
    }
    return mapping.map { key, value in
      let name = key.scalar?.string ?? ""
      return (name, VocabularyReader(node: value, file: file, path: "\(path).\(name)"))
    }
  }

  /// A text that is not blank.
  func string() throws(VocabularyError) -> String {
    guard case .scalar(let scalar) = node else {
      throw error(.wrongType, "`\(path)` must be a text")
    }
    guard !scalar.string.isEmpty else { throw error(.badValue, "`\(path)` is empty") }
    return scalar.string
  }

  /// Texts of a list; a lone text is a list of one.
  func strings() throws(VocabularyError) -> [String] {
    if case .scalar = node { return [try string()] }
    var result: [String] = []
    for element in try elements() { result.append(try element.string()) }
    return result
  }

  /// Texts under a key, none where it is absent.
  func strings(_ key: String) throws(VocabularyError) -> [String] {
    try optional(key)?.strings() ?? []
  }

  private static func syntaxError(_ error: any Error, file: String) -> VocabularyError {
    var line = 1
    var message = "\(error)"
    if let error = error as? YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        line = mark.line
        message = "not valid YAML: \(problem)"
      case .duplicatedKeysInMapping(let duplicates, let context):
        line = context.mark.line
        message = "keys that stand twice: \(duplicates.joined(separator: ", "))"
      default: break
      }
    }
    return VocabularyError(code: .notYAML, file: file, line: line, message: message)
  }
}
