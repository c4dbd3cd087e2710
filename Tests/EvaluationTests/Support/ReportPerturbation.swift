import TestSupport

@testable import Evaluation

/// Makes from gold the report of a program that errs: records lost, doubled and out of order,
/// letters changed, cells swapped and lost, fields of another value or type.
struct ReportPerturbation {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let letters = Array("abcd XYZ.%£½é\u{2019}\u{AD}\u{2013}\u{A0}\u{FB01}\u{130}Ω\n")

  /// The report that the program would have written.
  mutating func report(from gold: JSONValue) -> JSONValue {
    guard case .object(var members) = gold else { return gold }
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      switch value {
      case .array(let records): members[name] = .array(changed(records))
      case .object(let metadata): members[name] = .object(changed(metadata))
      default: break
      }
    }
    if random.happens(0.2) { members["quotes"] = .null }
    if random.happens(0.2) { members["figures"] = nil }
    return .object(members)
  }

  private mutating func changed(_ records: [JSONValue]) -> [JSONValue] {
    var changed: [JSONValue] = []
    for record in records where !random.happens(0.08) {
      changed.append(self.changed(record))
      if random.happens(0.05) { changed.append(self.changed(record)) }
    }
    if random.happens(0.3) { changed.shuffle(using: &random) }
    return changed
  }

  private mutating func changed(_ record: JSONValue) -> JSONValue {
    guard case .object(var fields) = record else { return record }
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
      switch name {
      case "rows": if random.happens(0.4) { fields[name] = .array(changedRows(value.elements)) }
      case "text", "caption", "definition", "title": fields[name] = changedText(value)
      default: if random.happens(0.2) { fields[name] = otherValue(than: value) }
      }
    }
    return .object(fields)
  }

  private mutating func changed(_ metadata: [String: JSONValue]) -> [String: JSONValue] {
    var metadata = metadata
    for (name, value) in metadata.sorted(by: { $0.key < $1.key }) where random.happens(0.3) {
      metadata[name] = name == "providers" ? .array(value.elements.dropLast()) : changedText(value)
    }
    return metadata
  }

  /// Half of the texts as they are, the others with more or fewer wrong letters, about as many as
  /// decide whether a record is found.
  private mutating func changedText(_ value: JSONValue) -> JSONValue {
    guard let text = value.text, random.happens(0.5) else { return value }
    var letters = Array(text.unicodeScalars)
    let shares = [0.005, 0.01, 0.03, 0.05, 0.06, 0.1]
    let share = shares.randomElement(using: &random) ?? 0
    for _ in 0..<max(1, Int(Double(letters.count) * share)) {
      let letter = Self.letters.randomElement(using: &random)?.unicodeScalars.first ?? "x"
      let place = Int.random(in: 0...letters.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: letters.insert(letter, at: place)
      case 1 where place < letters.count: letters.remove(at: place)
      case 2 where place < letters.count: letters[place] = letter
      default: break
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: letters)
    return .string(String(view))
  }

  private mutating func changedRows(_ rows: [JSONValue]) -> [JSONValue] {
    var rows = rows.map(\.elements)
    let row = Int.random(in: 0..<rows.count, using: &random)
    let (first, second) = (
      Int.random(in: 0..<rows[row].count, using: &random),
      Int.random(in: 0..<rows[row].count, using: &random)
    )
    switch Int.random(in: 0..<5, using: &random) {
    case 0 where rows.count > 1: rows.remove(at: row)
    case 1: rows[row].swapAt(first, second)
    case 2: rows[row][first] = .string("99%")
    case 3:
      rows[row][first] = [.null, .integer(3), .number(2.5)].randomElement(using: &random) ?? .null
    default: rows[row].removeLast()
    }
    return rows.map(JSONValue.array)
  }

  /// A value that the field might wrongly have. Where the gold has a list the independent scorer
  /// can only read something that can be run over.
  private mutating func otherValue(than value: JSONValue) -> JSONValue? {
    let others: [JSONValue?] =
      switch value {
      case .array(let values):
        [
          nil, .null, .string(""), .string("abc"), .array([]), .array(values.reversed()),
          .array(values + [.string("CRC")]),
        ]
      default:
        [
          nil, .null, .string(""), .string("x"), .integer(1), .number(1), .bool(true),
          .bool(false), .array([value]), .string(value.pythonText), changedText(value),
        ]
      }
    return others.randomElement(using: &random) ?? nil
  }
}
