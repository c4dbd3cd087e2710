internal import Yams

extension YAMLReader {
  /// The elements of a list.
  package func elements() throws(YAMLError) -> [YAMLReader] {
    var result: [YAMLReader] = []
    for layer in layers.prefix(1) + additions {
      guard case .sequence(let sequence) = layer.node else {
        throw YAMLReader(layers: [layer], path: path).error(
          .wrongType, "`\(path)` must be a list")
      }
      result += sequence.map {
        YAMLReader(layers: [Layer(node: $0, file: layer.file)], path: path)
      }
    }
    return result
  }

  /// A text that is not blank.
  package func string() throws(YAMLError) -> String {
    guard let first = layers.first, case .scalar(let scalar) = first.node else {
      throw error(.wrongType, "`\(path)` must be a text")
    }
    guard !scalar.string.isEmpty else { throw error(.badValue, "`\(path)` is empty") }
    return scalar.string
  }

  /// A whole number.
  package func integer() throws(YAMLError) -> Int {
    guard let number = Int(try string()) else {
      throw error(.badValue, "`\(path)` must be a whole number")
    }
    return number
  }

  /// "yes" or "no", in the words of YAML.
  package func flag() throws(YAMLError) -> Bool {
    switch try string().lowercased() {
    case "true", "yes": return true
    case "false", "no": return false
    default: throw error(.badValue, "`\(path)` must be true or false")
    }
  }

  /// A value of a closed set.
  package func choice<Choice>(_ type: Choice.Type = Choice.self) throws(YAMLError) -> Choice
  where Choice: CaseIterable & RawRepresentable, Choice.RawValue == String {
    let name = try string()
    guard let value = Choice(rawValue: name) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw error(.badValue, "`\(path)` cannot be `\(name)`; possible: \(known)")
    }
    return value
  }

  /// Texts of a list; a lone text is a list of one.
  package func strings() throws(YAMLError) -> [String] {
    var result: [String] = []
    for layer in layers.prefix(1) + additions {
      let part = YAMLReader(layers: [layer], path: path)
      if case .scalar = layer.node {
        result.append(try part.string())
      } else {
        for element in try part.elements() { result.append(try element.string()) }
      }
    }
    return result
  }

  /// Texts under a key, none where it is absent.
  package func strings(_ key: String) throws(YAMLError) -> [String] {
    try optional(key)?.strings() ?? []
  }
}

extension YAMLReader {
  /// Whether keys stand at this place.
  package var isMapping: Bool { layers.first?.isMapping ?? false }
}
