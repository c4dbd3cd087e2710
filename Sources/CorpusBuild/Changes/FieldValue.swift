internal import Export
public import ReportModel

/// The value of one field of a record or of a report, as the output writes it.
public enum FieldValue: Sendable {
  /// A text or null.
  case text(String?)
  /// A whole number or null.
  case whole(Int?)
  /// A number or null.
  case number(Double?)
  /// A truth value or null.
  case flag(Bool?)
  /// A list of texts.
  case texts([String])
  /// A list of whole numbers.
  case wholes([Int])
  /// Rows of cell texts.
  case rows([[String]])
  /// Spans of a table.
  case spans([TableSpan])
  /// Places on pages.
  case regions([Region])
  /// Organisations.
  case providers([Provider])
}

extension FieldValue: Equatable {
  /// Texts are equal only where their bytes are: Swift's own comparison forgives other compositions of
  /// a letter, and then a report would differ without a field that does.
  public static func == (first: FieldValue, second: FieldValue) -> Bool {
    switch (first, second) {
    case (.text(let first), .text(let second)): isSame(first, second)
    case (.texts(let first), .texts(let second)): first.elementsEqual(second, by: isSame)
    case (.rows(let first), .rows(let second)):
      first.elementsEqual(second) { $0.elementsEqual($1, by: isSame) }
    case (.whole(let first), .whole(let second)): first == second
    case (.number(let first), .number(let second)): first == second
    case (.flag(let first), .flag(let second)): first == second
    case (.wholes(let first), .wholes(let second)): first == second
    case (.spans(let first), .spans(let second)): first == second
    case (.regions(let first), .regions(let second)): first == second
    case (.providers(let first), .providers(let second)): first == second
    default: false
    }
  }

  private static func isSame(_ first: String, _ second: String) -> Bool {
    first.utf8.elementsEqual(second.utf8)
  }

  private static func isSame(_ first: String?, _ second: String?) -> Bool {
    guard let first, let second else { return first == nil && second == nil }
    return isSame(first, second)
  }
}

extension FieldValue {
  /// The text, or nil for null and for any other kind of value.
  var string: String? {
    if case .text(let text) = self { return text }
    return nil
  }

  /// Writes the value under a key.
  func write(_ key: String, to writer: inout JSONWriter) {
    switch self {
    case .text(let value): writer.put(key, value)
    case .whole(let value): writer.put(key, value)
    case .number(let value): writer.put(key, value)
    case .flag(let value): writer.put(key, value)
    case .texts(let values): writer.put(key, values)
    case .wholes(let values): writer.put(key, values)
    case .rows(let rows): writer.put(key, rows)
    case .spans(let spans): writer.put(key, spans)
    case .regions(let regions): writer.put(key, regions)
    case .providers(let providers): writer.put(key, providers)
    }
  }

  /// The value as one line of JSON, for a person to read.
  public var line: String {
    if case .text(let text?) = self { return text }
    var writer = JSONWriter()
    writer.beginObject(.inline)
    write("", to: &writer)
    writer.endObject()
    // `{"": value}` and a line feed.
    return String(decoding: writer.finish().dropFirst(5).dropLast(2), as: UTF8.self)
  }
}
