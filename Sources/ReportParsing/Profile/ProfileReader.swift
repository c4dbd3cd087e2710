import Yams

/// A place in a profile's YAML: reads typed values below it, and names the line in every error.
///
/// A profile that builds on another is read through both: what its own file does not say, the other's does.
struct ProfileReader {
  /// A node with the file that it stands in.
  struct Layer {
    var node: Node
    var file: String
  }

  /// The node of the profile itself first, then those of the profiles that it builds on. Only mappings
  /// have more than one.
  let layers: [Layer]
  /// Lists that add to the first layer's: those of keys with a plus.
  let additions: [Layer]
  /// Keys from the top, for messages: "recommendations.lead_ins".
  let path: String

  /// Name of the file that errors at this place name.
  var file: String { layers.first?.file ?? "" }
  /// 1-based line of this place.
  var line: Int { layers.first?.node.mark?.line ?? 1 }

  init(layers: [Layer], additions: [Layer] = [], path: String) {
    self.layers = layers
    self.additions = additions
    self.path = path
  }

  /// Parses YAML whose top is a mapping.
  init(yaml: String, file: String) throws(ProfileError) {
    self.init(layers: [try Self.layer(yaml: yaml, file: file)], path: "")
  }

  /// Parses a profile's YAML and that of the profiles that it builds on, the nearest first.
  init(_ sources: [ProfileSource]) throws(ProfileError) {
    var layers: [Layer] = []
    for source in sources { layers.append(try Self.layer(yaml: source.text, file: source.file)) }
    self.init(layers: layers, path: "")
  }

  /// An error at this place.
  func error(_ code: ProfileError.Code, _ message: String) -> ProfileError {
    ProfileError(code: code, file: file, line: line, message: message)
  }

  /// Refuses keys that are not known, so that a misspelt key is not silently ignored.
  func allow(_ keys: String...) throws(ProfileError) { try allow(keys) }

  /// Refuses keys that are not among those given.
  func allow(_ keys: [String]) throws(ProfileError) {
    for layer in layers {
      let place = ProfileReader(layers: [layer], path: path)
      guard case .mapping(let mapping) = layer.node else {
        throw place.error(.wrongType, "`\(path)` must be a mapping")
      }
      var seen: Set<String> = []
      for (key, _) in mapping {
        let name = Self.name(of: key)
        let keyPlace = ProfileReader(
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
  func optional(_ key: String) -> ProfileReader? {
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
      // A mapping is carried on in the profile below; anything else replaces what stands there.
      if let last = found.last, !last.isMapping { break }
    }
    if found.isEmpty, !additions.isEmpty { found = [additions.removeFirst()] }
    guard !found.isEmpty else { return nil }
    return ProfileReader(
      layers: found, additions: additions, path: path.isEmpty ? key : "\(path).\(key)")
  }

  /// The value of a key that must be there.
  func required(_ key: String) throws(ProfileError) -> ProfileReader {
    guard let value = optional(key) else {
      throw error(.missingKey, "`\(path.isEmpty ? "profile" : path)` needs the key `\(key)`")
    }
    return value
  }

  /// The keys of a mapping with their values.
  func pairs() throws(ProfileError) -> [(key: String, value: ProfileReader)] {
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

  /// A key without the plus that makes its list add to the one of the profile below.
  private static func name(of key: Node) -> (key: String, adds: Bool) {
    let name = key.scalar?.string ?? ""
    return name.hasPrefix("+") ? (String(name.dropFirst()), true) : (name, false)
  }
}

extension ProfileReader.Layer {
  /// Whether it holds keys.
  var isMapping: Bool { if case .mapping = node { true } else { false } }
}
