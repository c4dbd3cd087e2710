internal import Yams

extension YAMLReader {
  /// Parses YAML whose top is a mapping.
  ///
  /// The basic resolver leaves scalars as they are: the default one compiles regular expressions to guess
  /// types, which costs more than the parsing.
  static func layer(yaml: String, file: String) throws(YAMLError) -> Layer {
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml, .basic)
    } catch {
      throw syntaxError(error, file: file)
    }
    guard let root, case .mapping = root else {
      throw YAMLError(
        code: .notYAML, file: file, line: 1, message: "must be a mapping of keys to values")
    }
    return Layer(node: root, file: file)
  }

  /// Whether the line that a parser stumbled over is indented by a tab.
  private static func isTab(before mark: Mark, in yaml: String) -> Bool {
    let lines = yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.indices.contains(mark.line - 1) else { return false }
    return lines[mark.line - 1].prefix(while: \.isWhitespace).contains("\t")
  }

  private static func syntaxError(_ error: any Error, file: String) -> YAMLError {
    var line = 1
    // Its own description shows the line under it, and errors are one line here.
    var message =
      "not valid YAML: \("\(error)".split(separator: "\n").first.map(String.init) ?? "unknown")"
    if let error = error as? YamlError {
      switch error {
      case .scanner(_, let problem, let mark, let yaml),
        .parser(_, let problem, let mark, let yaml),
        .composer(_, let problem, let mark, let yaml):
        line = mark.line
        message = "not valid YAML: \(problem)"
        if isTab(before: mark, in: yaml) {
          message += "; a tab stands there, and YAML wants spaces"
        }
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
    return YAMLError(code: .notYAML, file: file, line: line, message: message)
  }

  /// What to say of a key that is not known: the one that may be meant, and all that are.
  func unknownKey(_ key: String, known: [String]) -> String {
    let inside = path.isEmpty ? "the file" : "`\(path)`"
    let meant = Self.nearest(to: key, among: known).map { "; is `\($0)` meant?" } ?? ""
    return "unknown key `\(key)` in \(inside)\(meant) (known: "
      + "\(known.sorted().joined(separator: ", ")))"
  }

  /// The key that differs in the fewest letters, where it is alike at all.
  static func nearest(to key: String, among known: [String]) -> String? {
    let distances = known.sorted().map { ($0, distance(key, $0)) }
    guard let best = distances.min(by: { $0.1 < $1.1 }),
      best.1 <= max(2, min(key.utf8.count, best.0.utf8.count) / 3)
    else { return nil }
    return best.0
  }

  /// How many letters must be put in, taken out or changed to make one word of the other
  /// (Levenshtein's distance).
  private static func distance(_ first: String, _ second: String) -> Int {
    let second = Array(second.utf8)
    var row = Array(0...second.count)
    for (index, byte) in first.utf8.enumerated() {
      var corner = row[0]
      row[0] = index + 1
      for place in second.indices {
        let changed = corner + (second[place] == byte ? 0 : 1)
        corner = row[place + 1]
        row[place + 1] = min(changed, row[place] + 1, corner + 1)
      }
    }
    return row[second.count]
  }
}
