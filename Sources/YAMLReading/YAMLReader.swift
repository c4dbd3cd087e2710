internal import Yams

/// A place in a YAML file of words and settings: reads typed values below it, and names the line in every
/// error.
///
/// A file that builds on another is read through both: what it does not say itself, the other does.
package struct YAMLReader {
  /// A node with the file that it stands in.
  package struct Layer {
    let node: Node
    let file: String
  }

  /// The node of the file itself first, then those of the files that it builds on. Only mappings have
  /// more than one.
  package let layers: [Layer]
  /// Lists that add to the first layer's: those of keys with a plus.
  let additions: [Layer]
  /// Keys from the top, for messages: "recommendations.lead_ins".
  package let path: String

  /// Name of the file that errors at this place name.
  package var file: String { layers.first?.file ?? "" }
  /// 1-based line of this place.
  package var line: Int { layers.first?.node.mark?.line ?? 1 }

  package init(layers: [Layer], additions: [Layer] = [], path: String) {
    self.layers = layers
    self.additions = additions
    self.path = path
  }

  /// Parses YAML whose top is a mapping.
  package init(yaml: String, file: String) throws(YAMLError) {
    self.init(layers: [try Self.layer(yaml: yaml, file: file)], path: "")
  }

  /// Parses a file's YAML and that of the files that it builds on, the nearest first.
  package init(_ sources: [(yaml: String, file: String)]) throws(YAMLError) {
    var layers: [Layer] = []
    for source in sources { layers.append(try Self.layer(yaml: source.yaml, file: source.file)) }
    self.init(layers: layers, path: "")
  }

  /// An error at this place.
  package func error(_ code: YAMLError.Code, _ message: String) -> YAMLError {
    YAMLError(code: code, file: file, line: line, message: message)
  }

  /// Refuses keys that are not known, so that a misspelt key is not silently ignored.
  package func allow(_ keys: String...) throws(YAMLError) { try allow(keys) }

  /// Refuses keys that are not among those given.
  package func allow(_ keys: [String]) throws(YAMLError) {
    for layer in layers {
      let place = YAMLReader(layers: [layer], path: path)
      guard case .mapping(let mapping) = layer.node else {
        throw place.error(.wrongType, "`\(path)` must be a mapping")
      }
      var seen: Set<String> = []
      for (key, _) in mapping {
        let name = Self.name(of: key)
        let keyPlace = YAMLReader(
          layers: [Layer(node: key, file: layer.file)], path: path)
        guard keys.contains(name.key) else {
          throw keyPlace.error(.unknownKey, unknownKey(name.key, known: keys))
        }
        guard seen.insert(name.key).inserted else {
          throw keyPlace.error(.badValue, "key `\(name.key)` stands twice")
        }
      }
    }
  }

  /// The value of a key, nil where it is absent.
  package func optional(_ key: String) -> YAMLReader? {
    var found: [Layer] = []
    var additions: [Layer] = []
    for layer in layers {
      guard case .mapping(let mapping) = layer.node else { continue }
      for (node, value) in mapping {
        let name = Self.name(of: node)
        guard name.key == key else { continue }
        let value = Layer(node: value, file: layer.file)
        if name.adds { additions.insert(value, at: 0) } else { found.append(value) }
      }
      // A mapping is carried on in the file below; anything else replaces what stands there.
      if let last = found.last, !last.isMapping { break }
    }
    if found.isEmpty, !additions.isEmpty { found = [additions.removeFirst()] }
    guard !found.isEmpty else { return nil }
    return YAMLReader(
      layers: found, additions: additions, path: path.isEmpty ? key : "\(path).\(key)")
  }

  /// The value of a key that must be there.
  package func required(_ key: String) throws(YAMLError) -> YAMLReader {
    guard let value = optional(key) else {
      throw error(.missingKey, "\(path.isEmpty ? "the file" : "`\(path)`") needs the key `\(key)`")
    }
    return value
  }

  /// The keys of a mapping with their values.
  package func pairs() throws(YAMLError) -> [(key: String, value: YAMLReader)] {
    var keys: [String] = []
    for layer in layers {
      guard case .mapping(let mapping) = layer.node else {
        throw error(.wrongType, "`\(path)` must be a mapping")
      }
      for (key, _) in mapping {
        let name = Self.name(of: key).key
        if !keys.contains(name) { keys.append(name) }
      }
    }
    return keys.compactMap { key in optional(key).map { (key, $0) } }
  }

  /// A key without the plus that makes its list add to the one of the file below.
  private static func name(of key: Node) -> (key: String, adds: Bool) {
    let name = key.scalar?.string ?? ""
    return name.hasPrefix("+") ? (String(name.dropFirst()), true) : (name, false)
  }
}

extension YAMLReader.Layer {
  /// Whether it holds keys.
  var isMapping: Bool { if case .mapping = node { true } else { false } }
}
