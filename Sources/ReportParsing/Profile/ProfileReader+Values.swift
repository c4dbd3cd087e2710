import Yams

extension ProfileReader {
  /// The elements of a list.
  func elements() throws(ProfileError) -> [ProfileReader] {
    var result: [ProfileReader] = []
    for layer in layers.prefix(1) + additions {
      guard case .sequence(let sequence) = layer.node else {
        throw ProfileReader(layers: [layer], path: path).error(
          .wrongType, "`\(path)` must be a list")
      }
      result += sequence.map {
        ProfileReader(layers: [Layer(node: $0, file: layer.file)], path: path)
      }
    }
    return result
  }

  /// A text that is not blank.
  func string() throws(ProfileError) -> String {
    guard let first = layers.first, case .scalar(let scalar) = first.node else {
      throw error(.wrongType, "`\(path)` must be a text")
    }
    guard !scalar.string.isEmpty else { throw error(.badValue, "`\(path)` is empty") }
    return scalar.string
  }

  /// A whole number.
  func integer() throws(ProfileError) -> Int {
    guard let number = Int(try string()) else {
      throw error(.badValue, "`\(path)` must be a whole number")
    }
    return number
  }

  /// "yes" or "no", in the words of YAML.
  func flag() throws(ProfileError) -> Bool {
    switch try string().lowercased() {
    case "true", "yes": return true
    case "false", "no": return false
    default: throw error(.badValue, "`\(path)` must be true or false")
    }
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
    var result: [String] = []
    for layer in layers.prefix(1) + additions {
      let part = ProfileReader(layers: [layer], path: path)
      if case .scalar = layer.node {
        result.append(try part.string())
      } else {
        for element in try part.elements() { result.append(try element.string()) }
      }
    }
    return result
  }

  /// Texts under a key, none where it is absent.
  func strings(_ key: String) throws(ProfileError) -> [String] {
    try optional(key)?.strings() ?? []
  }

  /// Phrases under a key, none where it is absent.
  func phrases(_ key: String) throws(ProfileError) -> PhraseSet { PhraseSet(of: try strings(key)) }
}

extension ProfileReader {
  /// Whether keys stand at this place.
  var isMapping: Bool { layers.first?.isMapping ?? false }
}
